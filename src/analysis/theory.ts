import { collectTests } from './collect-tests.js';
import { attributeCells, type Cell } from './domains/attribute-cells.js';
import { MOST_TESTS_OF_AN_ATTRIBUTE } from './domains/attribute-values.js';
import type { Assumptions, DeclaredValues } from './domains/declared-values.js';
import type { Expression, TestExpression } from './expression.js';
import { testKey } from './test-key.js';

/** A part of an expression that has no parts: true or false by the context alone. */
export type Atom = TestExpression | Extract<Expression, { kind: 'unknown' }>;

/** Which atoms are assumed to hold or not, kept to what the values of an attribute allow together. */
export interface Theory {
  /** What is assumed; undefined if nothing is. */
  readonly truthOf: (atom: Atom) => boolean | undefined;
  /** Undefined if no value could be like that beside the other assumptions; else takes the assumption back. */
  readonly assume: (atom: Atom, truth: boolean) => (() => void) | undefined;
}

export function createTheory(expression: Expression, assumptions: Assumptions): Theory {
  const attributes = new Map(
    [...collectTests(expression)].map(([name, tests]) => [name, createAttribute(tests, assumptions.get(name))]),
  );
  const assumed = new Map<Atom | string, boolean>();
  /** Equal tests are one atom; an unknown part is only like itself. */
  const nameOf = (atom: Atom) => (atom.kind === 'test' ? testKey(atom) : atom);

  return {
    truthOf: (atom) => assumed.get(nameOf(atom)),
    assume(atom, truth) {
      const restore = atom.kind === 'test' ? attributes.get(atom.attribute)?.restrict(atom, truth) : keepAll;
      if (restore === undefined) return undefined;
      assumed.set(nameOf(atom), truth);
      return () => {
        assumed.delete(nameOf(atom));
        restore();
      };
    },
  };
}

const keepAll = () => {};

/** The cells that the assumptions about an attribute's tests leave. */
function createAttribute(tests: readonly TestExpression[], declared: DeclaredValues | undefined) {
  if (tests.length > MOST_TESTS_OF_AN_ATTRIBUTE) return { restrict: () => keepAll };
  const positions = new Map(tests.map((test, index) => [testKey(test), index]));
  let cells: readonly Cell[] | undefined;

  function restrict(test: TestExpression, truth: boolean): (() => void) | undefined {
    const position = positions.get(testKey(test)) ?? -1;
    const before = cells ?? cellsOf(tests, declared);
    const left = before.filter((cell) => cell[position] !== !truth);
    if (left.length === 0) return undefined;
    cells = left;
    return () => {
      cells = before;
    };
  }

  return { restrict };
}

interface KnownCells {
  readonly declared: DeclaredValues | undefined;
  readonly cells: readonly Cell[];
}
const cellsOfTest = new WeakMap<TestExpression, KnownCells>();

/** Most attributes are tested once in an expression, and the same test comes again in many searches. */
function cellsOf(tests: readonly TestExpression[], declared: DeclaredValues | undefined): readonly Cell[] {
  const [test, ...others] = tests;
  if (test === undefined || others.length > 0) return attributeCells(tests, declared);
  const known = cellsOfTest.get(test);
  if (known !== undefined && known.declared === declared) return known.cells;
  const cells = attributeCells(tests, declared);
  cellsOfTest.set(test, { declared, cells });
  return cells;
}
