import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MANIFEST_NAME } from '../bundle/manifest.js';
import { findProject, locateProject } from '../project/find-project.js';
import { UserError } from '../project/user-error.js';
import { createFeedSource } from '../relay/feed-source.js';
import type { ReleaseSource } from '../relay/release-source.js';
import { loadBundle } from '../sdk/load-bundle.js';
import { createFileCache } from '../sdk/node/file-cache.js';
import { createFileReader } from '../sdk/node/file-reader.js';
import { watchFile } from '../sdk/node/watch-file.js';
import type { ReleasePolicy } from '../sdk/release-policy.js';
import { createUrlReader } from '../sdk/url-reader.js';
import type { Invocation } from './command.js';
import { createProjectSource } from './serve-project.js';
import type { ServeOptions } from './serve-settings.js';
import { readTextFile } from './text-files.js';

/** Where releases come from, and what it says if there is none at the start. */
export interface OpenedSource {
  readonly source: ReleaseSource;
  /** Whether it is hopeless to wait where nothing could be loaded: the network recovers, a wrong path does not. */
  readonly isLocal: boolean;
}

/** Milliseconds between two looks at files, for disks that nobody can watch. */
const FILE_INTERVAL = 5000;
/** Milliseconds. */
const REQUEST_TIMEOUT = 10_000;
const MAXIMUM_BYTES = 64 * 1024 * 1024;

/** What a command line names: nothing (the project here), a project, a release, a bundle, or the URL of a manifest. Throws `UserError`. */
export function openSource(invocation: Invocation<ServeOptions>): OpenedSource {
  const { args, options, io } = invocation;
  const [written] = args;
  if (options.cache !== undefined && (written === undefined || !isUrl(written)))
    throw new UserError('--cache keeps what came from a URL', 'what is on the disk is there after a restart');
  if (written === undefined || options.config !== undefined) return openProjectSource(written, invocation);
  if (isUrl(written)) return { source: urlSource(written, invocation), isLocal: false };
  const path = resolve(io.workingDirectory, written);
  if (!existsSync(path)) throw new UserError(`there is no file or directory \`${written}\``);
  if (statSync(path).isFile()) return { source: fileSource(path, invocation), isLocal: true };
  const manifest = join(path, MANIFEST_NAME);
  if (existsSync(manifest)) return { source: fileSource(manifest, invocation), isLocal: true };
  return openProjectSource(path, invocation);
}

const isUrl = (source: string): boolean => /^https?:\/\//.test(source);

function openProjectSource(path: string | undefined, invocation: Invocation<ServeOptions>): OpenedSource {
  const { options, io } = invocation;
  if (options.output !== undefined)
    throw new UserError('--output chooses a bundle of a release', 'a project is served whole: leave it away');
  const found = findProject(path ?? io.workingDirectory, options.config);
  if (path !== undefined && found.root !== path && resolve(path, 'flags') !== found.root)
    throw new UserError(`${path} holds neither a flag project nor a manifest.json`);
  const location = locateProject(found.root, io.workingDirectory);
  return { source: createProjectSource(location, invocation), isLocal: false };
}

const fileSource = (path: string, invocation: Invocation<ServeOptions>): ReleaseSource =>
  createFeedSource({
    reader: createFileReader(path, MAXIMUM_BYTES),
    policy: readPolicy(invocation),
    pace: { interval: FILE_INTERVAL, random: Math.random },
    watch: (poke) => watchFile(path, poke),
  });

function urlSource(url: string, invocation: Invocation<ServeOptions>): ReleaseSource {
  const { options, io } = invocation;
  const reader = { timeout: REQUEST_TIMEOUT, maximumBytes: MAXIMUM_BYTES, revalidation: 'if-none-match' } as const;
  return createFeedSource({
    reader: createUrlReader(url.endsWith('/') ? `${url}${MANIFEST_NAME}` : url, reader),
    policy: readPolicy(invocation),
    pace: { interval: options.interval * 1000, random: Math.random },
    ...(options.cache !== undefined && { cache: createFileCache(resolve(io.workingDirectory, options.cache)) }),
  });
}

function readPolicy({ options, io }: Invocation<ServeOptions>): ReleasePolicy {
  const { env, output, audience, publicKey } = options;
  return {
    load: loadBundle,
    choice: {
      ...(env === undefined ? {} : { environment: env }),
      ...(output === undefined ? {} : { output }),
      audience,
    },
    ...(publicKey === undefined ? {} : { publicKey: readTextFile(publicKey, io) }),
    maximumBytes: MAXIMUM_BYTES,
  };
}
