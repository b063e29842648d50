import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { BucketingProfile } from '../../src/model/bucketing.js';
import { anyProject } from '../support/arbitrary-project.js';
import { expressible } from '../support/expressible-project.js';
import { askAll } from './ask-all.js';
import { randomGroups, vectorGroups } from './cases.js';
import { compileRelease } from './compile-release.js';
import type { Engine } from './engine.js';
import { type Exception, NO_VALUE, NUMBER_FOR_BOOLEAN, notExpressible, OTHER_TIME } from './exceptions.js';
import { startOfrepProcessEngine } from './openfeature-engines.js';
import { printTable, type TableRow } from './print-table.js';
import { type EngineProcess, startProcessEngine } from './process-engine.js';

/** Where `npm run conformance:engines` puts them. */
const installed = fileURLToPath(new URL('../../conformance/.engines/', import.meta.url));
const python = fileURLToPath(new URL('../../conformance/flagd-python/evaluate.py', import.meta.url));

interface RealEngine {
  readonly name: string;
  readonly formula: BucketingProfile;
  readonly program: string;
  readonly args: readonly string[];
  readonly start: (process: EngineProcess) => Engine;
  readonly exceptions: readonly Exception[];
}

const engines: readonly RealEngine[] = [
  {
    name: 'flagd, evaluator in Go',
    formula: 'flagd-v2',
    program: 'flagd-go',
    args: [],
    start: startProcessEngine,
    exceptions: [],
  },
  {
    name: "flagd, evaluator and OFREP models behind Go's net/http",
    formula: 'flagd-v2',
    program: 'flagd-ofrep',
    args: [],
    start: startOfrepProcessEngine,
    exceptions: [NO_VALUE],
  },
  {
    name: 'OpenFeature Python SDK, flagd provider',
    formula: 'flagd-v2',
    program: 'python-flagd-v2/bin/python',
    args: [python],
    start: startProcessEngine,
    exceptions: [NUMBER_FOR_BOOLEAN],
  },
  {
    name: 'OpenFeature Python SDK, flagd provider, v3',
    formula: 'flagd-v3',
    program: 'python-flagd-v3/bin/python',
    args: [python],
    start: startProcessEngine,
    exceptions: [NUMBER_FOR_BOOLEAN],
  },
];

const now = Date.now();
const groups = [
  ...vectorGroups(),
  ...(['flagd-v2', 'flagd-v3'] as const).flatMap((profile) =>
    randomGroups({
      name: `random, ${profile}`,
      projects: anyProject.map((project) => expressible(project, profile)),
      count: 40,
      contexts: 20,
      seed: 7,
      now,
    }),
  ),
];
const rows: TableRow[] = [];

afterAll(() => {
  if (rows.length > 0) printTable(rows);
});

describe.each(engines)('$name', ({ name, formula, program, args, start, exceptions: known }) => {
  const command = installed + program;
  const isInstalled = existsSync(command);
  if (!isInstalled) console.log(`skipped: ${name} is not installed (npm run conformance:engines)`);

  test.skipIf(!isInstalled)('answers as the vectors and the reference say', async () => {
    const releases = new Map(groups.map((group) => [group, compileRelease(group.files, group.environment)]));
    const engine = start({ name, command, args, textOf: ({ definitions }) => definitions[formula].text });
    const exceptions = [notExpressible(formula), OTHER_TIME, ...known];
    const row = await askAll(engine, { releases, exceptions, ask: ({ question }) => engine.ask(question) });
    await engine.close();
    rows.push(row);
    expect(row.differences).toEqual([]);
    expect(row.cases).toBeGreaterThan(1000);
  });
});
