import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFlags } from './peers/flags.js';

const CONFIG = `formatVersion: 1
environments:
  - { name: production, production: true }
owners: ["@team"]
outputs:
  - { name: server, audience: server }
  - { name: flagd, audience: server, target: flagd }
`;

const CONTEXT = `attributes:
  country: { type: string }
  age: { type: number }
  appVersion: { type: semver }
`;

const RULES = {
  static: () => [],
  conditions: (_key, { countries, age, version }) => [
    { if: { country: countries, age: { gte: age }, appVersion: { semver: `>=${version}` } }, serve: 'on' },
  ],
  rollout: () => [{ serve: 'on', rollout: 50 }],
};

/**
 * Writes a project into an empty directory with the six hundred flags that other systems are compared by
 * (bench/peers/flags.js), for Halyard and for flagd.
 *
 * @param {string} directory
 */
export function writeRelayProject(directory) {
  const flags = join(directory, 'area');
  mkdirSync(flags, { recursive: true });
  writeFileSync(join(directory, 'flags.config.yaml'), CONFIG);
  writeFileSync(join(directory, 'context.yaml'), CONTEXT);
  for (const [key, rules] of listFlags(RULES)) writeFileSync(join(flags, `${key}.yaml`), printFlag(key, rules));
}

/** JSON is YAML. */
function printFlag(key, rules) {
  return JSON.stringify({
    description: `Is there to be measured: ${key}.`,
    kind: 'ops',
    owner: '@team',
    created: '2026-10-01',
    type: 'boolean',
    rules,
  });
}
