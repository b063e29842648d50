import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSeededRandom } from './seeded-random.js';
import { writeFlag } from './write-flag.js';

const AREAS = 40;
const SEGMENTS = 30;

const CONFIG = `formatVersion: 1
environments:
  - { name: development }
  - { name: staging }
  - { name: production, production: true }
owners: ["@team-0", "@team-1", "@team-2", "@team-3", "@team-4", "@team-5", "@team-6", "@team-7"]
`;

const CONTEXT = `attributes:
  userId: { type: string, pii: true, description: Stable account id }
  deviceId: { type: string }
  sessionId: { type: string }
  country: { type: string, enum: [AT, CH, DE, ES, FR, GB, IT, NL, PL, SE, US] }
  language: { type: string, enum: [de, en, es, fr, it, nl, pl, sv] }
  plan: { type: string, enum: [free, pro, business, enterprise] }
  platform: { type: string, enum: [web, ios, android, server] }
  region: { type: string, enum: [eu, us, ap] }
  currency: { type: string }
  channel: { type: string }
  age: { type: number, min: 0 }
  cartTotal: { type: number, min: 0 }
  logins: { type: number, min: 0 }
  appVersion: { type: semver }
  osVersion: { type: semver }
  signedUpAt: { type: date-time }
  roles: { type: string-list }
  isEmployee: { type: boolean }
  isTrial: { type: boolean }
  org.id: { type: string }
`;

/**
 * Writes a project of `flags` flags into an empty directory: the same bytes for the same number on every run.
 * Sizes and shapes follow real flag repositories: 1.5 kB a file, one to four rules in each of three environments,
 * 20 attributes, 30 segments.
 *
 * @param {string} directory
 * @param {number} flags
 */
export function generateProject(directory, flags) {
  const write = (path, text) => {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), text);
  };
  write('flags.config.yaml', CONFIG);
  write('context.yaml', CONTEXT);
  for (let index = 0; index < SEGMENTS; index++) write(`segments/segment-${index}.yaml`, segmentText(index));
  const random = createSeededRandom(flags);
  for (let index = 0; index < flags; index++) {
    const { key, text } = writeFlag(index, SEGMENTS, random);
    write(`area-${index % AREAS}/${key}.yaml`, text);
  }
}

/** Every third segment uses the one before it. No two shapes, and no rule, test the same attribute: nothing contradicts. */
function segmentText(index) {
  const own = [
    `  region: [${['eu', 'us', 'us, ap', 'eu, ap'][index % 4]}]\n`,
    `  channel: [store-${index}, partner-${index}]\n  logins: { gte: ${1 + index} }\n`,
    `  osVersion: { semver: ">=${1 + (index % 5)}.${index}.0" }\n  isEmployee: false\n`,
  ][index % 3];
  const used = index % 3 === 2 ? `  segment: segment-${index - 1}\n` : '';
  return `description: Audience number ${index} of the generated project.\nowner: "@team-${index % 8}"\nif:\n${own}${used}`;
}
