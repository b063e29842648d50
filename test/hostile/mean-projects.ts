import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expectation, HostilePlace } from './hostile-input.js';

/** Projects of many files, or of a few that work together, whose sum is the trouble. */
export function meanProjects(): readonly HostilePlace[] {
  return [...graphs(), ...lists(), ...outputs()];
}

type Files = Readonly<Record<string, string | Uint8Array>>;

function project(name: string, expect: Expectation, files: Files): HostilePlace {
  return {
    name,
    expect,
    arrange: (root) => {
      for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
    },
  };
}

const segment = (condition: string) => `description: Mean.\nif: ${condition}\n`;
const flag = (rest: string) =>
  `description: Mean.\nkind: permission\nowner: "@kestrel/growth"\ncreated: 2026-11-01\ntype: boolean\n${rest}\n`;

function numbered(count: number, make: (index: number) => readonly [string, string]): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => make(index)));
}

function graphs(): readonly HostilePlace[] {
  const segmentPath = (index: number) => `segments/s${index}.yaml`;
  const flagPath = (index: number) => `growth/f${index}.yaml`;
  return [
    project('a segment that is itself', 'refused', { 'segments/a.yaml': segment('{ segment: a }') }),
    project(
      'segments in a circle',
      'refused',
      numbered(50, (i) => [segmentPath(i), segment(`{ segment: s${(i + 1) % 50} }`)]),
    ),
    project(
      'segments that all name each other',
      'refused',
      numbered(40, (i) => [
        segmentPath(i),
        segment(`{ segment: [${Array.from({ length: 40 }, (_, j) => `s${j}`).join(', ')}] }`),
      ]),
    ),
    project(
      'a chain of 1,000 segments',
      'anything',
      numbered(1000, (i) => [segmentPath(i), segment(i === 0 ? '{ country: DE }' : `{ segment: s${i - 1} }`)]),
    ),
    project('segments that double forty times', 'anything', {
      ...numbered(40, (i) => [
        segmentPath(i),
        segment(i === 0 ? '{ country: DE }' : `{ any: [{ segment: s${i - 1} }, { not: { segment: s${i - 1} } }] }`),
      ]),
      'growth/mean.yaml': flag('rules:\n  - if: { segment: s39 }\n    serve: on'),
    }),
    project(
      'prerequisites in a circle',
      'refused',
      numbered(50, (i) => [flagPath(i), flag(`requires: { f${(i + 1) % 50}: on }`)]),
    ),
    project(
      'prerequisites that all need each other',
      'refused',
      numbered(40, (i) => [
        flagPath(i),
        flag(`requires: { ${Array.from({ length: 40 }, (_, j) => `f${j}: on`).join(', ')} }`),
      ]),
    ),
    project(
      'a chain of 1,000 prerequisites',
      'anything',
      numbered(1000, (i) => [flagPath(i), flag(i === 0 ? '' : `requires: { f${i - 1}: on }`)]),
    ),
    project(
      'a lattice of prerequisites',
      'anything',
      numbered(60, (i) => [
        flagPath(i),
        flag(i < 2 ? 'rules: [{ if: { country: DE }, serve: on }]' : `requires: { f${i - 1}: on, f${i - 2}: on }`),
      ]),
    ),
    project('a layer in which a flag stands twice', 'refused', {
      'layers/mean.yaml': 'description: Mean.\nslots: { checkout-button-copy: 50 }\n',
    }),
    project('a layer over full', 'refused', { 'layers/mean.yaml': 'holdout: 60\nslots: { one-page-checkout: 50 }\n' }),
    project('a layer of prototypes', 'refused', { 'layers/constructor.yaml': 'slots: { __proto__: 50 }\n' }),
    project('a layer of unknown flags', 'refused', { 'layers/mean.yaml': 'slots: { nothing: 50 }\n' }),
  ];
}

function lists(): readonly HostilePlace[] {
  const listed = (file: string) => `description: Mean.\nlist: { attribute: org.id, file: ${JSON.stringify(file)} }\n`;
  const used = flag('rules:\n  - if: { segment: mean }\n    serve: on');
  const path = (file: string) =>
    project(`a list at ${JSON.stringify(file)}`, 'refused', {
      'segments/mean.yaml': listed(file),
      'growth/mean.yaml': used,
    });
  const body = (name: string, bytes: string | Uint8Array, expect: Expectation) =>
    project(`a list of ${name}`, expect, {
      'segments/mean.yaml': listed('mean.csv'),
      'segments/mean.csv': bytes,
      'growth/mean.yaml': used,
    });
  return [
    ...[
      '../../etc/passwd',
      '../../../../../../etc/passwd',
      '/etc/passwd',
      '../context.yaml',
      '.',
      '..',
      '',
      './',
      'gone.csv',
    ].map(path),
    ...[
      'C:\\x.csv',
      '\\\\server\\share',
      'file:///etc/passwd',
      'a\0.csv',
      '__proto__',
      'mean.yaml',
      'x'.repeat(5000),
    ].map(path),
    body('nothing', '', 'refused'),
    body('blank lines', '\n\n\n', 'refused'),
    body('bytes', Buffer.from([0xff, 0xfe, 0x00, 0x41]), 'refused'),
    body('NULs', '\0\n\0\0\n', 'anything'),
    body('open quotes', '"org-1\n"org-2,"\n""","\n', 'anything'),
    body('commas', ','.repeat(100_000), 'refused'),
    body('one line of 10 MB', 'x'.repeat(10 * 1024 * 1024), 'anything'),
    body('one line of 2 MB of quotes', '"'.repeat(2 * 1024 * 1024), 'anything'),
    body('a quoted line of 2 MB and no end', `"${'a""'.repeat(700_000)}`, 'anything'),
    body('200,000 ids', Array.from({ length: 200_000 }, (_, index) => `org-${index}\n`).join(''), 'harmless'),
    body('prototypes', '__proto__\nconstructor\ntoString\n', 'harmless'),
    body('surrogates and directions', '\u202eorg\ne\u0301\n💣\n\ufeffx\n', 'anything'),
    body('spreadsheet formulas', '=cmd|" /C calc"!A0\n+1\n-1\n@x\n', 'anything'),
  ];
}

function outputs(): readonly HostilePlace[] {
  const config = (name: string, from: string, to: string): HostilePlace => ({
    name,
    expect: 'refused',
    arrange: (root) => {
      const path = join(root, 'flags.config.yaml');
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(from, () => to),
      );
    },
  });
  const output = (name: string) => config(`an output called ${name.slice(0, 40)}`, 'name: server', `name: ${name}`);
  const environment = (name: string) =>
    config(`an environment called ${name.slice(0, 40)}`, 'name: development', `name: ${name}`);
  const escapes = [
    '../evil',
    '/tmp/evil',
    '..',
    '.',
    '""',
    '"a\\0b"',
    'a/b',
    '"a\\\\b"',
    `"${'x'.repeat(400)}"`,
    '"a\\nb"',
    '__proto__',
  ];
  return [
    ...escapes.map(output),
    ...escapes.map(environment),
    config('two outputs of one name', 'name: web', 'name: server'),
    config('two environments of one name', 'name: staging', 'name: development'),
    config('an unknown target', 'name: server, audience', 'name: server, target: constructor, audience'),
    config('an output for an unknown environment', '[self-hosted]', '[__proto__]'),
    config('a future format', 'formatVersion: 1', 'formatVersion: 99'),
  ];
}
