import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { compareBundles } from '../../src/diff/compare-bundles.js';
import { flagd } from '../../src/importers/flagd.js';
import { compileProject } from '../support/compile-project.js';
import { compiledPair } from '../support/compiled-pair.js';
import { TEST_NOW } from '../support/run-cli.js';
import { sharedData } from '../support/shared-data.js';

const directory = sharedData('otel-demo-flagd');
const versions = directory === undefined ? [] : readdirSync(`${directory}/history`).sort();

interface Definition {
  readonly flags: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const read = (version: string): string => readFileSync(`${directory}/history/${version}`, 'utf8');

function compile(text: string) {
  const sink = createDiagnosticList();
  const files = flagd.importFlags({ path: 'demo.flagd.json', text }, sink);
  expect(sink.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return compileProject(new Map(files.map(({ path, text: content }) => [path, content])), 'production');
}

/** What a person would say changed: flags that came, went, or differ in a field that decides values. */
function expectedChanges(before: Definition, after: Definition): readonly string[] {
  const inOrder = (variants: unknown) =>
    Object.entries(variants ?? {}).sort(([left], [right]) => (left < right ? -1 : 1));
  const behaviour = (flag: Definition['flags'][string] | undefined) =>
    JSON.stringify([flag?.['state'], inOrder(flag?.['variants']), flag?.['defaultVariant'], flag?.['targeting']]);
  const keys = new Set([...Object.keys(before.flags), ...Object.keys(after.flags)]);
  return [...keys].filter((key) => behaviour(before.flags[key]) !== behaviour(after.flags[key])).sort();
}

test.skipIf(versions.length === 0)('27 versions of a real flag file: diff names the flags that changed', () => {
  expect(versions).toHaveLength(27);
  const surprises = versions.slice(1).flatMap((version, index) => {
    const [before, after] = [read(versions[index] ?? ''), read(version)];
    const changed = compareBundles(compiledPair(compile(before), compile(after)), TEST_NOW).map(({ flag }) => flag);
    const expected = expectedChanges(JSON.parse(before), JSON.parse(after));
    return JSON.stringify(changed) === JSON.stringify(expected) ? [] : [{ version, changed, expected }];
  });
  expect(surprises).toEqual([]);
});
