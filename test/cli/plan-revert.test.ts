import { expect, test } from 'vitest';
import { type GitRepository, gitRepository } from '../support/git-repository.js';
import { parseProjectText } from '../support/project-text.js';
import { runCli } from '../support/run-cli.js';

const header = 'description: x\nkind: ops\nowner: "@payments"\ntype: boolean\nbucketBy: userId\n';

/** The files of a project below `flags/`, with one flag. */
function filesOf(rules: string): Readonly<Record<string, string>> {
  const { files } = parseProjectText(`=== a/ramp.yaml\n${header}${rules}\n`);
  return Object.fromEntries([...files].map(([path, text]) => [`flags/${path}`, text]));
}

const OLD = filesOf('rules: [{ serve: on, rollout: 5 }]');
const NEW = filesOf('rules: [{ serve: on, rollout: 25 }]');

function repositoryWith(...states: readonly Readonly<Record<string, string>>[]): GitRepository {
  const repository = gitRepository();
  for (const [index, files] of states.entries()) repository.commit(`2026-11-0${index + 1}`, files);
  return repository;
}

async function revertOf({ directory }: GitRepository, base: string, head: string) {
  const { stdout, stderr } = await runCli(directory, ['diff', base, head, '--json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout).revert;
}

const shell = async (repository: GitRepository, command: string) =>
  repository.git(
    ...command
      .replace(/^git /, '')
      .match(/'[^']*'|\S+/g)!
      .map((word) => word.replaceAll("'", '')),
  );

/** Runs the commands and says whether the flags are back. */
async function restores(repository: GitRepository, base: string, head: string): Promise<boolean> {
  const { commands } = await revertOf(repository, base, head);
  const commit = repository.git('rev-parse', base).trim();
  for (const command of commands) await shell(repository, command);
  return repository.git('status', '--porcelain') === '' && repository.git('diff', commit, '--', 'flags') === '';
}

test('one commit', async () => {
  const repository = repositoryWith(OLD, NEW);
  const { commands, restoresCohort } = await revertOf(repository, 'HEAD~1', 'HEAD');
  expect(commands).toEqual([expect.stringMatching(/^git revert --no-edit [0-9a-f]{7,}$/)]);
  expect(restoresCohort).toBe(true);
  expect(await restores(repository, 'HEAD~1', 'HEAD')).toBe(true);
});

test('a row of commits', async () => {
  const repository = repositoryWith(OLD, filesOf('rules: [{ serve: on, rollout: 15 }]'), NEW);
  const { commands } = await revertOf(repository, 'HEAD~2', 'HEAD');
  expect(commands).toEqual([expect.stringMatching(/^git revert --no-edit [0-9a-f]{7,}\.\.[0-9a-f]{7,}$/)]);
  expect(await restores(repository, 'HEAD~2', 'HEAD')).toBe(true);
});

test('a merge', async () => {
  const repository = repositoryWith(OLD);
  repository.git('checkout', '--quiet', '-b', 'change');
  repository.commit('2026-11-02', NEW);
  repository.git('checkout', '--quiet', 'main');
  repository.git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
  const { commands } = await revertOf(repository, 'HEAD^', 'HEAD');
  expect(commands).toEqual([expect.stringMatching(/^git revert --no-edit -m 1 [0-9a-f]{7,}$/)]);
  expect(await restores(repository, 'HEAD^', 'HEAD')).toBe(true);
});

test('commits with code in them: only the flags go back', async () => {
  const repository = repositoryWith(OLD, { ...NEW, 'src/main.ts': 'code' });
  const { commands, statements } = await revertOf(repository, 'HEAD~1', 'HEAD');
  expect(commands[0]).toMatch(/^git restore --source=[0-9a-f]{7,} --staged --worktree -- :\/flags$/);
  expect(statements[0]).toContain('1 other file');
  expect(await restores(repository, 'HEAD~1', 'HEAD')).toBe(true);
  expect(repository.git('ls-files', 'src')).toBe('src/main.ts\n');
});

test('histories that parted', async () => {
  const repository = repositoryWith(OLD);
  repository.git('checkout', '--quiet', '-b', 'change');
  repository.commit('2026-11-02', NEW);
  repository.git('checkout', '--quiet', 'main');
  repository.commit('2026-11-03', filesOf('rules: [{ serve: on, rollout: 7 }]'));
  repository.git('checkout', '--quiet', 'change');
  expect(await restores(repository, 'main', 'change')).toBe(true);
});

test('the work tree, with a file that git does not know yet', async () => {
  const repository = repositoryWith(OLD);
  repository.write({ ...NEW, 'flags/a/other.yaml': `${header}rules: [{ serve: on }]\n` });
  const { commands } = await revertOf(repository, 'HEAD', '.');
  expect(commands).toEqual(['git stash push --include-untracked -- :/flags']);
  expect(await restores(repository, 'HEAD', '.')).toBe(true);
});

test('the work tree against an older commit', async () => {
  const repository = repositoryWith(OLD, filesOf('rules: [{ serve: on, rollout: 15 }]'));
  repository.write(NEW);
  const { commands, statements } = await revertOf(repository, 'HEAD~1', '.');
  expect(commands).toEqual([expect.stringMatching(/^git restore --source=/)]);
  expect(statements[0]).toContain('also undoes commits');
});

test('nothing changed, nothing to undo', async () => {
  const repository = repositoryWith(OLD, { 'README.md': 'x' });
  expect(await revertOf(repository, 'HEAD~1', 'HEAD')).toBeUndefined();
});

test.each([
  ['random', 'rules: [{ serve: on, rollout: 5 }]\nbucketBy: random', 'draws at random'],
  [
    'a ramp that moved on since',
    'rules: [{ serve: on, ramp: [{ at: 2026-11-20T00:00:00Z, rollout: 5 }] }]',
    'moved on at 2026-11-20T00:00:00Z',
  ],
  [
    'a window to come',
    'rules: [{ serve: on, rollout: 5, until: 2026-12-20T00:00:00Z }]',
    'from 2026-12-20T00:00:00Z on',
  ],
])('other people than before: %s', async (_, rules, words) => {
  const old = {
    ...OLD,
    'flags/a/ramp.yaml': `${header.replace('bucketBy: userId\n', rules.includes('random') ? '' : 'bucketBy: userId\n')}${rules}\n`,
  };
  const { restoresCohort, statements } = await revertOf(repositoryWith(old, NEW), 'HEAD~1', 'HEAD');
  expect(restoresCohort).toBe(false);
  expect(statements.join('\n')).toContain(words);
});

test('a ramp that was over before the change gives the same people', async () => {
  const old = filesOf('rules: [{ serve: on, ramp: [{ at: 2026-10-01T00:00:00Z, rollout: 5 }] }]');
  expect(await revertOf(repositoryWith(old, NEW), 'HEAD~1', 'HEAD')).toMatchObject({ restoresCohort: true });
});
