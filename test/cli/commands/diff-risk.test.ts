import { expect, test } from 'vitest';
import { type GitRepository, gitRepository } from '../../support/git-repository.js';
import { runCli } from '../../support/run-cli.js';

const config = (diff = '') => `formatVersion: 1
environments:
  - { name: staging }
  - { name: production, production: true }
${diff}`;
const flag = (percent: number) =>
  `type: boolean\nbucketBy: userId\nenvironments: { production: { rules: [{ serve: on, rollout: ${percent} }] }, staging: { serve: on } }\n`;

/** A branch that takes a flag from 5 to 75 percent, from a `main` with a note that has done its duty. */
function raised(): GitRepository {
  const repository = gitRepository();
  repository.commit('2026-01-01', {
    'flags/flags.config.yaml': config(),
    'flags/context.yaml': 'attributes:\n  userId: { type: string }\n',
    'flags/area/checkout.yaml': flag(5),
    'flags/changes/old.yaml': '- { flag: checkout, risk: blocked, reason: long ago }\n',
  });
  repository.git('checkout', '--quiet', '-b', 'topic');
  repository.commit('2026-01-02', { 'flags/area/checkout.yaml': flag(75) });
  return repository;
}

const gate = ({ directory }: GitRepository, level: string, ...args: string[]) =>
  runCli(directory, ['diff', 'main..HEAD', '--fail-on-risk', level, '--json', ...args]);

async function judge(repository: GitRepository, level: string, ...args: string[]) {
  const { code, stdout } = await gate(repository, level, ...args);
  const report = JSON.parse(stdout);
  const changes = report.environments.flatMap((environment: { changes: readonly object[] }) => environment.changes);
  return {
    code,
    risk: report.risk,
    findings: changes.flatMap(({ findings }: { findings: object[] }) => findings),
    report,
  };
}

test('the gate is shut at the risk and above it, and open below', async () => {
  const repository = raised();
  expect(await judge(repository, 'high')).toMatchObject({ code: 1, risk: 'high' });
  expect(await judge(repository, 'low')).toMatchObject({ code: 1 });
  repository.commit('2026-01-03', { 'flags/area/checkout.yaml': flag(15) });
  expect(await judge(repository, 'high')).toMatchObject({ code: 0, risk: 'medium' });
  expect(await judge(repository, 'medium')).toMatchObject({ code: 1 });
});

test('without the option, risks are shown and stop nothing', async () => {
  const { code, stdout } = await runCli(raised().directory, ['diff', 'main..HEAD']);
  expect(code).toBe(0);
  expect(stdout).toContain('RISK high');
});

test('a note of the branch opens it, with its reason and its line', async () => {
  const repository = raised();
  repository.commit('2026-01-03', {
    'flags/changes/checkout.yaml': '# ramp up\n- { flag: checkout, risk: high, reason: staffed, by: "@payments" }\n',
  });
  const { code, risk, findings } = await judge(repository, 'low');
  expect({ code, risk }).toEqual({ code: 0, risk: 'none' });
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: 'diff/rollout-increased',
      risk: 'high',
      acknowledged: { reason: 'staffed', by: '@payments', source: 'flags/changes/checkout.yaml:2' },
    }),
  );
});

test('so does a note that is only in the work tree', async () => {
  const repository = raised();
  repository.write({ 'flags/changes/checkout.yaml': '- { flag: checkout, risk: high, reason: staffed }\n' });
  expect((await runCli(repository.directory, ['diff', 'main', '--fail-on-risk', 'low'])).code).toBe(0);
  expect(await judge(repository, 'high')).toMatchObject({ code: 1 });
});

test('a trailer of a commit between the sides opens it; one before them does not', async () => {
  const repository = raised();
  repository.git('checkout', '--quiet', 'main');
  repository.git('commit', '--quiet', '--allow-empty', '--message', 'x\n\nFlag-Risk: checkout blocked -- for main');
  repository.git('checkout', '--quiet', 'topic');
  repository.git('rebase', '--quiet', 'main');
  expect(await judge(repository, 'high')).toMatchObject({ code: 1 });
  repository.git(
    'commit',
    '--quiet',
    '--allow-empty',
    '--message',
    'Take it on\n\nFlag-Risk: checkout high -- support is staffed\nReviewed-by: Ada <ada@example.com>',
  );
  const { code, findings } = await judge(repository, 'low');
  expect(code).toBe(0);
  const commit = repository.git('rev-parse', 'HEAD').slice(0, 12);
  expect(findings).toContainEqual(
    expect.objectContaining({
      acknowledged: { reason: 'support is staffed', by: 'Test', source: `commit ${commit}` },
    }),
  );
});

test('a trailer of a commit that the base has and the head has not counts for nothing', async () => {
  const repository = raised();
  repository.git('checkout', '--quiet', 'main');
  repository.git('commit', '--quiet', '--allow-empty', '--message', 'x\n\nFlag-Risk: checkout blocked -- for main');
  repository.git('checkout', '--quiet', 'topic');
  expect(await judge(repository, 'high')).toMatchObject({ code: 1 });
});

test('what takes on nothing is mentioned', async () => {
  const repository = raised();
  repository.git('commit', '--quiet', '--allow-empty', '--message', 'x\n\nFlag-Risk: chekout high -- staffed');
  const { code, report } = await judge(repository, 'high');
  expect(code).toBe(1);
  expect(report.findings).toMatchObject([{ rule: 'diff/note-unused', risk: 'none' }]);
});

test('a freeze stops what is harmless, until its time is over', async () => {
  const repository = raised();
  const freeze = 'diff: { freeze: [{ from: 2026-12-20, until: 2027-01-02, reason: holidays }] }\n';
  repository.commit('2026-01-03', { 'flags/flags.config.yaml': config(freeze), 'flags/area/checkout.yaml': flag(6) });
  expect(await judge(repository, 'high', '--now', '2026-12-19')).toMatchObject({ code: 0, risk: 'low' });
  expect(await judge(repository, 'high', '--now', '2026-12-20')).toMatchObject({ code: 1, risk: 'blocked' });
  expect(await judge(repository, 'high', '--now', '2027-01-02')).toMatchObject({ code: 0, risk: 'low' });
});

test('only what is asked for counts', async () => {
  const repository = raised();
  expect(await judge(repository, 'low', '--env', 'staging')).toMatchObject({ code: 0, risk: 'none' });
  expect(await judge(repository, 'high', '--flag', 'checkout')).toMatchObject({ code: 1, risk: 'high' });
});

test('notes of flags that are not part of the change are no mistake in it', async () => {
  const repository = raised();
  repository.commit('2026-01-03', { 'flags/area/other.yaml': flag(5) });
  const { stderr, code } = await gate(repository, 'high');
  expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
});

test('a risk that there is not is a usage error', async () => {
  expect(await runCli(raised().directory, ['diff', 'main', '--fail-on-risk', 'hihg'])).toMatchObject({ code: 2 });
});

test('releases are judged too: without sources every environment may be production', async () => {
  const repository = raised();
  for (const name of ['main', 'topic']) {
    repository.git('checkout', '--quiet', name);
    expect((await runCli(repository.directory, ['build', '--out', `release-${name}`])).code).toBe(0);
  }
  const { code, stdout } = await runCli(repository.directory, [
    ...['diff', 'release-main', 'release-topic', '--fail-on-risk', 'high', '--json'],
  ]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout).risk).toBe('high');
});
