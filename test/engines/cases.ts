import fc from 'fast-check';
import type { ValueType } from '../../src/evaluator/index.js';
import type { FlagSet } from '../../src/model/flag-set.js';
import { readConformanceFiles } from '../conformance/conformance-file.js';
import { anyContext } from '../support/arbitrary-context.js';
import { type ArbitraryProject, ENVIRONMENTS } from '../support/arbitrary-project.js';
import { requireFlagSet } from '../support/compile-project.js';
import { referenceEvaluate } from '../support/reference-evaluator.js';
import { type Answer, CODE_DEFAULTS, type Question } from './engine.js';

/** One environment of a project, with questions about it. */
export interface CaseGroup {
  readonly set: string;
  readonly files: ReadonlyMap<string, string>;
  readonly environment: string;
  readonly cases: readonly EngineCase[];
}

export interface EngineCase {
  readonly question: Question;
  readonly want: Answer;
  /** Milliseconds since the epoch: the time that it must be for the answer to be right. Absent: any from now on. */
  readonly now?: number;
  /** What the machine's randomness must give. Absent: anything. */
  readonly random?: number;
}

const typeOfValue = (flagSet: FlagSet, flag: string): ValueType => {
  const type = flagSet.flags.get(flag)?.type ?? 'boolean';
  return type === 'rate' ? 'number' : type;
};

/** The vectors of test/conformance; what they say of reasons, payloads and wrong types is asked of the evaluator there. */
export function vectorGroups(): readonly CaseGroup[] {
  return readConformanceFiles().flatMap(({ name, files, cases }) => {
    const flagSet = requireFlagSet(files);
    const asked = cases.filter(({ ask, flag }) => ask === undefined && flagSet.flags.has(flag));
    return [...new Set(asked.map(({ environment }) => environment))].map((environment) => ({
      set: `vectors ${name}`,
      files,
      environment,
      cases: asked
        .filter((item) => item.environment === environment)
        .map(({ flag, context = {}, now, random, want: { variant, value } }) => ({
          question: { flag, type: typeOfValue(flagSet, flag), context },
          want: variant === undefined || value === undefined ? {} : { variant, value },
          ...(now === undefined ? {} : { now: Date.parse(now) }),
          ...(random === undefined ? {} : { random }),
        })),
    }));
  });
}

export interface RandomSet {
  readonly name: string;
  readonly projects: fc.Arbitrary<ArbitraryProject>;
  readonly count: number;
  /** For each project, all of them for each of its flags. */
  readonly contexts: number;
  readonly seed: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Random projects and contexts, with what the slow and plain reference says. */
export function randomGroups({ name, projects, count, contexts, seed, now }: RandomSet): readonly CaseGroup[] {
  const sampled = fc.sample(projects, { numRuns: count, seed });
  return sampled.map(({ files, flags }, index) => {
    const environment = ENVIRONMENTS[index % ENVIRONMENTS.length] ?? '';
    const flagSet = requireFlagSet(files);
    const asked = fc.sample(anyContext, { numRuns: contexts, seed: seed + index }).map(asJson);
    return {
      set: name,
      files,
      environment,
      cases: flags.flatMap((flag) =>
        asked.map((context): EngineCase => {
          const request = { flagSet, environment, context, now, random: RANDOM_DRAW };
          const { variant, value } = referenceEvaluate(flag, request);
          const want = variant === undefined || value === undefined ? {} : { variant, value };
          return {
            question: { flag, type: typeOfValue(flagSet, flag), context },
            want,
            now,
            random: RANDOM_DRAW,
          };
        }),
      ),
    };
  });
}

const RANDOM_DRAW = 0.42;

/** What is left of a context on the way over a wire. */
const asJson = (context: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  JSON.parse(JSON.stringify(context));

/** Whether an engine said what it should. */
export function agrees({ want, question }: EngineCase, { variant, value, error }: Answer): boolean {
  if (error !== undefined) return false;
  const defaulted =
    want.variant === undefined && JSON.stringify(value) === JSON.stringify(CODE_DEFAULTS[question.type]);
  return (
    (want.variant === variant && canonical(want.value) === canonical(value)) || (variant === undefined && defaulted)
  );
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  ) ?? 'absent';
