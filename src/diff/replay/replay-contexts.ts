import { createSimplifier, type Simplifier } from '../../analysis/simplify-expression.js';
import type { Bundle } from '../../bundle/bundle.js';
import { createEvaluator } from '../../evaluator/create-evaluator.js';
import type { JsonObject } from '../../util/json.js';
import { withRequired } from '../bucket-cuts.js';
import { createClassifier } from '../classify-move.js';
import type { Comparison, EnvironmentComparison } from '../comparison.js';
import type { DiffReport, RecordedContextsReport, ReplayReport } from '../diff-report.js';
import { CODE_DEFAULT, type Outcome } from '../outcome.js';
import { readCompiledFlags } from '../read-compiled-flags.js';
import { createMoveCounter } from './count-moves.js';
import { createContextViewer } from './example-context.js';
import { createSeededDraws } from './seeded-draws.js';

/** Puts recorded contexts through both sides of a comparison. Memory does not grow with their number. */
export interface Replay {
  /** `line` is that of the file, from 1. */
  readonly add: (line: number, context: JsonObject) => void;
  /** The report of the same comparison, with what was counted so far. */
  readonly addTo: (report: DiffReport, contexts: Omit<RecordedContextsReport, 'contexts'>) => DiffReport;
}

/** Evaluates the flags that changed, each in the environments in which it did, at the comparison's moment. */
export function createReplay(comparison: Comparison): Replay {
  const draws = createSeededDraws();
  const settings = { comparison, random: draws.next, simplifier: createSimplifier() };
  const flags = comparison.environments.flatMap((environment) => replayEnvironment(environment, settings));
  let contexts = 0;
  return {
    add: (line, context) => {
      contexts += 1;
      for (const { before, after, counter } of flags) {
        // Where nothing is sticky both sides draw the same.
        draws.seed(line);
        const from = before(context);
        draws.seed(line);
        counter.count({ from, to: after(context) }, line, context);
      }
    },
    addTo: (report, source) => {
      const replays = new Map<string, ReplayReport>();
      for (const { environment, flag, counter } of flags)
        replays.set(nameOf(environment, flag), counter.report(contexts));
      return { ...withReplays(report, replays), contexts: { ...source, contexts } };
    },
  };
}

const nameOf = (environment: string, flag: string): string => JSON.stringify([environment, flag]);

function withReplays(report: DiffReport, replays: ReadonlyMap<string, ReplayReport>): DiffReport {
  return {
    ...report,
    environments: report.environments.map((environment) => ({
      ...environment,
      changes: environment.changes.map((change) => {
        const replay = replays.get(nameOf(environment.environment, change.flag));
        return replay === undefined ? change : { ...change, replay };
      }),
    })),
  };
}

interface ReplaySettings {
  readonly comparison: Comparison;
  readonly random: () => number;
  readonly simplifier: Simplifier;
}

function replayEnvironment(environment: EnvironmentComparison, settings: ReplaySettings) {
  const { name, changes } = environment;
  if (changes.length === 0) return [];
  const before = openBundle(environment.before, settings);
  const after = openBundle(environment.after, settings);
  const { base, head } = settings.comparison;
  return changes.map(({ flag, ...change }) => {
    const concerned = [...withRequired(before.flags, flag), ...withRequired(after.flags, flag)];
    const view = createContextViewer(concerned, [base.flagSet, head.flagSet]);
    return {
      environment: name,
      flag,
      before: before.outcomesOf(flag),
      after: after.outcomesOf(flag),
      counter: createMoveCounter(createClassifier(change.before?.compiled, change.after?.compiled), view),
    };
  });
}

/** What contexts get of a flag: the code's default value where there is no bundle, no such flag, or no variant. */
function openBundle(bundle: Bundle | undefined, { comparison: { now }, random, simplifier }: ReplaySettings) {
  if (bundle === undefined) return { flags: new Map(), outcomesOf: () => (): Outcome => CODE_DEFAULT };
  const { evaluate } = createEvaluator(bundle, { now: () => now, random });
  return {
    flags: readCompiledFlags(bundle, simplifier),
    outcomesOf:
      (flag: string) =>
      (context: JsonObject): Outcome =>
        evaluate(flag, context),
  };
}
