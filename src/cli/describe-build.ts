import { join, relative } from 'node:path';
import type { Manifest, ManifestBundle } from '../bundle/manifest.js';
import type { Release } from '../compiler/release.js';
import type { WrittenRelease } from '../compiler/write-release-to.js';
import { countNoun } from '../util/count-noun.js';
import type { Io } from './io.js';
import type { OpenedProject } from './open-project.js';

interface Build {
  readonly project: OpenedProject;
  readonly release: Release;
  readonly written: WrittenRelease;
  readonly directory: string;
  readonly io: Io;
}

/** What a build did, a line each: for people, on standard error. */
export function describeBuild(build: Build): string {
  const { release, written, directory, io } = build;
  const place = (path: string) => relative(io.workingDirectory, join(directory, path)) || '.';
  const bundles = release.manifest.bundles.map((bundle) => {
    const verb = written.unchanged.includes(bundle.path) ? 'unchanged' : 'wrote';
    return `${verb.padEnd(9)} ${place(bundle.path)}  ${sizes(bundle, release)}`;
  });
  const manifest = `wrote     ${place('manifest.json')}  ${describeManifest(release.manifest)}`;
  const lines = [describeCheck(build.project), ...bundles, manifest];
  if (written.removed.length > 0)
    lines.push(`removed   ${countNoun(written.removed.length, 'file')} of an earlier release`);
  return lines.map((line) => `${line}\n`).join('');
}

function describeManifest({ revision, sequence, signing }: Manifest): string {
  return [
    `revision ${revision}`,
    ...(sequence === undefined ? [] : [`sequence ${sequence}`]),
    ...(signing === undefined ? [] : [`signed by ${signing.keyId}`]),
  ].join(', ');
}

function describeCheck({ flagSet, diagnostics }: OpenedProject): string {
  const found = (wanted: string) => diagnostics.filter(({ severity }) => severity === wanted).length;
  const scope = `${countNoun(flagSet?.flags.size ?? 0, 'flag')}, ${countNoun(flagSet?.segments.size ?? 0, 'segment')}`;
  return `checked   ${scope}: ${countNoun(found('error'), 'error')}, ${countNoun(found('warning'), 'warning')}`;
}

function sizes(bundle: ManifestBundle, release: Release): string {
  const compressed = release.files.find(({ path }) => path === `${bundle.path}.gz`);
  const gzip = compressed === undefined ? '' : `, gzip ${kilobytes(compressed.bytes.length)}`;
  return `${countNoun(bundle.flags, 'flag')}, ${kilobytes(bundle.size)}${gzip}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
