import { type IpBlock, isInBlock, parseIpBlock } from '../../util/ip-address.js';
import { asOneOrMore, asText } from '../../util/typed-values.js';
import type { OperatorDomain } from './operator-domain.js';
import type { PreparedTest } from './prepared-test.js';
import type { Truth } from './value-class.js';

/** What the tests that look into a string say of all strings of a class. */
export type TextClass = (test: PreparedTest) => Truth;

/** With more texts in play it is left open which of them occur together in a string. */
const MAXIMUM_PARTS = 4;

const unknownText: TextClass = () => undefined;

/**
 * Classes that together hold every string, by how it begins and ends, what it contains, and the smallest block it is an
 * address in: of the prefixes that tests name, those of a string are the longest of them and the prefixes of that one;
 * ends and blocks are alike in this. One class of which nothing is known, if there would be more than `most`.
 */
export function textClasses(tests: readonly PreparedTest[], most: number): readonly TextClass[] {
  const [begins, ends, parts] = [textsOf(tests, 'prefix'), textsOf(tests, 'suffix'), textsOf(tests, 'part')];
  const blocks = tests.flatMap((test) => (test.domain === 'address' ? (readBlocks(test) ?? []) : []));
  const subsets = parts.length > MAXIMUM_PARTS ? [undefined] : subsetsOf(parts);
  const count = (begins.length + 1) * (ends.length + 1) * (blocks.length + 1) * subsets.length;
  if (count > most) return [unknownText];
  return [undefined, ...begins].flatMap((begin) =>
    [undefined, ...ends].flatMap((end) =>
      subsets
        .filter((contained) => contained === undefined || isClosed(contained, parts, [begin, end]))
        .flatMap((contained) => [undefined, ...blocks].map((block) => classOf({ begin, end, contained, block }))),
    ),
  );
}

interface Shape {
  /** The longest of the prefixes that are named; absent: none of them. */
  readonly begin: string | undefined;
  readonly end: string | undefined;
  /** Those of the named parts that occur; absent: not known. */
  readonly contained: readonly string[] | undefined;
  readonly block: IpBlock | undefined;
}

const classOf =
  ({ begin, end, contained, block }: Shape): TextClass =>
  (test) => {
    switch (test.domain) {
      case 'prefix':
        return begin !== undefined && readTexts(test).some((text) => begin.startsWith(text));
      case 'suffix':
        return end !== undefined && readTexts(test).some((text) => end.endsWith(text));
      case 'part':
        if (contained !== undefined) return readTexts(test).some((text) => contained.includes(text));
        return readTexts(test).some((text) => begin?.includes(text) || end?.includes(text)) ? true : undefined;
      case 'address':
        return block !== undefined && (readBlocks(test) ?? []).some((other) => holdsBlock(other, block));
      default:
        return undefined;
    }
  };

/** A string contains what is in its beginning, in its end, and in its parts. */
function isClosed(
  contained: readonly string[],
  parts: readonly string[],
  affixes: readonly (string | undefined)[],
): boolean {
  const pieces = [...affixes, ...contained];
  return parts.every((part) => contained.includes(part) || !pieces.some((piece) => piece?.includes(part)));
}

const holdsBlock = (outer: IpBlock, inner: IpBlock): boolean =>
  outer.bits <= inner.bits && isInBlock(inner.address, outer);

function textsOf(tests: readonly PreparedTest[], domain: OperatorDomain): readonly string[] {
  return [...new Set(tests.flatMap((test) => (test.domain === domain ? readTexts(test) : [])))];
}

/** None where the operand is of a wrong type: such a test never holds. */
const readTexts = ({ test: { operand } }: PreparedTest): readonly string[] => asOneOrMore(operand, asText) ?? [];

const readBlocks = ({ test: { operand } }: PreparedTest): readonly IpBlock[] | undefined =>
  asOneOrMore(operand, (item) => (typeof item === 'string' ? parseIpBlock(item) : undefined));

function subsetsOf(items: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** items.length }, (_, choice) => items.filter((_, index) => (choice >> index) & 1));
}
