import { OFREPProvider } from '@openfeature/ofrep-provider';
import { OFREPWebProvider } from '@openfeature/ofrep-web-provider';
import type { EvaluationContext } from '@openfeature/web-sdk';
import { expect, test } from 'vitest';
import type { OptimizationLevel } from '../../src/optimize/pass.js';
import { type ConformanceCase, type ConformanceFile, readConformanceFiles } from '../conformance/conformance-file.js';
import { compileProject } from '../support/compile-project.js';
import { createMemorySource, releaseOf } from '../support/memory-source.js';
import { startTestRelay } from '../support/start-test-relay.js';

/** What came over the wire, in the words of the vectors. */
interface Outcome {
  readonly variant?: string | undefined;
  readonly value?: unknown;
  readonly payload?: unknown;
  readonly reason?: string | undefined;
  readonly errorCode?: string | undefined;
}

interface OfrepItem extends Omit<Outcome, 'payload'> {
  readonly key: string;
  readonly metadata?: { readonly payload?: unknown };
}

type Ask = (item: ConformanceCase) => Promise<Outcome>;

const LEVELS: readonly OptimizationLevel[] = ['written', 'optimized'];

/** Asks for an environment of a file: the time and the chance of each case are those of the relay while it answers. */
async function startFor({ files }: ConformanceFile, environment: string, level: OptimizationLevel) {
  let now = 0;
  let random = 0;
  const source = createMemorySource(releaseOf(compileProject(files, environment, level)));
  const relay = await startTestRelay(source, { now: () => now, random: () => random });
  return {
    relay,
    set: (item: ConformanceCase) => {
      now = Date.parse(item.now ?? '2026-11-22T00:00:00Z');
      random = item.random ?? 0;
    },
  };
}

type Started = Awaited<ReturnType<typeof startFor>>['relay'];

const engines: Readonly<Record<string, (relay: Started) => Ask>> = {
  'single answers': (relay) => async (item) => {
    const response = await relay.evaluate(item.flag, item.context);
    return outcomeOf((await response.json()) as OfrepItem);
  },
  'bulk answers': (relay) => async (item) => {
    const { flags } = (await (await relay.evaluateAll(item.context)).json()) as {
      readonly flags: readonly OfrepItem[];
    };
    return outcomeOf(flags.find(({ key }) => key === item.flag) ?? { key: item.flag, errorCode: 'FLAG_NOT_FOUND' });
  },
};

/** An error of OFREP has no reason; the vectors say `ERROR`. */
function outcomeOf({ variant, value, metadata, reason, errorCode }: OfrepItem): Outcome {
  return { variant, value, payload: metadata?.payload, reason: errorCode === undefined ? reason : 'ERROR', errorCode };
}

/** OFREP knows no types of questions, so what an application asked for is the provider's matter; metadata holds scalars. */
function wanted({ want }: ConformanceCase, level: OptimizationLevel): Outcome {
  const { variant, value, payload, reason, errorCode } = want;
  const scalar = typeof payload === 'object' ? JSON.stringify(payload) : payload;
  return { variant, value, payload: scalar, reason: reasonAt(level, reason), errorCode };
}

const reasonAt = (level: OptimizationLevel, reason: string | undefined) =>
  level === 'optimized' && reason === 'STATIC' ? 'DEFAULT' : reason;

for (const [engine, askOf] of Object.entries(engines))
  for (const level of LEVELS)
    test.each(readConformanceFiles().map((file) => [file.name, file] as const))(
      `${engine}, ${level}: %s`,
      async (_, file) => {
        const cases = file.cases.filter(({ ask }) => ask === undefined);
        expect(await differences(file, cases, level, askOf)).toEqual([]);
      },
    );

async function differences(
  file: ConformanceFile,
  cases: readonly ConformanceCase[],
  level: OptimizationLevel,
  askOf: (relay: Started) => Ask,
): Promise<readonly unknown[]> {
  const different: unknown[] = [];
  for (const environment of new Set(cases.map((item) => item.environment))) {
    const { relay, set } = await startFor(file, environment, level);
    const ask = askOf(relay);
    for (const item of cases.filter((candidate) => candidate.environment === environment)) {
      set(item);
      const outcome = await ask(item);
      const got = JSON.stringify({ ...outcome, reason: reasonAt(level, outcome.reason) });
      const want = JSON.stringify(wanted(item, level));
      if (got !== want) different.push({ flag: item.flag, note: item.note, got, want });
    }
  }
  return different;
}

type ProviderAnswer = {
  readonly value: unknown;
  readonly variant?: string | undefined;
  readonly errorCode?: string | undefined;
};
type Resolve = (flag: string, defaultValue: unknown) => ProviderAnswer | Promise<ProviderAnswer>;
interface Resolvers {
  readonly resolveBooleanEvaluation: (
    flag: string,
    value: boolean,
    context: object,
  ) => ProviderAnswer | Promise<ProviderAnswer>;
  readonly resolveStringEvaluation: (
    flag: string,
    value: string,
    context: object,
  ) => ProviderAnswer | Promise<ProviderAnswer>;
  readonly resolveNumberEvaluation: (
    flag: string,
    value: number,
    context: object,
  ) => ProviderAnswer | Promise<ProviderAnswer>;
  readonly resolveObjectEvaluation: (
    flag: string,
    value: object,
    context: object,
  ) => ProviderAnswer | Promise<ProviderAnswer>;
}

/** A provider as an application of that case asks it. */
function resolverOf(provider: object, context: object): Resolve {
  const typed = provider as Resolvers;
  return (flag, value) => {
    if (typeof value === 'boolean') return typed.resolveBooleanEvaluation(flag, value, context);
    if (typeof value === 'string') return typed.resolveStringEvaluation(flag, value, context);
    if (typeof value === 'number') return typed.resolveNumberEvaluation(flag, value, context);
    return typed.resolveObjectEvaluation(flag, Object(value), context);
  };
}

/** Something of the same type that the flag does not serve. */
function otherThan(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return `not ${value}`;
  return typeof value === 'number' ? value + 1 : { not: value };
}

/** Those whose answer has a value: the provider for servers takes an answer without one for an error (0.1.3). */
const withValue = (file: ConformanceFile) =>
  file.cases.filter(({ ask, want }) => ask === undefined && want.value !== undefined);

const providers: Readonly<Record<string, (url: string, context: EvaluationContext) => Promise<object>>> = {
  'provider for servers': async (baseUrl) => new OFREPProvider({ baseUrl }),
  'provider for browsers': async (baseUrl, context) => {
    const provider = new OFREPWebProvider({ baseUrl, cacheMode: 'disabled', changeDetection: 'none' });
    await provider.initialize(context);
    return provider;
  },
};

for (const [name, open] of Object.entries(providers))
  test.each(readConformanceFiles().map((file) => [file.name, file] as const))(`${name}: %s`, async (_, file) => {
    const different: unknown[] = [];
    const cases = withValue(file);
    for (const environment of new Set(cases.map((item) => item.environment))) {
      const { relay, set } = await startFor(file, environment, 'optimized');
      for (const item of cases.filter((candidate) => candidate.environment === environment)) {
        set(item);
        const context = { ...item.context } as EvaluationContext;
        const resolve = resolverOf(await open(relay.url, context), context);
        const { value, variant } = await resolve(item.flag, otherThan(item.want.value));
        const got = JSON.stringify({ value, variant });
        const want = JSON.stringify({ value: item.want.value, variant: item.want.variant });
        if (got !== want) different.push({ flag: item.flag, note: item.note, got, want });
      }
    }
    expect(different).toEqual([]);
  });
