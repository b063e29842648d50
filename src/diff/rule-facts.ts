import { ALWAYS } from '../analysis/expression.js';
import type { FlagChange } from './comparison.js';
import type { CompiledBucketing, CompiledDecision, CompiledFlag } from './compiled-flag.js';

/** Both forms of a flag that stayed; undefined of one that came or went. */
export function bothSides({ before, after }: FlagChange) {
  return before === undefined || after === undefined
    ? undefined
    : { before: before.compiled, after: after.compiled, writtenBefore: before.written, writtenAfter: after.written };
}

/** What everybody gets, whatever they are and whenever they ask; undefined where nobody proved that there is such a thing. */
export function constantOf(flag: CompiledFlag): { readonly variant: string | undefined } | undefined {
  const { disabled, offVariant, defaultVariant, rules, requires, slot } = flag;
  if (disabled) return { variant: offVariant };
  const [first] = rules;
  if (first === undefined) return { variant: defaultVariant };
  const isForAll = first.when === ALWAYS && first.from === undefined && first.until === undefined;
  const isReached = (requires.length === 0 && slot === undefined) || variantOf(first.decision) === defaultVariant;
  return isForAll && isReached && first.decision.kind === 'serve' ? { variant: first.decision.variant } : undefined;
}

const variantOf = (decision: CompiledDecision): string | undefined =>
  decision.kind === 'serve' ? decision.variant : undefined;

/** Whether all that a part of the recipe was for some rules became something else: not where rules come or go beside it. */
export function replacesBucketing(
  before: CompiledFlag,
  after: CompiledFlag,
  part: (bucketing: CompiledBucketing) => unknown,
): boolean {
  const [old, present] = [before, after].map(
    ({ rules }) =>
      new Set(
        rules.filter(({ decision }) => divides(decision)).map(({ bucketing }) => JSON.stringify(part(bucketing))),
      ),
  );
  const goes = [...(old ?? [])].some((text) => !present?.has(text));
  const comes = [...(present ?? [])].some((text) => !old?.has(text));
  return goes && comes;
}

/** Whether the bucket matters: some get it, others do not. */
const divides = (decision: CompiledDecision): boolean => decision.kind !== 'serve';

/** Variants of splits whose entries only changed places. */
export function reorderedSplits(before: CompiledFlag, after: CompiledFlag): readonly string[] {
  const textsOf = ({ rules }: CompiledFlag) =>
    rules.flatMap(({ decision, when }) =>
      decision.kind === 'split' ? [{ when, text: JSON.stringify(decision.entries), entries: decision.entries }] : [],
    );
  const old = textsOf(before);
  return textsOf(after).flatMap(({ when, text, entries }) => {
    const sameRule = old.filter((rule) => rule.when === when);
    const isNew = sameRule.every((rule) => rule.text !== text);
    const isReordered = sameRule.some((rule) => sorted(rule.entries) === sorted(entries));
    return isNew && isReordered ? [entries.map(([variant]) => variant).join(', ')] : [];
  });
}

const sorted = (entries: readonly unknown[]): string =>
  JSON.stringify(entries.map((entry) => JSON.stringify(entry)).sort());
