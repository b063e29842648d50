import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createEvaluator } from '../../../src/evaluator/index.js';
import { compileProject } from '../../support/compile-project.js';
import { parseProjectText } from '../../support/project-text.js';
import { runCli, TEST_NOW } from '../../support/run-cli.js';
import { temporaryDirectory, writeFiles } from '../../support/temporary-directory.js';

const COMMAND = join(import.meta.dirname, '../../../bin/flags.js');

const text = `
=== search/ranker.yaml
kind: ops
type: boolean
bucketBy: userId
rules:
  - name: ramp
    if: { country: [DE, AT] }
    serve: on
    rollout: 25
=== search/same.yaml
kind: ops
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 50 }]
`;
const changedText = text.replace('rollout: 25', 'rollout: 60').replace('[DE, AT]', 'DE');

/** Both states in directories beside each other. */
function twoStates(before = text, after = changedText): string {
  const directory = temporaryDirectory();
  writeFiles(join(directory, 'before'), parseProjectText(before).files);
  writeFiles(join(directory, 'after'), parseProjectText(after).files);
  return directory;
}

interface Replay {
  readonly contexts: number;
  readonly changed: number;
  readonly gained: number;
  readonly lost: number;
  readonly switched: number;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

async function replay(directory: string, contexts: string, stdin?: string | Uint8Array) {
  const args = ['diff', 'before', 'after', '--json', '--env', 'production', '--contexts', contexts];
  const { code, stdout, stderr } = await runCli(directory, args, stdin === undefined ? {} : { stdin });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const report = JSON.parse(stdout);
  const replays: Record<string, Replay> = {};
  for (const { flag, replay: counted } of report.environments[0].changes) replays[flag] = counted;
  return { replays, contexts: report.contexts };
}

const people = Array.from({ length: 500 }, (_, index) => ({
  userId: `user-${index}`,
  country: ['DE', 'AT', 'CH'][index % 3],
  email: `person-${index}@example.com`,
  unheardOf: 'a secret of somebody',
}));
const lines = (contexts: readonly unknown[]) => contexts.map((context) => `${JSON.stringify(context)}\n`).join('');

test('counts are those of the evaluator, flag by flag, and only flags that changed are counted', async () => {
  const { replays, contexts } = await replay(twoStates(), '-', lines(people));
  const evaluators = [text, changedText].map((state) =>
    createEvaluator(compileProject(parseProjectText(state).files, 'production'), { now: () => TEST_NOW }),
  );
  const moves = people.map((context) => evaluators.map(({ evaluate }) => evaluate('ranker', context).value));
  const gained = moves.filter(([before, after]) => before === false && after === true).length;
  const lost = moves.filter(([before, after]) => before === true && after === false).length;
  expect(Math.min(gained, lost)).toBeGreaterThan(10);
  expect(contexts).toEqual({ source: '-', contexts: 500 });
  expect(Object.keys(replays)).toEqual(['ranker']);
  expect(replays['ranker']).toMatchObject({ contexts: 500, changed: gained + lost, gained, lost, switched: 0 });
});

test('examples show what the flag looks at, nothing personal, and nothing that is not declared', async () => {
  const { replays } = await replay(twoStates(), '-', lines(people));
  const { examples = [] } = replays['ranker'] ?? {};
  expect(examples).toEqual([
    expect.objectContaining({
      from: 'off',
      to: 'on',
      direction: 'gained',
      context: { country: 'DE', userId: '(redacted)' },
    }),
    expect.objectContaining({
      from: 'on',
      to: 'off',
      direction: 'lost',
      context: { country: 'AT', userId: '(redacted)' },
    }),
  ]);
  expect(JSON.stringify(replays)).not.toMatch(/user-|secret|@example/);
});

test('where nothing declares what is personal, examples are lines alone', async () => {
  const directory = twoStates();
  const build = (side: string) =>
    runCli(directory, [
      'build',
      '--config',
      `${side}/flags.config.yaml`,
      '--output',
      'server',
      '--out',
      `dist-${side}`,
    ]);
  await build('before');
  await build('after');
  writeFileSync(join(directory, 'contexts.ndjson'), lines(people));
  const args = ['diff', 'dist-before', 'dist-after', '--json', '--env', 'production', '--contexts', 'contexts.ndjson'];
  const { stdout } = await runCli(directory, args);
  const [example] = JSON.parse(stdout).environments[0].changes[0].replay.examples;
  expect(example).toMatchObject({ context: {}, line: expect.any(Number) });
});

test('lines that are no contexts are counted, and stop nothing', async () => {
  const bytes = Buffer.concat([
    Buffer.from(`${JSON.stringify(people[0])}\r\n\n  \n[1]\n{"userId": \n`),
    Buffer.from([0xff, 0xfe, 0x0a]),
    Buffer.from(`"${'x'.repeat(2 ** 20)}"\n`),
    Buffer.from('{"__proto__": {"country": "DE"}, "userId": "user-3"}'),
  ]);
  const { contexts } = await replay(twoStates(), '-', bytes);
  expect(contexts).toEqual({
    source: '-',
    contexts: 2,
    unusable: { lines: 4, first: { line: 4, problem: 'it is not a JSON object' } },
  });
});

test('gzip is known by its first bytes, also in several members', async () => {
  const directory = twoStates();
  const plain = await replay(directory, '-', lines(people));
  const packed = Buffer.concat([gzipSync(lines(people.slice(0, 200))), gzipSync(lines(people.slice(200)))]);
  writeFileSync(join(directory, 'contexts.ndjson'), packed);
  const { replays } = await replay(directory, 'contexts.ndjson');
  expect(replays).toEqual(plain.replays);
});

test.each([
  ['a file that is not there', 'nothing.ndjson'],
  ['a directory', 'before'],
  ['gzip that ends too soon', 'cut.gz'],
  ['gzip that is damaged', 'damaged.gz'],
])('%s is said to be one', async (_name, file) => {
  const directory = twoStates();
  const packed = gzipSync(lines(people));
  writeFileSync(join(directory, 'cut.gz'), packed.subarray(0, packed.length / 2));
  writeFileSync(join(directory, 'damaged.gz'), Buffer.concat([packed.subarray(0, 20), Buffer.alloc(200, 7)]));
  const { code, stdout, stderr } = await runCli(directory, ['diff', 'before', 'after', '--contexts', file]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`cannot read ${file}`);
});

test('an empty file has no contexts', async () => {
  const { contexts, replays } = await replay(twoStates(), '-', '');
  expect(contexts).toEqual({ source: '-', contexts: 0 });
  expect(replays['ranker']).toMatchObject({ contexts: 0, changed: 0, examples: [] });
});

test('standard input cannot be two things', async () => {
  const run = await runCli(twoStates(), ['diff', '-', 'after', '--contexts', '-'], { stdin: '{}' });
  expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('standard input') });
});

