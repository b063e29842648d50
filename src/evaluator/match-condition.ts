import type { WireCondition } from '../bundle/bundle.js';
import { type ConditionTest, type ParsedCondition, parseCondition } from '../bundle/parse-condition.js';
import { DamagedBundleError, present } from './damaged-bundle-error.js';
import type { EvaluationContext } from './evaluation-details.js';
import type { Observer } from './observer.js';
import type { TestPreparer } from './prepare-test.js';
import { createAttributeReader } from './read-attribute.js';

export type Matcher = (context: EvaluationContext) => boolean;

/** Gives the matcher of a condition by index; each is made once, when it is first asked for. */
export function createMatchers(
  conditions: readonly WireCondition[],
  prepareTest: TestPreparer,
  observer: Observer | undefined,
): (index: number) => Matcher {
  const matchers: Matcher[] = [];
  return function matcherOf(index) {
    const known = matchers[index];
    if (known !== undefined) return known;
    // Only conditions before it can be named, so this recursion ends.
    const parsed = present(parseCondition(conditions[index], index), `condition ${index}`);
    const made = createMatcher(parsed, matcherOf, prepareTest);
    const matcher = observer?.watch(index, made) ?? made;
    matchers[index] = matcher;
    return matcher;
  };
}

function createMatcher(
  condition: ParsedCondition,
  matcherOf: (index: number) => Matcher,
  prepareTest: TestPreparer,
): Matcher {
  switch (condition.kind) {
    case 'all':
      return matchAll(condition.operands.map(matcherOf));
    case 'any':
      return matchAny(condition.operands.map(matcherOf));
    case 'not':
      return matchNot(matchAll(condition.operands.map(matcherOf)));
    case 'constant':
      return () => condition.value;
    case 'test':
      return matchTest(condition, prepareTest);
  }
}

function matchAll(operands: readonly Matcher[]): Matcher {
  return (context) => {
    for (const operand of operands) if (!operand(context)) return false;
    return true;
  };
}

function matchAny(operands: readonly Matcher[]): Matcher {
  return (context) => {
    for (const operand of operands) if (operand(context)) return true;
    return false;
  };
}

const matchNot =
  (operand: Matcher): Matcher =>
  (context) =>
    !operand(context);

function matchTest(test: ConditionTest, prepareTest: TestPreparer): Matcher {
  const holds = prepareTest(test);
  if (holds === undefined) throw new DamagedBundleError(`the operator \`${test.operator}\` is unknown`);
  const read = createAttributeReader(test.attribute);
  return (context) => {
    const value = read(context);
    try {
      return holds(value);
    } catch {
      // A value can be an object with traps that throw (a list behind a proxy): not of the right type.
      return false;
    }
  };
}
