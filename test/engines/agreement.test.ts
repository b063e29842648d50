import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { printBundle } from '../../src/bundle/print-bundle.js';
import { compileProject } from '../support/compile-project.js';
import { clientEngine, evaluatorEngine } from './bundle-engines.js';
import { agrees, type CaseGroup, type EngineCase, randomGroups, vectorGroups } from './cases.js';
import type { Engine, Release } from './engine.js';
import { ofrepEngine, serverProviderEngine, webProviderEngine } from './openfeature-engines.js';
import { printTable, type TableRow } from './print-table.js';

const groups = [...vectorGroups(), ...randomGroups(20, 12, 5)];
const rows: TableRow[] = [];

/** Cases that an engine cannot be asked, by a name that the table shows. */
interface Exception {
  readonly name: string;
  readonly applies: (item: EngineCase, group: CaseGroup) => boolean;
}

interface Entry {
  readonly start: () => Promise<Engine>;
  readonly exceptions: readonly Exception[];
}

/** OpenFeature's OFREP provider makes an error of an answer without a value, which OFREP has for the code's default. */
const NO_VALUE: Exception = { name: 'no value (upstream)', applies: ({ want }) => want.variant === undefined };

const engines: Readonly<Record<string, Entry>> = {
  evaluator: { start: async () => evaluatorEngine(), exceptions: [] },
  sdk: { start: async () => clientEngine(), exceptions: [] },
  server: { start: async () => serverProviderEngine(), exceptions: [] },
  web: { start: async () => webProviderEngine(), exceptions: [] },
  ofrep: { start: ofrepEngine, exceptions: [NO_VALUE] },
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
    const differences: string[] = [];
    const left = new Map<string, number>();
    let asked = 0;
    for (const group of groups) {
      await engine.load(compile(group));
      for (const item of group.cases) {
        const exception = exceptions.find(({ applies }) => applies(item, group));
        if (exception !== undefined) {
          left.set(exception.name, (left.get(exception.name) ?? 0) + 1);
          continue;
        }
        asked++;
        const answer = await askAt(item, engine);
        if (!agrees(item, answer))
          differences.push(`${group.set}: ${JSON.stringify(item)} is answered by ${JSON.stringify(answer)}`);
      }
    }
    await engine.close();
    rows.push({ engine: engine.name, cases: asked, differences: differences.length, left });
    expect(differences).toEqual([]);
  });
});

const compile = ({ files, environment }: CaseGroup): Release => ({
  bundle: printBundle(compileProject(files, environment)),
  flagd: '',
});

/** The machine's clock and randomness are what the case wants them to be. */
async function askAt({ question, now = DEFAULT_NOW, random = 0 }: EngineCase, engine: Engine) {
  vi.setSystemTime(now);
  drawn = random;
  return engine.ask(question);
}

const DEFAULT_NOW = Date.parse('2026-11-22T00:00:00Z');
