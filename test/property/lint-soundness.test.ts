import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RuleFault } from '../../src/analysis/judge-rules.js';
import { type ConstantPart, constantParts } from '../../src/lint/constant-parts.js';
import { isProvedPlainly, type JudgedRule, judgeRuleLists, rulesJudged } from '../../src/lint/judge-rule-lists.js';
import { operandPlaces } from '../../src/lint/operand-places.js';
import { redundantParts } from '../../src/lint/redundant-parts.js';
import { constantFlags } from '../../src/lint/served-values.js';
import { unservedVariants } from '../../src/lint/unserved-variants.js';
import type { Condition } from '../../src/model/condition.js';
import type { Flag } from '../../src/model/flag.js';
import type { FlagSet } from '../../src/model/flag-set.js';
import type { Decision, TargetingRule } from '../../src/model/targeting-rule.js';
import type { Span } from '../../src/source/span.js';
import { anyContext } from '../support/arbitrary-context.js';
import { ENVIRONMENTS } from '../support/arbitrary-project.js';
import { anyDeclaredContext, anySuspiciousProject } from '../support/arbitrary-suspicious-project.js';
import { buildFiles } from '../support/build-files.js';
import { propertyRuns } from '../support/property-runs.js';
import { holds, type ReferenceRequest, referenceEvaluate } from '../support/reference-evaluator.js';

type Context = Readonly<Record<string, unknown>>;

/** Contexts that keep what is declared, and contexts that need not. */
interface Contexts {
  readonly declared: readonly Context[];
  readonly any: readonly Context[];
}

const MANY = { minLength: 80, maxLength: 80 };
const anyContexts: fc.Arbitrary<Contexts> = fc.record({
  declared: fc.array(anyDeclaredContext, MANY),
  any: fc.array(anyContext, MANY),
});
const TIMES = ['2025-06-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-05-01T00:00:00Z', '2026-06-15T12:00:00Z'].map(
  Date.parse,
);
const RANDOM = 0.42;
const RUNS = propertyRuns(120);

/** How often each claim was made, and on how many contexts it was tried. */
const claims = new Map<string, number>();
let cases = 0;

function claim(kind: string): void {
  claims.set(kind, (claims.get(kind) ?? 0) + 1);
}

/** Each context at one moment, in one environment after the other. */
function requests(flagSet: FlagSet, contexts: readonly Context[]): readonly ReferenceRequest[] {
  return contexts.map((context, index) => {
    cases++;
    const environment = ENVIRONMENTS[index % ENVIRONMENTS.length] ?? '';
    return { flagSet, environment, context, now: TIMES[(index >> 1) % TIMES.length] ?? 0, random: RANDOM };
  });
}

/** The project with one targeting rule replaced, or gone. */
function withRule(flagSet: FlagSet, flag: Flag, rule: TargetingRule, other?: TargetingRule): FlagSet {
  const targeting = new Map(
    [...flag.targeting].map(([environment, here]) => {
      const rules = here.rules.flatMap((candidate) => (candidate === rule ? (other ?? []) : candidate));
      return [environment, { ...here, rules }];
    }),
  );
  const variants = new Map(flag.variants).set(SENTINEL, { name: SENTINEL, value: SENTINEL, span: flag.span });
  return { ...flagSet, flags: new Map(flagSet.flags).set(flag.key, { ...flag, targeting, variants }) };
}

const SENTINEL = 'nobody may ever get this';

/** The decision with the sentinel in the place of its variant. */
function marked(decision: Decision, span: Span): Decision {
  return decision.kind === 'rollout' || decision.kind === 'ramp'
    ? { ...decision, variant: SENTINEL }
    : { kind: 'serve', variant: SENTINEL, span };
}

const dead: readonly RuleFault[] = ['never-matches', 'unreachable', 'shadowed', 'duplicate', 'hidden'];

