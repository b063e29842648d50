import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkProject } from '../src/compiler/check-project.js';
import { compileBundle } from '../src/compiler/compile-bundle.js';
import { createStageRunner } from '../src/compiler/stages.js';
import { createDiagnosticList } from '../src/diagnostics/sink.js';
import { createEvaluator } from '../src/evaluator/index.js';
import type { FlagTest } from '../src/model/flag-test.js';
import { BUCKETS } from '../src/model/targeting-rule.js';
import { createDirectoryTree } from '../src/project/directory-tree.js';
import { findProject } from '../src/project/find-project.js';
import { runCli, TEST_NOW } from './support/run-cli.js';
import { repositoryRoot } from './support/source-imports.js';
import { temporaryDirectory } from './support/temporary-directory.js';

const stages = createStageRunner(() => 0);
const tree = createDirectoryTree(findProject(join(repositoryRoot, 'flags')));
const { flagSet, diagnostics } = checkProject(tree, TEST_NOW, stages);
const flags = [...(flagSet?.flags.values() ?? [])];
const environments = flagSet?.config.environments.map(({ name }) => name) ?? [];

test('nothing is to be said about it', () => {
  expect(diagnostics.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
});

test('it shows every kind of flag, type, decision and audience', () => {
  const decisions = flags.flatMap(({ targeting }) =>
    [...targeting.values()].flatMap(({ rules }) => rules.map(({ decision }) => decision.kind)),
  );
  expect(new Set(flags.map(({ kind }) => kind?.value))).toEqual(new Set(flagSet?.config.kinds.keys()));
  expect(new Set(flags.map(({ type }) => type))).toEqual(new Set(['boolean', 'string', 'number', 'rate', 'object']));
  expect(new Set(decisions)).toEqual(new Set(['serve', 'rollout', 'ramp', 'split']));
  expect(new Set(flags.map(({ audience }) => audience))).toEqual(new Set(['server', 'client']));
  expect(flags.some(({ slot }) => slot !== undefined)).toBe(true);
  expect(flags.some(({ prerequisites }) => prerequisites.length > 0)).toBe(true);
});

test('it still builds in five years, and to the same bytes', async () => {
  const builds = ['2026-11-22', '2031-11-22'].map(async (now) => {
    const out = temporaryDirectory();
    const { code, stdout } = await runCli(repositoryRoot, ['build', '--out', out, '--now', now]);
    return { code, files: stdout.match(/[\w-]+\.[0-9a-f]{12}\.json/g) };
  });
  const [today, later] = await Promise.all(builds);
  expect(today?.code).toBe(0);
  expect(later).toEqual(today);
});

/** Which variant a context gets; `evaluate` is of one environment. */
const evaluators = new Map(
  environments.map((name) => {
    const options = { level: 'optimized', audience: 'server', sink: createDiagnosticList(), stages } as const;
    if (flagSet === undefined) throw new Error('the example project has no flag set');
    const bundle = compileBundle(flagSet, name, options);
    if (bundle === undefined) throw new Error(`the bundle of ${name} cannot be used`);
    return [name, createEvaluator(bundle, { now: () => TEST_NOW })];
  }),
);

const expectations = flags.flatMap((flag) =>
  flag.tests.flatMap((written) =>
    environments
      .filter((name) => written.environment === undefined || written.environment === name)
      .map((environment) => ({ flag, written, environment, title: `${flag.key}, ${environment}: ${written.name}` })),
  ),
);

test.each(expectations.filter(({ written }) => typeof written.expect === 'string' && written.bucket === undefined))(
  'expectation: $title',
  ({ flag, written, environment }) => {
    expect(evaluators.get(environment)?.evaluate(flag.key, written.context).variant).toBe(written.expect);
  },
);

const SUBJECTS = 20_000;

test.each(expectations.filter(({ written }) => typeof written.expect !== 'string'))(
  'shares: $title',
  ({ flag, written, environment }) => {
    const counts = new Map<string, number>();
    for (let index = 0; index < SUBJECTS; index++) {
      const context = { ...written.context, userId: `subject-${index}` };
      const variant = evaluators.get(environment)?.evaluate(flag.key, context).variant ?? '';
      counts.set(variant, (counts.get(variant) ?? 0) + 1);
    }
    for (const [variant, units] of sharesOf(written))
      expect((counts.get(variant) ?? 0) / SUBJECTS).toBeCloseTo(units / BUCKETS, 1.5);
  },
);

function sharesOf({ expect: expected }: FlagTest): ReadonlyMap<string, number> {
  return typeof expected === 'string' ? new Map([[expected, BUCKETS]]) : expected;
}
