import { withRequiredFlags } from '../analysis/dependency-graph.js';
import { createLoweringCache, type LoweringCache } from '../analysis/lowering-cache.js';
import { type BucketCell, type BucketChoice, overlayBuckets, type SharedOutcome } from '../analysis/overlay-buckets.js';
import { createDiagnosticList } from '../diagnostics/sink.js';
import { createEvaluator, type EvaluationDetails } from '../evaluator/index.js';
import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import type { FlagTest } from '../model/flag-test.js';
import { BUCKETS, type TargetingRule } from '../model/targeting-rule.js';
import { bucketCells, saltsOf } from './bucket-cells.js';
import { compileBundle } from './compile-bundle.js';
import type { StageRunner } from './stages.js';

/** What one test came to in one environment. */
export interface FlagTestResult {
  readonly flag: Flag;
  readonly test: FlagTest;
  readonly environment: string;
  readonly passed: boolean;
  /** Bucket units of each variant that was served, `undefined` for the application's own default; absent: not known. */
  readonly actual?: ReadonlyMap<string | undefined, number>;
  /** Whether it may come to something else at another time. */
  readonly dependsOnTime: boolean;
  /** The rules that decided. */
  readonly rules: ReadonlySet<TargetingRule>;
}

export interface FlagTestRun {
  readonly flagSet: FlagSet;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly stages: StageRunner;
}

/**
 * Runs the `tests:` of all flags by the evaluator that applications use, on the flags as written. A test without an
 * environment runs in all of them. The project must be without errors of syntax and model.
 */
export function runFlagTests({ flagSet, now, stages }: FlagTestRun): readonly FlagTestResult[] {
  const tested = [...flagSet.flags.values()].filter(({ tests }) => tests.length > 0);
  const needed = new Set(withRequiredFlags(tested, flagSet.flags));
  const flags = new Map([...flagSet.flags].filter(([, flag]) => needed.has(flag)));
  const cache = createLoweringCache();
  return flagSet.config.environments.flatMap(({ name: environment }) => {
    const isDue = ({ environment: only }: FlagTest) => only === undefined || only === environment;
    const due = tested.filter(({ tests }) => tests.some(isDue));
    if (due.length === 0) return [];
    const bench = createBench({ ...flagSet, flags }, { environment, now, stages, cache });
    // Such a bundle is refused when it is built, which is said there.
    if (bench === undefined) return [];
    return due.flatMap((flag) => flag.tests.filter(isDue).map((test) => bench(flag, test)));
  });
}

interface BenchSettings {
  readonly environment: string;
  readonly now: number;
  readonly stages: StageRunner;
  readonly cache: LoweringCache;
}

/** Runs tests in one environment, all on one bundle. */
function createBench(flagSet: FlagSet, { environment, now, stages, cache }: BenchSettings) {
  const options = { level: 'written', audience: 'server', sink: createDiagnosticList(), stages, cache } as const;
  let bucketOf: (salt: string) => number | undefined = () => undefined;
  let readsClock = false;
  const bundle = compileBundle(flagSet, environment, options);
  if (bundle === undefined) return undefined;
  const evaluator = createEvaluator(bundle, {
    now: () => {
      readsClock = true;
      return now;
    },
    random: () => 0,
    bucket: (salt) => bucketOf(salt),
  });

  return (flag: Flag, test: FlagTest): FlagTestResult => {
    readsClock = false;
    const outcomes = overlayBuckets(
      (choose) => {
        bucketOf = choose;
        return evaluator.evaluate(flag.key, test.context);
      },
      chooserFor(flag, test, { flags: flagSet.flags, environment }),
    );
    const actual = outcomes && sumShares(outcomes);
    return {
      flag,
      test,
      environment,
      passed: actual !== undefined && isExpected(test, actual),
      ...(actual !== undefined && { actual }),
      dependsOnTime: readsClock,
      rules: new Set(outcomes?.flatMap(({ outcome }) => ruleOf(outcome, flag, environment) ?? [])),
    };
  };
}

interface Surroundings {
  readonly flags: ReadonlyMap<string, Flag>;
  readonly environment: string;
}

/**
 * Where the buckets of a test come from. Shares are those of all people who are like the context, whoever they are; with
 * `at` the flag's own buckets are that one. A test that does either is about people inside the flag's slot. Otherwise
 * keys are hashed, except that of a random bucket every one must do.
 */
function chooserFor(flag: Flag, { bucket, expect }: FlagTest, { flags, environment }: Surroundings) {
  const closure = withRequiredFlags([flag], flags);
  const cells = bucketCells(closure, environment);
  const rulesOf = ({ targeting }: Flag) => targeting.get(environment)?.rules ?? [];
  const own = saltsOf(flag, rulesOf(flag));
  const random = new Set(
    closure.flatMap((member) => (member.bucketing.bucketBy === 'random' ? [...saltsOf(member, rulesOf(member))] : [])),
  );
  const isAboutShares = typeof expect !== 'string';
  const any = (salt: string): readonly BucketCell[] => cells.get(salt) ?? [{ from: 0, to: BUCKETS }];
  return (salt: string): BucketChoice => {
    if (bucket !== undefined && own.has(salt)) return bucket;
    if ((bucket !== undefined || isAboutShares) && salt === flag.slot?.layer.bucketing.salt) return flag.slot.slot.from;
    return isAboutShares || random.has(salt) ? any(salt) : 'hashed';
  };
}

function sumShares(outcomes: readonly SharedOutcome<EvaluationDetails>[]): ReadonlyMap<string | undefined, number> {
  const units = new Map<string | undefined, number>();
  for (const { outcome, share } of outcomes)
    units.set(outcome.variant, (units.get(outcome.variant) ?? 0) + share * BUCKETS);
  return units;
}

/** Sums of fractions are off by less than this; a bucket is 1. */
const TOLERANCE = 1e-6;

function isExpected({ expect }: FlagTest, actual: ReadonlyMap<string | undefined, number>): boolean {
  const expected: ReadonlyMap<string | undefined, number> =
    typeof expect === 'string' ? new Map([[expect, BUCKETS]]) : expect;
  return [...new Set([...expected.keys(), ...actual.keys()])].every(
    (variant) => Math.abs((expected.get(variant) ?? 0) - (actual.get(variant) ?? 0)) < TOLERANCE,
  );
}

function ruleOf({ rule }: EvaluationDetails, { targeting }: Flag, environment: string): TargetingRule | undefined {
  return rule === undefined ? undefined : targeting.get(environment)?.rules[rule];
}
