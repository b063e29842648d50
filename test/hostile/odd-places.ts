import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Expectation, HostilePlace } from './hostile-input.js';

type Arrange = (root: string) => void;

/** Projects whose directory is odd: links, pipes, folders and names where files should be. */
export function oddPlaces(): readonly HostilePlace[] {
  return [...missing(), ...links(), ...notFiles(), ...names()].map(([name, expect, arrange]) => ({
    name,
    expect,
    arrange,
  }));
}

type Row = readonly [name: string, expect: Expectation, arrange: Arrange];

const FLAG_TEXT = 'description: Odd.\nkind: permission\nowner: "@kestrel/growth"\ntype: boolean\n';

function write(path: string, text: string | Uint8Array): Arrange {
  return (root) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
}

const remove =
  (path: string): Arrange =>
  (root) =>
    rmSync(join(root, path), { recursive: true });
const link =
  (path: string, target: string): Arrange =>
  (root) =>
    symlinkSync(target, join(root, path));
const folder =
  (path: string): Arrange =>
  (root) =>
    void mkdirSync(join(root, path), { recursive: true });
const pipe =
  (path: string): Arrange =>
  (root) =>
    void execFileSync('mkfifo', [join(root, path)]);
const mode =
  (path: string, bits: number): Arrange =>
  (root) =>
    chmodSync(join(root, path), bits);
const both =
  (...steps: readonly Arrange[]): Arrange =>
  (root) => {
    for (const step of steps) step(root);
  };

function missing(): readonly Row[] {
  return [
    ['no configuration', 'refused', remove('flags.config.yaml')],
    ['an empty configuration', 'refused', write('flags.config.yaml', '')],
    ['a configuration of junk', 'refused', write('flags.config.yaml', Buffer.from([0xff, 0xfe, 0, 1, 2, 0x80]))],
    ['no context', 'refused', remove('context.yaml')],
    ['no segments', 'refused', remove('segments')],
    ['no layers', 'harmless', remove('layers')],
    ['a layer without its flags', 'refused', remove('checkout')],
    ['no list beside the segment', 'refused', remove('segments/pilot-organisations.csv')],
    [
      'nothing but a configuration',
      'anything',
      both(...['context.yaml', 'segments', 'layers', 'checkout', 'growth', 'sdk', 'retired.yaml'].map(remove)),
    ],
  ];
}

function links(): readonly Row[] {
  return [
    ['a link to itself', 'refused', link('growth/loop.yaml', 'loop.yaml')],
    ['two links to each other', 'refused', both(link('growth/a.yaml', 'b.yaml'), link('growth/b.yaml', 'a.yaml'))],
    ['a folder that contains itself', 'refused', link('growth/again', '..')],
    ['a dangling link', 'refused', link('growth/gone.yaml', 'nowhere.yaml')],
    ['a link out of the project', 'refused', link('growth/passwd.yaml', '/etc/passwd')],
    ['a link to an endless file', 'refused', link('growth/zero.yaml', '/dev/zero')],
    ['a folder out of the project', 'refused', link('elsewhere', '/etc')],
    [
      'a configuration that links to itself',
      'refused',
      both(remove('flags.config.yaml'), link('flags.config.yaml', 'flags.config.yaml')),
    ],
    [
      'a configuration that is a link',
      'refused',
      both(remove('flags.config.yaml'), link('flags.config.yaml', '/etc/passwd')),
    ],
    [
      'a list that links out of the project',
      'refused',
      both(remove('segments/pilot-organisations.csv'), link('segments/pilot-organisations.csv', '/etc/passwd')),
    ],
  ];
}

function notFiles(): readonly Row[] {
  return [
    ['an empty folder called x.yaml', 'harmless', folder('growth/x.yaml')],
    ['a flag in a folder called x.yaml', 'harmless', write('growth/x.yaml/odd.yaml', FLAG_TEXT)],
    ['a configuration that is a folder', 'refused', both(remove('flags.config.yaml'), folder('flags.config.yaml'))],
    ['a context that is a folder', 'refused', both(remove('context.yaml'), folder('context.yaml'))],
    [
      'a list that is a folder',
      'refused',
      both(remove('segments/pilot-organisations.csv'), folder('segments/pilot-organisations.csv')),
    ],
    ['a pipe called x.yaml', 'refused', pipe('growth/x.yaml')],
    ['a pipe in place of the configuration', 'refused', both(remove('flags.config.yaml'), pipe('flags.config.yaml'))],
    [
      'a pipe in place of a list',
      'refused',
      both(remove('segments/pilot-organisations.csv'), pipe('segments/pilot-organisations.csv')),
    ],
    // Whoever runs as root reads these all the same.
    ['a flag that may not be read', 'anything', mode('growth/referral-credit.yaml', 0)],
    ['a configuration that may not be read', 'anything', mode('flags.config.yaml', 0)],
    ['a folder that may not be read', 'anything', mode('sdk', 0)],
  ];
}

function names(): readonly Row[] {
  const flag = (path: string, expect: Expectation): Row => [
    `a file called ${JSON.stringify(path)}`,
    expect,
    write(path, FLAG_TEXT),
  ];
  return [
    flag('growth/__proto__.yaml', 'refused'),
    flag('growth/constructor.yaml', 'refused'),
    flag('growth/.yaml', 'anything'),
    flag('growth/ .yaml', 'refused'),
    flag('growth/ padded .yaml', 'refused'),
    flag('growth/line\nbreak.yaml', 'refused'),
    flag('growth/\u001b[31mred.yaml', 'refused'),
    flag(`growth/${'x'.repeat(250)}.yaml`, 'anything'),
    flag('growth/\u202egnp.yaml', 'anything'),
    flag('growth/ODD.YAML', 'refused'),
    flag('growth/odd.yml', 'harmless'),
    flag('growth/odd.json', 'refused'),
    flag('growth/*.yaml', 'anything'),
    flag('growth/[a-z]{1,2}!(x).yaml', 'anything'),
    flag('growth/back\\slash.yaml', 'anything'),
    flag('growth/@@tracesSampleRate.yaml', 'refused'),
    flag('growth/One-Page-Checkout.yaml', 'refused'),
    flag('flags.config.yml', 'refused'),
    flag('segments/odd.yaml', 'refused'),
    flag('layers/odd.yaml', 'refused'),
    flag(`${'deep/'.repeat(200)}odd.yaml`, 'anything'),
    ['one key in two areas', 'refused', both(write('growth/odd.yaml', FLAG_TEXT), write('sdk/odd.yaml', FLAG_TEXT))],
    [
      'one key in two endings',
      'refused',
      both(write('growth/odd.yaml', FLAG_TEXT), write('growth/odd.yml', FLAG_TEXT)),
    ],
    [
      'keys that differ by composition only',
      'anything',
      both(write('growth/\u00e9.yaml', FLAG_TEXT), write('growth/e\u0301.yaml', FLAG_TEXT)),
    ],
    [
      'a name that is no UTF-8',
      'anything',
      (root) =>
        writeFileSync(
          Buffer.concat([Buffer.from(`${root}/growth/`), Buffer.from([0xff, 0xfe]), Buffer.from('.yaml')]),
          FLAG_TEXT,
        ),
    ],
  ];
}
