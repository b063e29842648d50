import { gzipSync } from 'node:zlib';
import { victimBytes } from './base-project.js';
import type { Expectation, HostileContent } from './hostile-input.js';
import { createSeededRandom, type SeededRandom } from './seeded-random.js';

type Damage = (bytes: Buffer, random: SeededRandom) => Buffer;

const damages: readonly Damage[] = [
  (bytes, random) => edited(bytes, random, (text, at) => text.subarray(0, at)),
  (bytes, random) => edited(bytes, random, (text, at) => text.fill(random.below(256), at, at + 1)),
  (bytes, random) =>
    edited(bytes, random, (text, at) => text.fill((text[at] ?? 0) ^ (1 << random.below(8)), at, at + 1)),
  (bytes, random) => cut(bytes, random, (before, _, after) => [before, after]),
  (bytes, random) => cut(bytes, random, (before, middle, after) => [before, middle, middle, after]),
  (bytes, random) => cut(bytes, random, (before, middle, after) => [after, middle, before]),
  (bytes, random) => cut(bytes, random, (before, middle, after) => [before, insertion(random), middle, after]),
  (bytes, random) => lines(bytes, random),
];

const insertions: readonly string[] = [
  ...['\0', '\t', '\u001b[2J', '\u202e', '\ufeff', '\u2028', '\u0085', 'e\u0301', '💣', '\u200b', '\r'],
  ...[
    '*',
    '&a ',
    '!x ',
    '? ',
    '- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '|',
    '>',
    '%',
    '@',
    '`',
    "'",
    '"',
    '#',
    '<<: *x\n',
    '---\n',
  ],
];

/** Truncated, mutated and shuffled bytes of every file. */
export function damagedBytes(count: number): readonly HostileContent[] {
  const random = createSeededRandom(1);
  return fromEachFile(count, (path, bytes, index) => ({
    name: `damaged ${path} #${index}`,
    path,
    bytes: random.pick(damages)(bytes, random),
    expect: 'anything',
  }));
}

/** Bytes that are no text at all. */
export function binaryJunk(count: number): readonly HostileContent[] {
  const random = createSeededRandom(2);
  return fromEachFile(count, (path, _, index) => ({
    name: `junk in ${path} #${index}`,
    path,
    bytes: Buffer.from(Array.from({ length: 1 + random.below(2000) }, () => random.below(256))),
    expect: 'anything',
  }));
}

/** Every file in encodings that people's editors make of it. */
export function otherEncodings(): readonly HostileContent[] {
  return [...victimBytes].flatMap(([path, original]) => {
    const text = Buffer.from(original).toString('utf8');
    const encodings: [string, Buffer, Expectation][] = [
      ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n')), 'harmless'],
      ['BOM', Buffer.from(`\ufeff${text}`), 'harmless'],
      ['no final line break', Buffer.from(text.trimEnd()), 'harmless'],
      ['UTF-16LE', Buffer.from(`\ufeff${text}`, 'utf16le'), 'refused'],
      ['UTF-16BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'refused'],
      ['UTF-16 without BOM', Buffer.from(text, 'utf16le'), 'anything'],
      ['Latin-1', Buffer.from(`# caf\u00e9\n${text}`, 'latin1'), 'refused'],
      ['encoded surrogates', Buffer.concat([Buffer.from([0x23, 0xed, 0xa0, 0x80, 0x0a]), original]), 'refused'],
      ['gzip', gzipSync(original), 'refused'],
      ['lone CR', Buffer.from(text.replaceAll('\n', '\r')), 'anything'],
    ];
    return encodings.map(([encoding, bytes, expect]) => ({ name: `${encoding}: ${path}`, path, bytes, expect }));
  });
}

function fromEachFile(
  count: number,
  make: (path: string, bytes: Buffer, index: number) => HostileContent,
): readonly HostileContent[] {
  const files = [...victimBytes];
  return Array.from({ length: count }, (_, index) => files[index % files.length])
    .filter((file) => file !== undefined)
    .map(([path, bytes], index) => make(path, Buffer.from(bytes), index));
}

function edited(bytes: Buffer, random: SeededRandom, edit: (bytes: Buffer, at: number) => Buffer): Buffer {
  return edit(bytes, random.below(bytes.length));
}

function cut(
  bytes: Buffer,
  random: SeededRandom,
  join: (before: Buffer, middle: Buffer, after: Buffer) => readonly Buffer[],
): Buffer {
  const start = random.below(bytes.length);
  const end = start + random.below(40);
  return Buffer.concat(join(bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)));
}

function insertion(random: SeededRandom): Buffer {
  return Buffer.from(random.pick(insertions));
}

function lines(bytes: Buffer, random: SeededRandom): Buffer {
  const all = bytes.toString('utf8').split('\n');
  const [line = ''] = all.splice(random.below(all.length), 1);
  all.splice(random.below(all.length), 0, ' '.repeat(random.below(6)) + line.trimStart());
  return Buffer.from(all.join('\n'));
}
