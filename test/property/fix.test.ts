import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bundle } from '../../src/bundle/bundle.js';
import { flagKeys } from '../../src/bundle/flag-positions.js';
import { checkProject } from '../../src/compiler/check-project.js';
import { fixProject } from '../../src/compiler/fix-project.js';
import { createStageRunner } from '../../src/compiler/stages.js';
import { createEvaluator } from '../../src/evaluator/create-evaluator.js';
import type { FileTree } from '../../src/project/file-tree.js';
import { createMemoryTree } from '../../src/project/memory-tree.js';
import { createOverlayTree } from '../../src/project/overlay-tree.js';
import { anyContext } from '../support/arbitrary-context.js';
import { anyProject, ENVIRONMENTS } from '../support/arbitrary-project.js';
import { buildFiles } from '../support/build-files.js';
import { compileOutput } from '../support/compile-output.js';
import { propertyRuns } from '../support/property-runs.js';

/** The day that the fixes are made on; nobody evaluates before it. */
const FIXED_ON = Date.parse('2026-03-15');
const anyNow = fc.constantFrom('2026-03-15', '2026-06-15T12:00:00Z', '2027-01-01').map((time) => Date.parse(time));
const anyContexts = fc.array(fc.tuple(anyContext, anyNow), { minLength: 8, maxLength: 8 });

const check = (tree: FileTree) =>
  checkProject(
    tree,
    FIXED_ON,
    createStageRunner(() => 0),
  );

const fix = (tree: FileTree) => fixProject(tree, check(tree), { check, select: ({ diagnostics }) => diagnostics });

/** Comments wherever a line ends, some of which disable what is not there. */
const withComments = (text: string) =>
  text.replaceAll('\n', ' # a comment\n').replace('{ # a comment', '{\n# flags-disable-next-line rule/no-op -- why');

/** In every list of rules one that is over; random rules bring defects of all other kinds. */
const withDefects = (text: string) =>
  text.replaceAll(
    /"rules": \[\n([^\]]*?"serve": "(\w+)")/g,
    (_, first: string, variant: string) =>
      `"rules": [\n{ "until": "2026-01-01T00:00:00Z", "serve": "${variant}" },\n${first}`,
  );

function evaluatorsOf(files: ReadonlyMap<string, string>) {
  const flagSet = buildFiles(files);
  return ENVIRONMENTS.flatMap((environment) =>
    flagSet.config.outputs.map((output) => compileOutput({ flagSet, environment, output }, { level: 'written' })),
  );
}

function answers(bundle: Bundle, context: Readonly<Record<string, unknown>>, now: number) {
  const evaluator = createEvaluator(bundle, { now: () => now, random: () => 0.42 });
  return flagKeys(bundle).map((key) => {
    const { variant, value, payload } = evaluator.evaluate(key, context);
    return { key, variant, value, payload };
  });
}

test('fixes change no evaluation, leave nothing to fix, and break nothing', () => {
  let fixes = 0;
  fc.assert(
    fc.property(anyProject, anyContexts, fc.boolean(), ({ files }, contexts, comments) => {
      const written = new Map(
        [...files].map(([path, text]) => {
          const defective = withDefects(text);
          return [path, comments && path.startsWith('area/') ? withComments(defective) : defective] as const;
        }),
      );
      const tree = createMemoryTree(written, 'flags/');
      const result = fix(tree);
      fixes += result.fixed;
      const texts = new Map(result.files.map(({ path, after }) => [path, after]));
      const after = new Map([...written].map(([path, text]) => [path, texts.get(`flags/${path}`) ?? text]));
      expect(result.project.diagnostics.filter(({ fix: found }) => found?.safe === true)).toEqual([]);
      expect(fix(createOverlayTree(tree, texts)).files).toEqual([]);
      const [before, now] = [evaluatorsOf(written), evaluatorsOf(after)];
      for (const [index, bundle] of before.entries())
        for (const [context, moment] of contexts)
          expect(now[index] && answers(now[index], context, moment)).toEqual(answers(bundle, context, moment));
    }),
    propertyRuns(30),
  );
  expect(fixes).toBeGreaterThan(0);
});
