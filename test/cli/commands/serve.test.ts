import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type CliProject, cliProject, SMALL_PROJECT } from '../../support/cli-project.js';
import { type CliRun, runCli } from '../../support/run-cli.js';
import { writeFiles } from '../../support/temporary-directory.js';
import { until } from '../../support/until.js';

interface Served {
  readonly url: string;
  readonly evaluate: (
    key: string,
    context?: object,
  ) => Promise<{ readonly value?: unknown; readonly errorCode?: string }>;
  readonly stop: () => Promise<CliRun>;
}

/** `flags serve` on any free port, stopped with the test. */
async function serve(directory: string, ...args: string[]): Promise<Served> {
  const controller = new AbortController();
  let listening = (_: string) => {};
  const address = new Promise<string>((resolve) => {
    listening = (stdout) => resolve(/listening on (\S+)\n/.exec(stdout)?.[1] ?? '');
  });
  const run = runCli(directory, ['serve', ...args, '--port', '0'], {
    stopSignal: controller.signal,
    onOutput: listening,
  });
  const stop = () => {
    controller.abort();
    return run;
  };
  onTestFinished(async () => void (await stop()));
  const url = await Promise.race([
    address,
    run.then(({ stderr }) => {
      throw new Error(stderr);
    }),
  ]);
  await until(async () => (await fetch(`${url}/readyz`)).ok);
  const evaluate: Served['evaluate'] = async (key, context = {}) => {
    const body = JSON.stringify({ context });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${url}/ofrep/v1/evaluate/flags/${key}`, { method: 'POST', headers, body })).json() as object;
  };
  return { url, evaluate, stop };
}

const FLAG = 'checkout/new-checkout.yaml';
const GERMAN = { userId: 'user-1', country: 'DE' };
const withDecision = (project: CliProject, decision: string) =>
  writeFiles(join(project.directory, 'flags'), [
    [FLAG, `description: d\nkind: ops\nowner: "@payments"\ntype: boolean\nrules:\n  - ${decision}\n`],
  ]);

test('a save reaches clients, a broken one does not, and the next good one does', async () => {
  const project = cliProject(SMALL_PROJECT);
  const { evaluate, stop } = await serve(project.directory, '--env', 'production');
  expect(await evaluate('new-checkout', GERMAN)).toMatchObject({ value: true });

  withDecision(project, '{ if: { country: AT }, serve: on }');
  const savedAt = performance.now();
  await until(async () => (await evaluate('new-checkout', GERMAN)).value === false);
  expect(performance.now() - savedAt).toBeLessThan(2000);

  withDecision(project, '{ if: { cuntry: AT }, serve: on }');
  writeFiles(join(project.directory, 'flags'), [['checkout/other.yaml', 'type: [']]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await evaluate('new-checkout', { ...GERMAN, country: 'AT' })).toMatchObject({ value: true });

  rmSync(join(project.directory, 'flags', 'checkout/other.yaml'));
  withDecision(project, '{ serve: on }');
  await until(async () => (await evaluate('new-checkout', GERMAN)).value === true);

  const { code, stderr } = await stop();
  expect(code).toBe(0);
  expect(stderr).toContain('context/unknown-attribute');
  expect(stderr).toContain('served before is served on');
});

test('a project that is broken at the start is served as soon as it is not', async () => {
  const project = cliProject('type: [');
  const controller = new AbortController();
  let url = '';
  const run = runCli(project.directory, ['serve', '--env', 'production', '--port', '0'], {
    stopSignal: controller.signal,
    onOutput: (stdout) => {
      url = /listening on (\S+)\n/.exec(stdout)?.[1] ?? '';
    },
  });
  await until(async () => url !== '');
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  withDecision(project, '{ serve: on }');
  await until(async () => (await fetch(`${url}/readyz`)).status === 200);
  controller.abort();
  expect((await run).code).toBe(0);
});

test('a release directory is followed when it is built anew', async () => {
  const project = cliProject(SMALL_PROJECT);
  await project.flags('build');
  const { evaluate, url } = await serve(project.directory, 'dist', '--env', 'production');
  expect(await evaluate('new-checkout', GERMAN)).toMatchObject({ value: true });
  withDecision(project, '{ if: { country: AT }, serve: on }');
  await project.flags('build');
  await until(async () => (await evaluate('new-checkout', GERMAN)).value === false);
  const manifest = (await (await fetch(`${url}/manifest.json`)).json()) as { bundles: { path: string }[] };
  const statuses = await Promise.all(
    manifest.bundles.map(async ({ path }) => [path.split('.')[0], (await fetch(`${url}/${path}`)).status]),
  );
  expect(Object.fromEntries(statuses)).toEqual({
    'production/server': 200,
    'production/client': 200,
    'staging/server': 404,
    'staging/client': 404,
  });
});

test('a lone bundle, and a relay of a relay', async () => {
  const project = cliProject(SMALL_PROJECT);
  const { stdout } = await project.flags('build', '-e', 'production', '--output', 'server', '-o', '-');
  writeFiles(project.directory, [['bundle.json', stdout]]);
  const first = await serve(project.directory, 'bundle.json');
  expect(await first.evaluate('new-checkout', GERMAN)).toMatchObject({ value: true });
  const second = await serve(
    project.directory,
    `${first.url}/manifest.json`,
    '--env',
    'production',
    '--interval',
    '0.05',
  );
  expect(await second.evaluate('new-checkout', GERMAN)).toMatchObject({ value: true });
  writeFiles(project.directory, [['bundle.json', stdout.replaceAll('"DE"', '"AT"').replaceAll('25000', '1')]]);
  await until(async () => (await second.evaluate('new-checkout', GERMAN)).value === false);
});

test.each([
  [['nothing-here'], 'there is no file or directory'],
  [['.', '--output', 'server'], '--output chooses a bundle of a release'],
  [['--env', 'producton'], 'did you mean `production`'],
  [[], 'which environment?'],
  [['--env', 'production', '--port', '70000'], '0 to 65535'],
  [['--env', 'production', '--host', '192.0.2.1'], 'this machine has no such address'],
  [['flags'], 'which environment?'],
  [['flags/context.yaml'], '(unreadable)'],
  [['--env', 'production', '--key-file', 'absent'], 'cannot read absent'],
  [['--env', 'production', '--key-file', 'flags/context.yaml'], 'holds no keys'],
])('%j is a mistake of the command line', async (args, message) => {
  const project = cliProject(SMALL_PROJECT);
  const port = args.includes('--port') ? [] : ['--port', '0'];
  const { code, stderr } = await runCli(project.directory, ['serve', ...args, ...port]);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test('a port that is taken is said so', async () => {
  const project = cliProject(SMALL_PROJECT);
  const { url } = await serve(project.directory, '--env', 'production');
  const { code, stderr } = await runCli(project.directory, ['serve', '-e', 'production', '--port', new URL(url).port]);
  expect(stderr).toContain('somebody else listens there');
  expect(code).toBe(2);
});

test('keys come from standard input, and never show', async () => {
  const project = cliProject(SMALL_PROJECT);
  const run = await runCli(project.directory, ['serve', '-e', 'production', '--key-file', '-', '--port', '0'], {
    stdin: 'sh0rt-secret\n',
  });
  expect(run.code).toBe(2);
  expect(run.stderr).not.toContain('sh0rt-secret');
});
