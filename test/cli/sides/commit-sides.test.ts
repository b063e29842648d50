import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type GitRepository, gitRepository, shallowClone } from '../../support/git-repository.js';
import { runCli } from '../../support/run-cli.js';
import { compare, flagText, projectFiles, refuse, sidesRepository } from '../../support/sides-repository.js';
import { temporaryDirectory, writeFiles } from '../../support/temporary-directory.js';

/** A branch that changed `one`, from a `main` that changed `two` since. */
function branched(): GitRepository {
  const repository = sidesRepository();
  repository.git('checkout', '--quiet', '-b', 'topic');
  repository.commit('2026-01-02', { 'flags/area/one.yaml': flagText(20) });
  repository.git('checkout', '--quiet', 'main');
  repository.commit('2026-01-03', { 'flags/area/two.yaml': flagText(30) });
  repository.git('checkout', '--quiet', 'topic');
  return repository;
}

const shortOf = ({ git }: GitRepository, reference: string) => git('rev-parse', '--short', reference).trim();

test('alone: what the branch changed since it left the default branch, committed or not', async () => {
  const repository = branched();
  repository.write({ 'flags/area/three.yaml': flagText(5) });
  const { changes, base, head } = await compare(repository.directory, []);
  expect(changes).toEqual(['~ one', '+ three']);
  expect([base, head]).toEqual([`${shortOf(repository, 'main~1')} (where HEAD left main)`, 'work tree']);
});

test('on the default branch: what is not committed', async () => {
  const repository = sidesRepository();
  repository.write({ 'flags/area/one.yaml': flagText(20) });
  expect(await compare(repository.directory, [])).toMatchObject({
    changes: ['~ one'],
    base: `${shortOf(repository, 'HEAD')} (HEAD)`,
  });
});

test('the default branch is the one that origin has, not what is here by its name', async () => {
  const origin = sidesRepository();
  origin.git('branch', '--move', 'trunk');
  const clone = gitRepository();
  clone.git('remote', 'add', 'origin', `file://${origin.directory}`);
  clone.git('fetch', '--quiet', 'origin');
  clone.git('remote', 'set-head', 'origin', '--auto');
  clone.git('checkout', '--quiet', '-b', 'topic', 'origin/trunk');
  clone.commit('2026-01-02', { 'flags/area/one.yaml': flagText(20) });
  clone.git('branch', 'main');
  expect(await compare(clone.directory, [])).toMatchObject({
    changes: ['~ one'],
    base: `${shortOf(clone, 'origin/trunk')} (origin/trunk)`,
  });
});

test('a shallow clone lacks the commit, and is told how to get it', async () => {
  const repository = branched();
  repository.git('checkout', '--quiet', 'main');
  const clone = shallowClone(repository, 1);
  clone.git('fetch', '--quiet', '--depth', '1', 'origin', 'topic:topic');
  clone.git('checkout', '--quiet', 'topic');
  const message = await refuse(clone.directory);
  expect(message).toContain('in common');
  expect(message).toContain('git fetch --unshallow');
});

test('where nothing can be meant, that is said', async () => {
  const trunk = sidesRepository();
  trunk.git('branch', '--move', 'trunk');
  expect(await refuse(trunk.directory)).toContain('default branch');
  const empty = gitRepository();
  empty.write(projectFiles({ one: 10 }));
  expect(await refuse(empty.directory)).toContain('no commit yet');
  const outside = temporaryDirectory();
  writeFiles(outside, Object.entries(projectFiles({ one: 10 })));
  expect(await refuse(outside)).toContain('no git repository');
  expect(await refuse(outside, 'main')).toContain('no git repository');
  expect(await refuse(temporaryDirectory())).toContain('no git repository');
});

test('histories that have nothing in common', async () => {
  const repository = sidesRepository();
  repository.git('checkout', '--quiet', '--orphan', 'other');
  repository.commit('2026-01-02', { 'flags/area/one.yaml': flagText(20) });
  expect(await refuse(repository.directory)).toContain('flags diff main');
  expect(await compare(repository.directory, ['main'])).toMatchObject({ changes: ['~ one'] });
});

