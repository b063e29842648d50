import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareBundles } from '../../src/diff/compare-bundles.js';
import { compileProject } from '../support/compile-project.js';
import { compiledPair } from '../support/compiled-pair.js';
import { TEST_NOW } from '../support/run-cli.js';
import { sharedData } from '../support/shared-data.js';

const directory = sharedData('kueue-featuregates');
const versions = directory === undefined ? [] : readdirSync(`${directory}/history`).sort();

interface Gate {
  readonly name: string;
  readonly versionedSpecs: readonly { readonly default: boolean; readonly version: string }[];
}

const read = (version: string): readonly Gate[] => parse(readFileSync(`${directory}/history/${version}`, 'utf8'));

const CONFIG = `formatVersion: 1
environments: [{ name: production, production: true }]
`;
const CONTEXT = 'attributes: { appVersion: { type: semver } }\n';

/** A gate as a flag: from each version on it has the default of the newest stage that has begun. */
function compile(gates: readonly Gate[]) {
  const files = gates.map(({ name, versionedSpecs }): [string, string] => {
    const rules = versionedSpecs
      .toReversed()
      .map(
        (stage) =>
          `  - { if: { appVersion: { semver: ">=${stage.version}.0" } }, serve: ${stage.default ? 'on' : 'off'} }\n`,
      );
    return [`gates/${name}.yaml`, `type: boolean\nrules:\n${rules.join('')}`];
  });
  return compileProject(new Map([['flags.config.yaml', CONFIG], ['context.yaml', CONTEXT], ...files]), 'production');
}

/** What a gate is in every version that anybody names; stages are in the order of their versions. */
function behaviour(gate: Gate | undefined, all: readonly string[]): string {
  const minor = (version: string) => Number(version.split('.')[1]);
  return JSON.stringify(
    all.map(
      (version) => gate?.versionedSpecs.findLast((stage) => minor(stage.version) <= minor(version))?.default ?? false,
    ),
  );
}

function expectedChanges(before: readonly Gate[], after: readonly Gate[]): readonly string[] {
  const all = [...before, ...after].flatMap(({ versionedSpecs }) => versionedSpecs.map(({ version }) => version));
  const names = new Set([...before, ...after].map(({ name }) => name));
  const find = (gates: readonly Gate[], wanted: string) => gates.find(({ name }) => name === wanted);
  return [...names]
    .filter((name) => {
      const [was, is] = [find(before, name), find(after, name)];
      return (was === undefined) !== (is === undefined) || behaviour(was, all) !== behaviour(is, all);
    })
    .sort();
}

test.skipIf(versions.length === 0)('20 versions of a list of feature gates: diff names the gates that changed', () => {
  const surprises = versions.slice(1).flatMap((version, index) => {
    const [before, after] = [read(versions[index] ?? ''), read(version)];
    const changes = compareBundles(compiledPair(compile(before), compile(after)), TEST_NOW);
    const changed = changes.map(({ flag }) => flag);
    const expected = expectedChanges(before, after);
    return JSON.stringify(changed) === JSON.stringify(expected) ? [] : [{ version, changed, expected }];
  });
  expect(surprises).toEqual([]);
  expect(versions).toHaveLength(20);
});