test('what is said of a rule is true for every context as declared, and for any if the fix is called safe', () => {
  fc.assert(
    fc.property(anySuspiciousProject, anyContexts, ({ files }, contexts) => {
      const flagSet = buildFiles(files);
      for (const kind of [...dead, 'reaches-nobody', 'no-op'] as const)
        for (const judged of rulesJudged(kind, flagSet, 0)) {
          claim(kind);
          expectVerdict(
            judged,
            flagSet,
            isProvedPlainly(judged, flagSet) ? [...contexts.any, ...contexts.declared] : contexts.declared,
          );
        }
      expect(judgeRuleLists(flagSet).length).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

function expectVerdict(
  { verdict: { kind }, rule, list: { flag } }: JudgedRule<RuleFault>,
  flagSet: FlagSet,
  contexts: readonly Context[],
): void {
  const { decision, span } = rule;
  const isIdle = kind === 'no-op';
  const decides: Decision =
    kind === 'reaches-nobody' ? marked(decision, span) : { kind: 'serve', variant: SENTINEL, span };
  const other = isIdle ? withRule(flagSet, flag, rule) : withRule(flagSet, flag, rule, { ...rule, decision: decides });
  for (const request of requests(flagSet, contexts)) {
    const { variant } = referenceEvaluate(flag.key, { ...request, flagSet: other });
    expect(variant, kind).toBe(referenceEvaluate(flag.key, request).variant);
  }
}

test('all fixes of a rule list together change nothing', () => {
  fc.assert(
    fc.property(anySuspiciousProject, anyContexts, ({ files }, { declared }) => {
      const flagSet = buildFiles(files);
      const removable = (['unreachable', 'no-op'] as const).flatMap((kind) => rulesJudged(kind, flagSet, 0));
      const flags = new Set(removable.map(({ list: { flag } }) => flag));
      for (const { key } of flags) {
        claim('together');
        const fixed = removable
          .filter(({ list: { flag } }) => flag.key === key)
          .reduce((before, { rule }) => withRule(before, found(before.flags.get(key)), rule), flagSet);
        for (const request of requests(flagSet, declared))
          expect(referenceEvaluate(key, { ...request, flagSet: fixed }).variant).toBe(
            referenceEvaluate(key, request).variant,
          );
      }
    }),
    RUNS,
  );
});

function found(flag: Flag | undefined): Flag {
  if (flag === undefined) throw new Error('the flag is gone');
  return flag;
}

test('what is said of a condition, or of a part of it, is true likewise', () => {
  fc.assert(
    fc.property(anySuspiciousProject, anyContexts, ({ files }, contexts) => {
      const flagSet = buildFiles(files);
      for (const constancy of ['never', 'always'] as const)
        for (const part of constantParts(flagSet, 0, constancy)) {
          claim(`${part.isWhole ? 'whole' : 'part'} ${constancy}`);
          expectConstant(part, constancy === 'always', flagSet, contexts);
        }
      const redundant = redundantParts(flagSet, 0);
      for (const [condition, handles] of handlesByCondition(redundant))
        expectAlike(condition, handles, flagSet, contexts.declared);
      for (const { condition, handle, isPlain } of redundant) {
        claim('redundant');
        expectAlike(
          condition,
          [handle],
          flagSet,
          isPlain ? [...contexts.any, ...contexts.declared] : contexts.declared,
        );
      }
    }),
    RUNS,
  );
});

function expectConstant(part: ConstantPart, value: boolean, flagSet: FlagSet, contexts: Contexts): void {
  const { condition, isWhole, isPlain, handle } = part;
  const tried = isPlain ? [...contexts.any, ...contexts.declared] : contexts.declared;
  if (isWhole) for (const request of requests(flagSet, tried)) expect(holds(condition, request)).toBe(value);
  else if (handle !== undefined) expectAlike(condition, [handle], flagSet, tried);
}

/** The condition means the same without the part. */
function expectAlike(
  condition: Condition,
  handles: readonly Span[],
  flagSet: FlagSet,
  contexts: readonly Context[],
): void {
  const without = withoutParts(condition, handles);
  expect(without).not.toEqual(condition);
  for (const request of requests(flagSet, contexts)) expect(holds(without, request)).toBe(holds(condition, request));
}

function handlesByCondition(
  parts: readonly { readonly condition: Condition; readonly handle: Span }[],
): ReadonlyMap<Condition, readonly Span[]> {
  const handles = new Map<Condition, Span[]>();
  for (const { condition, handle } of parts) handles.set(condition, [...(handles.get(condition) ?? []), handle]);
  return handles;
}

function withoutParts(condition: Condition, handles: readonly Span[]): Condition {
  if (condition.kind === 'not') return { ...condition, condition: withoutParts(condition.condition, handles) };
  if (condition.kind !== 'all' && condition.kind !== 'any') return condition;
  const places = operandPlaces(condition);
  const conditions = condition.conditions.flatMap((part, position) => {
    const place = places[position]?.handle;
    const isGone = handles.some(({ start, end }) => place?.start === start && place.end === end);
    return isGone ? [] : [withoutParts(part, handles)];
  });
  return { ...condition, conditions };
}

test('a constant flag serves one value, and a variant that is never served nobody', () => {
  fc.assert(
    fc.property(anySuspiciousProject, anyContexts, ({ files }, { declared }) => {
      const flagSet = buildFiles(files);
      for (const { flag, variant } of constantFlags(flagSet)) {
        claim('constant');
        const value = flag.variants.get(variant)?.value;
        for (const request of requests(flagSet, declared))
          expect(referenceEvaluate(flag.key, request).value).toEqual(value);
      }
      for (const { flag, variant } of unservedVariants(flagSet)) {
        claim('never served');
        for (const request of requests(flagSet, declared))
          expect(referenceEvaluate(flag.key, request).variant).not.toBe(variant.name);
      }
    }),
    RUNS,
  );
});

test('random projects give reason for every claim, and contexts enough to refute it', () => {
  const kinds = [...dead, 'reaches-nobody', 'no-op', 'whole never', 'whole always', 'part never', 'part always'];
  const missing = [...kinds, 'redundant', 'constant', 'never served', 'together'].filter((kind) => !claims.has(kind));
  expect(missing).toEqual([]);
  expect(cases).toBeGreaterThan(1000 * RUNS.numRuns);
});