test('two points, three points, and one commit', async () => {
  const { directory } = branched();
  expect((await compare(directory, ['main..topic'])).changes).toEqual(['~ one', '~ two']);
  expect((await compare(directory, ['main...topic'])).changes).toEqual(['~ one']);
  expect((await compare(directory, ['main', 'topic'])).changes).toEqual(['~ one', '~ two']);
  expect((await compare(directory, ['main'])).changes).toEqual(['~ one', '~ two']);
  expect((await compare(directory, ['main..'])).changes).toEqual(['~ one', '~ two']);
  expect((await compare(directory, ['..main'])).changes).toEqual(['~ one', '~ two']);
  expect((await compare(directory, ['topic...main'])).changes).toEqual(['~ two']);
});

test('one commit twice', async () => {
  const { directory } = branched();
  expect(await compare(directory, ['HEAD', 'HEAD'])).toMatchObject({ changes: [], unchanged: 2 });
});

test('a name that is a commit and a file is refused, and either can be said', async () => {
  const repository = branched();
  writeFiles(join(repository.directory, 'main'), Object.entries(projectFiles({ one: 99 })));
  expect(await refuse(repository.directory, 'main')).toContain('./main');
  expect((await compare(repository.directory, ['heads/main', 'HEAD'])).changes).toEqual(['~ one', '~ two']);
  expect((await compare(repository.directory, ['./main', 'HEAD'])).changes).toEqual(['~ one', '+ two']);
});

test.each(['odd/näme', 'a,b;$(c)', '@home', 'x"y', "it's"])('a branch called %s', async (name) => {
  const repository = branched();
  repository.git('branch', name, 'main');
  expect((await compare(repository.directory, [name, 'HEAD'])).changes).toEqual(['~ one', '~ two']);
});

test.each(['--upload-pack=touch pwned', '--output=pwned', '-x', '--exec=touch pwned', 'HEAD --output=pwned'])(
  'no argument becomes an option of git: %s',
  async (name) => {
    const { directory } = branched();
    expect(await refuse(directory, '--', name)).toContain('there is no file, directory or commit');
    expect(await refuse(directory, '--', 'HEAD', name)).toContain('there is no file, directory or commit');
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: directory }).toString()).toBe('');
  },
);

test('a mistyped branch, and one that only the server has', async () => {
  const repository = branched();
  expect(await refuse(repository.directory, 'topik')).toContain('did you mean `topic`?');
  repository.git('update-ref', 'refs/remotes/origin/release', 'HEAD');
  expect(await refuse(repository.directory, 'release')).toContain('did you mean `origin/release`?');
});

test('in a bare repository', async () => {
  const { directory } = branched();
  const bare = join(temporaryDirectory(), 'bare.git');
  execFileSync('git', ['clone', '--quiet', '--bare', directory, bare]);
  expect((await compare(bare, ['main', 'topic'])).changes).toEqual(['~ one', '~ two']);
});

test('in a linked work tree', async () => {
  const repository = branched();
  const linked = join(temporaryDirectory(), 'linked');
  repository.git('worktree', 'add', '--quiet', linked, 'main');
  writeFileSync(join(linked, 'flags', 'area', 'one.yaml'), flagText(70));
  expect((await compare(linked, ['HEAD'])).changes).toEqual(['~ one']);
});

test('in a submodule', async () => {
  const inner = branched();
  const outer = gitRepository();
  outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.directory, 'inner');
  const directory = join(outer.directory, 'inner');
  expect((await compare(directory, ['origin/main', 'origin/topic'])).changes).toEqual(['~ one', '~ two']);
});

test('from a folder of a project that stands deep in a repository', async () => {
  const repository = gitRepository();
  repository.commit('2026-01-01', { 'README.md': '', ...projectFiles({ one: 10 }, 'services/a b/[x]/flags') });
  repository.commit('2026-01-02', projectFiles({ one: 20, two: 5 }, 'services/a b/[x]/flags'));
  const directory = join(repository.directory, 'services', 'a b', '[x]', 'flags', 'area');
  expect((await compare(directory, ['HEAD~1', 'HEAD'])).changes).toEqual(['~ one', '+ two']);
});

