import { afterAll, describe, expect, it } from 'vitest';
import { contentFamilies, placeFamilies } from '../support/hostile-inputs.js';
import { judgeRun } from './judge-run.js';
import { runInProcess } from './run-in-process.js';
import { createWorkshop, inPlace, type Workshop, withContent } from './workshop.js';

/** `build` implies `check` and may leave something behind, so nothing is tried with `check` alone except in between. */
const BUILD_EVERY = 4;

async function tryOn(
  workshop: Workshop,
  input: { name: string; expect: Parameters<typeof judgeRun>[1] },
  index: number,
) {
  const command = index % BUILD_EVERY === 0 ? ['build', '--out', workshop.out] : ['check'];
  const run = await runInProcess(workshop, command);
  const wrong = [...judgeRun(run, input.expect), ...workshop.strangers().map((name) => `wrote ${name}`)];
  workshop.emptyOut();
  return wrong.map((what) => `${input.name} (${command[0]}): ${what}`);
}

describe('hostile content', () => {
  const workshop = createWorkshop();
  afterAll(workshop.remove);

  it('begins with a project that is fine', async () => {
    const run = await runInProcess(workshop, ['build', '--out', workshop.out]);
    expect({ ...run, wrong: judgeRun(run, 'harmless') }).toMatchObject({ exitCode: 0, wrong: [] });
    workshop.emptyOut();
  });

  it.each(Object.keys(contentFamilies))('%s', async (family) => {
    const wrong: string[] = [];
    for (const [index, input] of (contentFamilies[family]?.() ?? []).entries())
      wrong.push(...(await withContent(workshop, input, () => tryOn(workshop, input, index))));
    expect(wrong).toEqual([]);
  });
});

describe('hostile places', () => {
  it.each(Object.keys(placeFamilies))('%s', async (family) => {
    const wrong: string[] = [];
    for (const input of placeFamilies[family]?.() ?? [])
      wrong.push(...(await inPlace(input, (workshop) => tryOn(workshop, input, 0))));
    expect(wrong).toEqual([]);
  });
});
