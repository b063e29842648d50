import { content, type HostileContent } from './hostile-input.js';

const FLAG = 'growth/referral-credit.yaml';
const MEGABYTE = 1024 * 1024;
/** Just below what the reader takes at all. */
const NEARLY_TOO_LARGE = MEGABYTE - 1024;

/** Whole files that are no flag: nothing in them, far too much, or YAML's darker corners. */
export function wholeTexts(): readonly HostileContent[] {
  return [...emptyish(), ...huge(), ...deep(), ...bombs(), ...yamlCorners()].map(([name, text]) =>
    content(name, FLAG, text, 'refused'),
  );
}

type NamedText = readonly [name: string, text: string];

function emptyish(): readonly NamedText[] {
  return [
    ['an empty file', ''],
    ['a line break', '\n'],
    ['a comment', '# nothing\n'],
    ['a document mark', '---\n'],
    ['null', 'null\n'],
    ['a word', 'hello\n'],
    ['a number', '42\n'],
    ['an empty list', '[]\n'],
    ['an empty map', '{}\n'],
    ['a list of maps', '- a: 1\n- b: 2\n'],
    ['spaces', ' '.repeat(10_000)],
    ['tabs', '\t'.repeat(10_000)],
    ['a NUL', '\0'],
    ['a BOM', '\ufeff'],
    ['many BOMs', '\ufeff'.repeat(1000)],
  ];
}

function huge(): readonly NamedText[] {
  return [
    ['10 MB of one line', `description: ${'x'.repeat(10 * MEGABYTE)}`],
    ['10 MB of line breaks', '\n'.repeat(10 * MEGABYTE)],
    ['1 MB of one line', `description: ${'x'.repeat(NEARLY_TOO_LARGE)}`],
    ['1 MB of a quoted line', `description: "${'\\u202e'.repeat(NEARLY_TOO_LARGE / 6)}"`],
    ['1 MB of an open quote', `description: "${'x'.repeat(NEARLY_TOO_LARGE)}`],
    ['1 MB of empty lists', `description: [${'[],'.repeat(100_000)}]`],
    ['1 MB of list items', '- x\n'.repeat(100_000)],
    ['1 MB of one duplicate key', 'a: 1\n'.repeat(100_000)],
    ['1 MB of distinct keys', Array.from({ length: 60_000 }, (_, index) => `key${index}: 1\n`).join('')],
    ['1 MB of documents', '---\n'.repeat(100_000)],
    ['1 MB of comment marks', '#'.repeat(NEARLY_TOO_LARGE)],
    ['1 MB of question marks', '? '.repeat(100_000)],
    ['1 MB of colons', ': '.repeat(100_000)],
    ['1 MB of anchors', Array.from({ length: 50_000 }, (_, index) => `- &a${index} x\n`).join('')],
    ['1 MB of tags', '!x '.repeat(100_000)],
    ['a key of 500 kB', `${'k'.repeat(500_000)}: 1\n`],
    ['a thousand unknown fields', Array.from({ length: 1000 }, (_, index) => `descriptio${index}: 1\n`).join('')],
  ];
}

function deep(): readonly NamedText[] {
  return [
    ['100,000 open lists', '['.repeat(100_000)],
    ['100,000 lists in each other', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['100,000 maps in each other', '{a: '.repeat(100_000) + '}'.repeat(100_000)],
    ['100,000 block lists in each other', `${'- '.repeat(100_000)}x`],
    ['100,000 explicit keys in each other', `${'? '.repeat(100_000)}x`],
    ['1,000 indented maps', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['5,000 lists in each other', '['.repeat(5000) + ']'.repeat(5000)],
    ['900 lists in each other', '['.repeat(900) + ']'.repeat(900)],
    ['100,000 closing brackets', ']'.repeat(100_000)],
  ];
}

function bombs(): readonly NamedText[] {
  const laughs = Array.from(
    { length: 10 },
    (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(10)}]`,
  );
  const merges = Array.from(
    { length: 20 },
    (_, level) => `m${level + 1}: &m${level + 1} {<<: [*m${level}, *m${level}]}`,
  );
  return [
    ['an alias bomb', `a0: &a0 lol\n${laughs.join('\n')}\n`],
    ['a quadratic alias bomb', `a: &a ${'x'.repeat(10_000)}\nb: [${'*a,'.repeat(50_000)}]`],
    ['an alias bomb of merges', `m0: &m0 {a: 1}\n${merges.join('\n')}\n`],
    ['a list that contains itself', 'variants: &a [*a]\n'],
    ['a map that contains itself', '&a\nvariants: *a\n'],
    ['a key that is itself', '&a ? *a : *a\n'],
  ];
}

function yamlCorners(): readonly NamedText[] {
  return [
    ['YAML 1.1', '%YAML 1.1\n---\ntype: boolean\n'],
    ['YAML 9.9', '%YAML 9.9\n---\ntype: boolean\n'],
    ['an unknown directive', '%FOO bar baz\n---\ntype: boolean\n'],
    ['a tag directive', '%TAG ! tag:evil.example,2026:\n---\n!x {type: boolean}\n'],
    ['two documents', 'type: boolean\n---\ntype: boolean\n'],
    ['a JavaScript function', 'description: !!js/function "function () { process.exit(3) }"\n'],
    ['a Python object', 'description: !!python/object/apply:os.system ["true"]\n'],
    ['a set', '!!set {a, b}\n'],
    ['an ordered map', '!!omap [a: 1]\n'],
    ['pairs', 'rules: !!pairs [a: 1, a: 2]\n'],
    ['a complex key', '? [a, b]\n: 1\n'],
    ['a map as a key', '? {a: 1}\n: 1\n'],
    ['a null key', '~: 1\n'],
    ['a merge key', 'base: &b {type: boolean}\n<<: *b\n'],
    ['a merge key without a map', '<<: [1, 2]\n'],
    ['a tab as indentation', 'environments:\n\tproduction:\n\t\tserve: on\n'],
    ['a block scalar with a wild indentation', 'description: |99\n  x\n'],
    ['a prototype as the root', '__proto__: { type: boolean }\n'],
    ['a prototype everywhere', '__proto__: &p { __proto__: 1 }\nconstructor: { prototype: *p }\n'],
    ['control characters', 'description: "\\x00\\x07\\x1b[2J"\n\u0001: \u0002\n'],
    ['a lone surrogate', 'description: "\\uD800"\n"\\uDFFF": 1\n'],
    ['a shell script', '#!/bin/sh\nrm -rf "$HOME"\n'],
    ['JSON with comments', '{ "type": "boolean", // really\n}\n'],
    ['a merge conflict', '<<<<<<< HEAD\ntype: boolean\n=======\ntype: string\n>>>>>>> main\n'],
    ['HTML', '<!doctype html><title>404</title>\n'],
  ];
}