test('a project that moved is compared with itself', async () => {
  const repository = sidesRepository();
  repository.git('mv', 'flags', 'config');
  repository.commit('2026-01-02', { 'config/area/one.yaml': flagText(20) });
  for (const args of [['HEAD~1', 'HEAD'], ['HEAD~1'], ['HEAD~1', 'config']])
    expect(await compare(repository.directory, [...args, '--config', 'config/flags.config.yaml'])).toMatchObject({
      changes: ['~ one'],
      unchanged: 1,
      unchangedBehaviour: [],
    });
});

test('a new project is not taken for one that moved', async () => {
  const repository = sidesRepository();
  repository.commit('2026-01-02', projectFiles({ three: 10 }, 'other/flags'));
  const { changes, stderr } = await compare(join(repository.directory, 'other'), ['HEAD~1', 'HEAD']);
  expect(changes).toEqual(['+ three']);
  expect(stderr).toContain('holds no flag project');
});

test('a commit with several projects needs to be told which', async () => {
  const repository = sidesRepository();
  repository.commit('2026-01-02', projectFiles({ three: 10 }, 'other/flags'));
  rmSync(join(repository.directory, 'flags'), { recursive: true });
  rmSync(join(repository.directory, 'other'), { recursive: true });
  writeFiles(join(repository.directory, 'third'), Object.entries(projectFiles({ three: 10 })));
  expect(await refuse(join(repository.directory, 'third'), 'HEAD')).toContain('flags/, other/flags/');
});

test('a side without a project: every flag came, or went', async () => {
  const repository = gitRepository();
  repository.commit('2026-01-01', { 'README.md': '' });
  repository.commit('2026-01-02', projectFiles({ one: 10 }));
  const came = await compare(repository.directory, ['HEAD~1', 'HEAD']);
  expect(came).toMatchObject({ code: 0, changes: ['+ one'], stderr: expect.stringContaining('no flag project') });
  rmSync(join(repository.directory, 'flags'), { recursive: true });
  expect(await compare(repository.directory, ['HEAD'])).toMatchObject({ changes: ['- one'], head: 'work tree' });
  repository.commit('2026-01-03', {});
  expect(await compare(repository.directory, ['HEAD~1', 'HEAD'])).toMatchObject({ changes: ['- one'] });
  expect(await refuse(repository.directory, 'HEAD', 'HEAD~2')).toContain('neither');
});

test('line breaks of another system are no difference', async () => {
  const repository = sidesRepository();
  const files = projectFiles({ one: 10, two: 20 });
  repository.write(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')])),
  );
  expect(await compare(repository.directory, ['HEAD'])).toMatchObject({
    changes: ['~ two'],
    unchanged: 1,
    unchangedBehaviour: [],
  });
  repository.commit('2026-01-02', {});
  expect(await compare(repository.directory, ['HEAD~1', 'HEAD'])).toMatchObject({
    changes: ['~ two'],
    unchanged: 1,
    unchangedBehaviour: [],
  });
});

test('a side with errors is named, with the file and how many there are', async () => {
  const repository = sidesRepository();
  const broken = flagText(20).replace('serve: on', 'serve: onn');
  repository.commit('2026-01-02', { 'flags/area/one.yaml': broken, 'flags/area/two.yaml': broken });
  const message = await refuse(repository.directory, 'HEAD~1', 'HEAD');
  expect(message).toContain(`${shortOf(repository, 'HEAD')} (HEAD) does not compile: `);
  expect(message).toContain('(flags/area/one.yaml)');
  expect(message).toContain('and 1 error more');
});

test('a file that no project may hold is refused without being loaded', async () => {
  const repository = sidesRepository();
  repository.commit('2026-01-02', { 'flags/area/huge.yaml': `# ${'x'.repeat(65 * 1024 * 1024)}` });
  expect(await refuse(repository.directory, 'HEAD~1', 'HEAD')).toContain('flags/area/huge.yaml');
});

