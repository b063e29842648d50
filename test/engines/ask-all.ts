import { agrees, type CaseGroup, type EngineCase } from './cases.js';
import type { Answer, Engine, Release } from './engine.js';
import type { Exception } from './exceptions.js';
import type { TableRow } from './print-table.js';

interface Examination {
  readonly releases: ReadonlyMap<CaseGroup, Release>;
  readonly exceptions: readonly Exception[];
  readonly ask: (item: EngineCase) => Promise<Answer>;
}

/** Loads every release and asks all its cases but those that are excepted. */
export async function askAll(engine: Engine, { releases, exceptions, ask }: Examination): Promise<TableRow> {
  const differences: string[] = [];
  const left = new Map<string, number>();
  let cases = 0;
  for (const [group, release] of releases) {
    await engine.load(release);
    for (const item of group.cases) {
      const exception = exceptions.find(({ applies }) => applies(item, release));
      if (exception !== undefined) {
        left.set(exception.name, (left.get(exception.name) ?? 0) + 1);
        continue;
      }
      cases++;
      const answer = await ask(item);
      if (!agrees(item, answer))
        differences.push(`${group.set}: ${JSON.stringify(item)} is answered by ${JSON.stringify(answer)}`);
    }
  }
  return { engine: engine.name, cases, differences, left };
}
