import type { AttributeTest } from '../model/condition.js';
import type { FlagSet } from '../model/flag-set.js';
import type { Span } from '../source/span.js';
import type { ScalarNode } from '../syntax/nodes.js';
import { groupBy } from '../util/group-by.js';
import { scalarsIn, testsOfProject } from './written-values.js';

/** A value that is probably meant to be another one. */
export interface Misspelling {
  readonly attribute: string;
  readonly value: string;
  readonly usual: string;
  readonly node: ScalarNode;
  /** Where the usual spelling stands; absent if only white space around the value is wrong. */
  readonly usualAt?: Span;
}

/** Operators that compare whole values. A prefix may well end with a blank. */
const EXACT = new Set(['equals', 'notEquals', 'in', 'notIn', 'includesAny', 'includesAll']);

/** A value as it is written in one place. */
interface Use {
  readonly test: AttributeTest;
  readonly node: ScalarNode;
  readonly text: string;
}

/** Only of attributes whose values are not declared: where they are, another spelling is an error already. */
export function misspellings(flagSet: FlagSet): readonly Misspelling[] {
  const uses = testsOfProject(flagSet).filter(isCompared).flatMap(usesIn);
  const blanks = uses.flatMap(({ test, node, text }) => {
    const usual = text.trim();
    return usual === text || usual === '' ? [] : [{ attribute: test.attribute.name, value: text, usual, node }];
  });
  const styles = groupBy(uses, ({ test, text }) => `${test.attribute.name}\n${styleOf(text)}`);
  const countStyle = ({ test, text }: Use) => styles.get(`${test.attribute.name}\n${styleOf(text)}`)?.length ?? 0;
  return [...blanks, ...[...groupBy(uses, placeOf).values()].flatMap((same) => oddOnes(same, countStyle))];
}

/** How a text uses letter case. */
function styleOf(text: string): 'lower' | 'upper' | 'mixed' {
  if (text === text.toLowerCase()) return 'lower';
  return text === text.toUpperCase() ? 'upper' : 'mixed';
}

const isCompared = ({ operator, attribute }: AttributeTest): boolean =>
  attribute.allowedValues === undefined && EXACT.has(operator);

function usesIn(test: AttributeTest): readonly Use[] {
  return scalarsIn(test.written).flatMap((node) =>
    typeof node.value === 'string' ? [{ test, node, text: node.value }] : [],
  );
}

const placeOf = ({ test, text }: Use): string => `${test.attribute.name}\n${text.trim().toLowerCase()}`;

/**
 * Uses that are written otherwise than most, or, if that is a draw, than other values of the attribute. Who puts two
 * spellings into one test does so knowingly.
 */
function oddOnes(uses: readonly Use[], countStyle: (use: Use) => number): readonly Misspelling[] {
  const bySpelling = groupBy(uses, ({ text }) => text.trim());
  if (bySpelling.size < 2 || isDeliberate(uses)) return [];
  const styleOfAll = (written: readonly Use[]) => Math.max(...written.map(countStyle));
  const [usual, ...odd] = [...bySpelling].sort(
    ([, left], [, right]) => right.length - left.length || styleOfAll(right) - styleOfAll(left),
  );
  const usualAt = usual?.[1][0]?.node.span;
  if (usual === undefined || usualAt === undefined) return [];
  return odd.flatMap(([value, written]) =>
    written.map(({ test, node }) => ({ attribute: test.attribute.name, value, usual: usual[0], node, usualAt })),
  );
}

function isDeliberate(uses: readonly Use[]): boolean {
  const spellings = groupBy(uses, ({ test }) => test);
  return [...spellings.values()].some((together) => new Set(together.map(({ text }) => text.trim())).size > 1);
}
