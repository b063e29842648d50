import { negationOf } from './build-expression.js';
import type { Assumptions } from './domains/declared-values.js';
import type { Demand } from './domains/joint-outcome.js';
import { prepareTest } from './domains/prepared-test.js';
import { findSampleValue } from './domains/sample-value.js';
import { ALWAYS, type Expression } from './expression.js';
import { partialTruth } from './partial-truth.js';

/** Values of some attributes; all others are missing. */
export type Example = ReadonlyMap<string, unknown>;

/**
 * Finds contexts that show that something cannot be proved. They answer most questions about conditions that people
 * write, and are found faster than any proof.
 */
export interface ExampleFinder {
  /** A context that meets all of these and none of those. Absent also where there is one that is not easily found. */
  readonly find: (holding: readonly Expression[], failing: readonly Expression[]) => Example | undefined;
}

/** Whoever demands more is not easily satisfied. Parts that are shared are looked at again, so this also ends the search. */
const MOST_PARTS = 64;

export function createExampleFinder(assumptions: Assumptions): ExampleFinder {
  const known = new Map<Expression, Example | undefined>();

  function search(expressions: readonly Expression[]): Example | undefined {
    const demands = demandsOf(expressions);
    if (demands === undefined) return undefined;
    const example = new Map<string, unknown>();
    for (const demand of demands) {
      const { attribute } = demand.test;
      if (example.has(attribute)) continue;
      const sample = findSampleValue(concerningAttribute(attribute, demands), assumptions.get(attribute));
      if (sample === undefined) return undefined;
      example.set(attribute, sample.value);
    }
    return example;
  }

  /** Remembered: an expression is asked about again and again, with others that have nothing to do with it. */
  function exampleOf(expression: Expression): Example | undefined {
    const example = known.get(expression);
    if (example !== undefined || known.has(expression)) return example;
    const found = search([expression]);
    known.set(expression, found);
    return found;
  }

  function find(holding: readonly Expression[], failing: readonly Expression[]): Example | undefined {
    const [only = ALWAYS] = holding;
    const example = holding.length > 1 ? search(holding) : exampleOf(only);
    if (example === undefined || failing.every((expression) => failsFor(expression, example))) return example;
    return search([...holding, ...failing.map(negationOf)]);
  }

  return { find };
}

/** Most attributes are asked for once. */
const concerningAttribute = (attribute: string, demands: readonly Demand[]): readonly Demand[] =>
  demands.length === 1 ? demands : demands.filter(({ test }) => test.attribute === attribute);

/** Whether it is certain that an expression does not hold for an example. */
const failsFor = (expression: Expression, example: Example): boolean =>
  partialTruth(expression, (test) => {
    const { domain, run } = prepareTest(test);
    return domain === undefined ? undefined : run(example.get(test.attribute));
  }) === false;

/** What has to hold for all of some expressions to hold; of alternatives the first. Undefined if that is not to be had. */
function demandsOf(expressions: readonly Expression[]): readonly Demand[] | undefined {
  const demands: Demand[] = [];
  let partsLeft = MOST_PARTS;

  function collect(expression: Expression, holds: boolean): boolean {
    if (--partsLeft < 0) return false;
    switch (expression.kind) {
      case 'constant':
        return expression.value === holds;
      case 'unknown':
        return false;
      case 'test':
        return demands.push({ test: expression, holds }) > 0;
      case 'not':
        return collect(expression.operand, !holds);
      case 'all':
      case 'any': {
        const [first] = expression.operands;
        if ((expression.kind === 'any') === holds) return first !== undefined && collect(first, holds);
        return expression.operands.every((operand) => collect(operand, holds));
      }
    }
  }

  return expressions.every((expression) => collect(expression, true)) ? demands : undefined;
}
