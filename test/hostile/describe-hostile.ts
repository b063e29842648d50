import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostileContent, HostilePlace } from './hostile-input.js';
import { judgeRun } from './judge-run.js';
import { runInProcess } from './run-in-process.js';
import { startWatchdog, type Watchdog } from './watchdog.js';
import { createWorkshop, inPlace, type Workshop, withContent } from './workshop.js';

/** `build` implies `check` but costs several times as much, so of many alike inputs only some are built. */
const BUILD_EVERY = 12;
const MANY = 100;

type Families<Input> = Readonly<Record<string, () => readonly Input[]>>;

/** Tries every input on one project, in which one file after the other is replaced. */
export function describeContents(families: Families<HostileContent>): void {
  describe('hostile content', () => {
    let watchdog: Watchdog;
    const workshop = createWorkshop();
    // Not while tests are collected: it would wait for ever for those of another group.
    beforeAll(() => {
      watchdog = startWatchdog();
    });
    afterAll(async () => {
      workshop.remove();
      await watchdog.stop();
    });

    it('begins with a project that is fine', async () => {
      expect(await tryOn(workshop, { name: 'the base project', expect: 'harmless' }, 'build', watchdog)).toEqual([]);
    });

    it.each(Object.entries(families))('%s', { timeout: 300_000 }, async (_, make) => {
      const inputs = make();
      const wrong: string[] = [];
      for (const [index, input] of inputs.entries()) {
        const command = inputs.length < MANY || index % BUILD_EVERY === 0 ? 'build' : 'check';
        wrong.push(...(await withContent(workshop, input, () => tryOn(workshop, input, command, watchdog))));
      }
      expect(wrong).toEqual([]);
    });
  });
}

/** Tries every input on a project of its own. */
export function describePlaces(families: Families<HostilePlace>): void {
  describe('hostile places', () => {
    let watchdog: Watchdog;
    beforeAll(() => {
      watchdog = startWatchdog();
    });
    afterAll(() => watchdog.stop());

    it.each(Object.entries(families))('%s', { timeout: 300_000 }, async (_, make) => {
      const wrong: string[] = [];
      for (const place of make())
        wrong.push(...(await inPlace(place, (workshop) => tryOn(workshop, place, 'build', watchdog))));
      expect(wrong).toEqual([]);
    });
  });
}

async function tryOn(
  workshop: Workshop,
  { name, expect: expectation }: Pick<HostileContent | HostilePlace, 'name' | 'expect'>,
  command: 'build' | 'check',
  watchdog: Watchdog,
): Promise<readonly string[]> {
  watchdog.watch(name);
  const run = await runInProcess(workshop, command === 'build' ? ['build', '--out', workshop.out] : ['check']);
  const wrong = [...judgeRun(run, expectation), ...workshop.strangers().map((stranger) => `wrote ${stranger}`)];
  workshop.emptyOut();
  return wrong.map((what) => `${name} (${command}): ${what}`);
}
