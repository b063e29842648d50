import { isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import { victimBytes } from './base-project.js';
import { content, type HostileContent } from './hostile-input.js';
import { createSeededRandom } from './seeded-random.js';

/** YAML in flow form, to stand where a value stood. */
const values: readonly string[] = [
  ...[
    'null',
    '""',
    '[]',
    '{}',
    '[[]]',
    '[null]',
    '{ a: 1 }',
    '[1, two, [3]]',
    'true',
    '-1',
    '0',
    '-0',
    '101',
    '0.0001',
  ],
  ...['1e999', '-1e999', '.nan', '.inf', '123456789012345678901234567890', '0x7fffffffffffffff', '1e-320'],
  ...['2026-13-45', '2026-02-30T25:61:61Z', '+275760-09-14', '0000-00-00', '2026-11-22T10:00:00', '99999999999d'],
  ...['__proto__', 'constructor', 'toString', '{ __proto__: { polluted: 1 } }', '{ constructor: on, valueOf: on }'],
  ...['"\\0"', '"\\uD800"', '"\\uDC00\\uD800"', '"\\u202Eevil"', '"\\e[31mred\\a"', '"a\\nb"', '"e\\u0301"', '"💣"'],
  ...[
    '!!binary aGVsbG8=',
    "!!js/function 'x'",
    '!unknown 1',
    '&anchor [1]',
    '*missing',
    '&a [*a]',
    '{ <<: { serve: on } }',
  ],
  ...['../../../../etc/passwd', '/etc/passwd', 'C:\\windows\\system32', '"..\\0/x"', '"con"', '.', '..'],
  ...[
    '"(a+)+$"',
    '"[[[["',
    '"(?<n>x)\\\\k<n>"',
    '">=1.0.0 ||"',
    '300.1.1.1/99',
    '::/129',
    '{salt}{key}',
    '"{"',
    '%d%n%s',
  ],
  ...['x'.repeat(5000), '['.repeat(300) + ']'.repeat(300), `${'{ not: '.repeat(200)}{}${' }'.repeat(200)}`],
  ...[
    '{ on: 50, off: 50, on: 50 }',
    '[[on, 50], [on]]',
    '[{ at: 2026-01-01T00:00:00Z, rollout: 5 }]',
    '{ exists: maybe }',
  ],
];

const keys: readonly string[] = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '""', '"\\0"', '"\\uD800"', '"\\u202Ex"'],
  ...[
    '1',
    'true',
    'null',
    '~',
    '<<',
    '"a\\nb"',
    '? [a, b]\n',
    '{ a: b }',
    '*x',
    '&x key',
    '!!str key',
    'x'.repeat(2000),
  ],
  ...['"\\e]0;title\\a"', 'e\u0301', '..', '../x', 'a.b.c', '.', '"@@"', '"@@unknown"', ' "  padded  "'],
];

/** Every value of every file is a place; a hostile value is put into some of them. */
export function wrongValues(count: number): readonly HostileContent[] {
  return replaced(count, 3, 'value', places(isValue), values);
}

/** The same with the keys of maps. */
export function wrongKeys(count: number): readonly HostileContent[] {
  return replaced(count, 4, 'key', places(isKey), keys);
}

interface Place {
  readonly path: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function replaced(
  count: number,
  seed: number,
  what: string,
  where: readonly Place[],
  replacements: readonly string[],
): readonly HostileContent[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    // Strides of a prime visit every place before any comes twice.
    const { path, text, start, end } = where[(index * 7919) % where.length] ?? { path: '', text: '', start: 0, end: 0 };
    const replacement = random.pick(replacements);
    const hostile = text.slice(0, start) + replacement + text.slice(end);
    return content(`${what} at ${path}:${start} is ${replacement.slice(0, 40)}`, path, hostile, 'anything');
  });
}

type NodeFilter = (node: Node, role: unknown) => boolean;
const isKey: NodeFilter = (node, role) => isScalar(node) && role === 'key';
const isValue: NodeFilter = (node, role) => role !== 'key' && (isScalar(node) || isMap(node) || isSeq(node));

function places(wanted: NodeFilter): readonly Place[] {
  return [...victimBytes]
    .filter(([path]) => path.endsWith('.yaml'))
    .flatMap(([path, bytes]) => placesIn(path, new TextDecoder().decode(bytes), wanted));
}

function placesIn(path: string, text: string, wanted: NodeFilter): readonly Place[] {
  const found: Place[] = [];
  visit(parseDocument(text), {
    Node: (role, node) => {
      const [start, end] = node.range ?? [0, 0];
      if (wanted(node, role)) found.push({ path, text, start, end: start + text.slice(start, end).trimEnd().length });
    },
  });
  return found;
}
