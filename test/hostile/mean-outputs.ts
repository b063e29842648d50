import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostilePlace } from './hostile-input.js';

/** Names in the configuration that would lead writers out of the output directory. */
export function meanOutputs(): readonly HostilePlace[] {
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
