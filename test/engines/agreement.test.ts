import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { anyProject } from '../support/arbitrary-project.js';
import { expressible } from '../support/expressible-project.js';
import { askAll } from './ask-all.js';
import { clientEngine, evaluatorEngine } from './bundle-engines.js';
import { type EngineCase, randomGroups, vectorGroups } from './cases.js';
import { compileRelease } from './compile-release.js';
import type { Engine } from './engine.js';
import { type Exception, NO_VALUE, NOT_ASCII, notExpressible } from './exceptions.js';
import { flagdCoreEngine } from './flagd-core-engine.js';
import { ofrepEngine, serverProviderEngine, webProviderEngine } from './openfeature-engines.js';
import { printTable, type TableRow } from './print-table.js';

/** In the middle of the time windows of random projects. */
const MIDDLE = Date.parse('2026-03-15T00:00:00Z');
const groups = [
  ...vectorGroups(),
  ...randomGroups({ name: 'random', projects: anyProject, count: 20, contexts: 12, seed: 5, now: MIDDLE }),
  ...randomGroups({
    name: 'random, for flagd',
    projects: anyProject.map(expressible),
    count: 20,
    contexts: 12,
    seed: 6,
    now: MIDDLE,
  }),
];
const releases = new Map(groups.map((group) => [group, compileRelease(group.files, group.environment)]));
const rows: TableRow[] = [];

interface Entry {
  readonly start: () => Promise<Engine>;
  readonly exceptions: readonly Exception[];
}

const flagdExceptions = [notExpressible('flagd-v2'), NOT_ASCII];
const engines: Readonly<Record<string, Entry>> = {
  evaluator: { start: async () => evaluatorEngine(), exceptions: [] },
  sdk: { start: async () => clientEngine(), exceptions: [] },
  server: { start: async () => serverProviderEngine(), exceptions: [] },
  web: { start: async () => webProviderEngine(), exceptions: [] },
  ofrep: { start: ofrepEngine, exceptions: [NO_VALUE] },
  compiled: { start: async () => flagdCoreEngine('compiled'), exceptions: flagdExceptions },
  interpreted: { start: async () => flagdCoreEngine('interpreted'), exceptions: flagdExceptions },
};

/** What the machine's randomness gives; engines may take hold of `Math.random` when they begin. */
let drawn = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.spyOn(Math, 'random').mockImplementation(() => drawn);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(() => printTable(rows));

describe.each(Object.entries(engines))('%s', (_name, { start, exceptions }) => {
  test('answers as the vectors and the reference say', async () => {
    const engine = await start();
    const row = await askAll(engine, { releases, exceptions, ask: (item) => askAt(item, engine) });
    await engine.close();
    rows.push(row);
    expect(row.differences).toEqual([]);
  });
});

/** The machine's clock and randomness are what the case wants them to be. */
async function askAt({ question, now = DEFAULT_NOW, random = 0 }: EngineCase, engine: Engine) {
  vi.setSystemTime(now);
  drawn = random;
  return engine.ask(question);
}

const DEFAULT_NOW = Date.parse('2026-11-22T00:00:00Z');