test('links of a commit are not followed', async () => {
  const repository = sidesRepository();
  mkdirSync(join(repository.directory, 'elsewhere'));
  repository.write({ 'elsewhere/secret.yaml': flagText(99) });
  execFileSync('ln', ['-s', '../../elsewhere/secret.yaml', 'linked.yaml'], {
    cwd: join(repository.directory, 'flags', 'area'),
  });
  repository.commit('2026-01-02', {});
  expect(await refuse(repository.directory, 'HEAD~1', 'HEAD')).toContain('symbolic links are not followed');
});

test('what is left out can be asked for by name, and who owns it too', async () => {
  const repository = sidesRepository();
  repository.commit('2026-01-02', {
    'flags/area/one.yaml': flagText(20),
    'flags/area/three.yaml': `owner: "@growth"\n${flagText(5)}`,
  });
  repository.commit('2026-01-03', { 'flags/area/one.yaml': flagText(30) });
  const { directory } = repository;
  expect(await compare(directory, ['HEAD~1', 'HEAD'])).toMatchObject({ changes: ['~ one'], unchanged: 2 });
  expect(await compare(directory, ['HEAD~1', 'HEAD', '--flag', 'two'])).toMatchObject({ changes: [], unchanged: 1 });
  expect(await compare(directory, ['HEAD~1', 'HEAD', '--owner', '@growth'])).toMatchObject({
    changes: [],
    unchanged: 1,
  });
  expect(await refuse(directory, 'HEAD~1', 'HEAD', '--flag', 'tow')).toContain('did you mean `two`?');
});

test('a flag whose key no file can be named after', async () => {
  const repository = sidesRepository();
  const dependent = `${flagText(50)}requires: { "a/b": on }\n`;
  repository.commit('2026-01-02', {
    'flags/area/x.yaml': flagText(20, '"a/b"'),
    'flags/area/dependent.yaml': dependent,
  });
  repository.commit('2026-01-03', { 'flags/area/x.yaml': flagText(40, '"a/b"') });
  expect(await compare(repository.directory, ['HEAD~1', 'HEAD'])).toMatchObject({
    changes: ['~ a/b', '~ dependent'],
    unchanged: 2,
  });
});

test('a segment behind a segment behind a list file', async () => {
  const repository = sidesRepository();
  const user = 'kind: ops\ntype: boolean\nrules: [{ if: { segment: outer }, serve: on }]\n';
  repository.commit('2026-01-02', {
    'flags/segments/ids.csv': 'org-1\n',
    'flags/segments/inner.yaml': 'list: { attribute: org.id, file: ids.csv }\n',
    'flags/segments/outer.yaml': 'if: { not: { segment: inner } }\n',
    'flags/area/user.yaml': user,
  });
  repository.commit('2026-01-03', { 'flags/segments/ids.csv': 'org-1\norg-2\n' });
  expect(await compare(repository.directory, ['HEAD~1', 'HEAD'])).toMatchObject({ changes: ['~ user'], unchanged: 2 });
});

test('an environment that came', async () => {
  const repository = sidesRepository();
  const config = 'formatVersion: 1\nenvironments: [{ name: staging }, { name: production }, { name: canary }]\n';
  repository.commit('2026-01-02', { 'flags/flags.config.yaml': config });
  expect(await compare(repository.directory, ['HEAD~1', 'HEAD'])).toMatchObject({
    environments: ['staging', 'production', 'canary'],
    changes: ['+ one', '+ two'],
  });
});

test('options stand anywhere, and too many sides are refused', async () => {
  const { directory } = branched();
  const { code } = await runCli(directory, ['diff', '--exit-code', 'main', 'topic']);
  expect(code).toBe(1);
  expect(await runCli(directory, ['diff', 'a', 'b', 'c'])).toMatchObject({ code: 2 });
});

test('a repository whose objects have longer names', async () => {
  const directory = temporaryDirectory();
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: directory });
  git('init', '--quiet', '--object-format=sha256');
  writeFiles(directory, Object.entries(projectFiles({ one: 10, two: 10 })));
  git('add', '--all');
  git('commit', '--quiet', '--message', 'first');
  writeFiles(directory, Object.entries(projectFiles({ one: 20 })));
  expect(await compare(directory, ['HEAD'])).toMatchObject({ changes: ['~ one'], unchanged: 1 });
});
