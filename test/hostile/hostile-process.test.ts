import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeFamilies, randomFamilies, writtenFamilies } from '../support/hostile-inputs.js';
import type { HostileContent, HostilePlace } from './hostile-input.js';
import { judgeRun } from './judge-run.js';
import { runInOwnProcess } from './run-in-own-process.js';
import { inPlace } from './workshop.js';

const CONTENTS = 12;

/** What only a real process shows: pipes, permissions, the stack's true size, and whether it ends at all. */
function sample(): readonly HostilePlace[] {
  const places = Object.values(placeFamilies).flatMap((make) => make());
  const contents = Object.values({ ...randomFamilies, ...writtenFamilies }).flatMap((make) => make());
  const stride = Math.floor(contents.length / CONTENTS);
  return [
    ...places.filter(({ name }) => /pipe|may not be read|endless|itself|chain|lattice|double|\/etc\/passwd/.test(name)),
    ...contents.filter(({ name }, index) => index % stride === 0 || /100,000|negations|10 MB/.test(name)).map(asPlace),
  ];
}

function asPlace({ name, path, bytes, expect }: HostileContent): HostilePlace {
  return {
    name,
    expect,
    arrange: (root) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), bytes);
    },
  };
}

/** In a real process the superuser becomes nobody, so here the outcome is certain. */
const locked: HostilePlace = {
  name: 'a flag that nobody may read',
  expect: 'refused',
  arrange: (root) => chmodSync(join(root, 'growth/referral-credit.yaml'), 0),
};

describe('hostile input and the real command', () => {
  it.concurrent.each([...sample(), locked])('$name', { timeout: 60_000 }, async (place) => {
    const wrong = await inPlace(place, async (workshop) => {
      const run = await runInOwnProcess(workshop, ['build', '--out', workshop.out]);
      return [...judgeRun(run, place.expect), ...workshop.strangers().map((name) => `wrote ${name}`)];
    });
    expect(wrong).toEqual([]);
  });
});