test('a flag that comes gives people what they did not have', async () => {
  const { replays } = await replay(
    twoStates(text, `${text}=== search/new.yaml\nkind: ops\ntype: boolean\nrules: [{ serve: on }]\n`),
    '-',
    lines(people),
  );
  expect(replays['new']).toMatchObject({ contexts: 500, gained: 500, lost: 0 });
});

test('what is not sticky is drawn alike on both sides', async () => {
  const random = text.replace('bucketBy: userId\nrules:\n', 'bucketBy: random\nrules:\n');
  const { replays } = await replay(twoStates(random, random.replace('rollout: 25', 'rollout: 35')), '-', lines(people));
  expect(replays['ranker']).toMatchObject({ lost: 0, switched: 0 });
  expect(replays['ranker']?.gained).toBeGreaterThan(0);
});

const HEAP_MEGABYTES = 48;
const STREAMED_MEGABYTES = 96;

test('memory does not grow with the file', async () => {
  const directory = twoStates();
  const args = ['diff', 'before', 'after', '--json', '--env', 'production', '--contexts', '-'];
  const meter = `data:text/javascript,process.on('exit',()=>console.error('peak='+process.resourceUsage().maxRSS))`;
  const run = (megabytes: number) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${HEAP_MEGABYTES}`, '--import', meter, COMMAND, ...args],
      {
        cwd: directory,
        env: { ...process.env, FLAGS_NOW: new Date(TEST_NOW).toISOString() },
      },
    );
    return feed(child, megabytes);
  };
  const [little, much] = [await run(1), await run(STREAMED_MEGABYTES)];
  expect(much.contexts).toBe(little.contexts * STREAMED_MEGABYTES);
  // Buffers of the stream are no part of the heap.
  expect(much.peakMegabytes - little.peakMegabytes).toBeLessThan(64);
}, 60_000);

/** Writes as many megabytes of contexts as the child takes, and gives what it says. */
async function feed(child: ChildProcess, megabytes: number) {
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout?.on('data', (bytes: Buffer) => output.push(bytes));
  child.stderr?.on('data', (bytes: Buffer) => errors.push(bytes));
  const closed = once(child, 'close');
  const wide = people.map((context) => ({ ...context, filler: 'x'.repeat(1900) }));
  const block = Buffer.from(lines(wide));
  if (child.stdin === null) throw new Error('no standard input');
  await pipeline(Readable.from(Array.from({ length: megabytes }, () => block)), child.stdin);
  const [code] = await closed;
  const said = Buffer.concat(errors).toString();
  expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/^peak=\d+\n$/) });
  const report: { readonly contexts: { readonly contexts: number } } = JSON.parse(Buffer.concat(output).toString());
  return { contexts: report.contexts.contexts, peakMegabytes: Number(/\d+/.exec(said)?.[0]) / 1024 };
}
