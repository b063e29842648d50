import { operandItems, type PreparedTest } from './prepared-test.js';
import { classOfValue, type ValueClass } from './value-class.js';

/** 64 subsets; with more strings in play, tests of lists are left open. */
const MAXIMUM_STRINGS = 6;

/** A list for each choice among the strings that operands name: no test looks at anything else in a list. */
export function listClasses(tests: readonly PreparedTest[]): readonly ValueClass[] {
  const named = new Set<unknown>();
  for (const test of tests) if (test.domain === 'list') for (const item of operandItems(test)) named.add(item);
  if (named.size > MAXIMUM_STRINGS) return [openLists];
  return subsets([...named]).map(classOfValue);
}

const openLists: ValueClass = ({ domain, run }) => (domain === undefined || domain === 'list' ? undefined : run([]));

function subsets(items: readonly unknown[]): readonly (readonly unknown[])[] {
  return Array.from({ length: 2 ** items.length }, (_, choice) => items.filter((_, index) => (choice >> index) & 1));
}
