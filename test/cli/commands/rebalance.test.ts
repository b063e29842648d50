import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliProject } from '../../support/cli-project.js';
import { gitRepository } from '../../support/git-repository.js';
import { parseProjectText } from '../../support/project-text.js';
import { runCli } from '../../support/run-cli.js';

const HEADER = `# A flag with words of its own.
description: Which colour sells.
kind: ops
owner: "@growth"
type: string

# control is what everybody had
variants: { control: grey, a: red, b: blue }
defaultVariant: control
bucketBy: userId   # not the device
`;

const BASE_RULES = `rules:
  - name: all   # everybody

    split: { control: 50, a: 50 }   # half and half
`;

const PATH = 'growth/colour.yaml';
const textOf = (rules: string) => `=== ${PATH}\n${HEADER}${rules}`;
const THIRDS = ['--split', 'control=33,a=33,b=34'];

async function rebalance(rules: string, ...args: string[]) {
  const project = cliProject(textOf(rules));
  const run = await project.flags('rebalance', 'colour', ...args);
  return { ...run, project, rules: readFileSync(join(project.directory, 'flags', PATH), 'utf8').slice(HEADER.length) };
}

test('the split is laid out anew, and nothing else of the file changes', async () => {
  const { code, rules, stderr, project } = await rebalance(BASE_RULES, ...THIRDS);
  expect(code).toBe(0);
  expect(rules).toBe(BASE_RULES.replace('{ control: 50, a: 50 }', '[[control, 33], [b, 17], [a, 33], [b, 17]]'));
  expect(stderr).toContain('moves 34.00%');
  expect(await project.flags('check')).toMatchObject({ code: 0, stderr: '' });
});

test('done again, it does nothing', async () => {
  const { project, rules } = await rebalance(BASE_RULES, ...THIRDS);
  const again = await project.flags('rebalance', 'colour', ...THIRDS);
  expect(again.stderr).toContain('moves nobody');
  expect(readFileSync(join(project.directory, 'flags', PATH), 'utf8')).toBe(HEADER + rules);
});

test('an old layout with repetition goes back to a short one', async () => {
  const old = BASE_RULES.replace('{ control: 50, a: 50 }', '[[control, 33], [b, 17], [a, 33], [b, 17]]');
  const { rules } = await rebalance(old, '--split', 'control=50', '--split', 'a=50');
  expect(rules).toBe(BASE_RULES.replace('{ control: 50, a: 50 }', '[[control, 50], [a, 50]]'));
});

test('where names and order stay, only numbers change', async () => {
  const { rules } = await rebalance(
    'rules:\n  - split:\n      # grey\n      control: 50 # first\n\n      a: 50.0 # last\n',
    '--split',
    'a=66.667,control=33.333',
  );
  expect(rules).toBe('rules:\n  - split:\n      # grey\n      control: 33.333 # first\n\n      a: 66.667 # last\n');
});

test('a split on lines of its own stays one, with its comments', async () => {
  const { rules, project } = await rebalance(
    'rules:\n  - split:\n      # grey\n      control: 50   # first\n      # red\n      a: 50 # last\n    # about the name\n    name: all\n',
    ...THIRDS,
  );
  expect(rules).toBe(
    'rules:\n  - split:\n      # grey\n      - [control, 33]   # first\n      - [b, 17]\n      # red\n      - [a, 33] # last\n      - [b, 17]\n    # about the name\n    name: all\n',
  );
  expect((await project.flags('check')).code).toBe(0);
});

test('an environment with rules of its own', async () => {
  const own = `${BASE_RULES}environments:\n  production: { rules: [{ name: own, split: { a: 50, b: 50 } }] }\n`;
  const { rules, stderr } = await rebalance(own, '--env', 'production', '--split', 'a=40,b=60');
  expect(rules).toBe(own.replace('{ a: 50, b: 50 }', '{ a: 40, b: 60 }'));
  expect(stderr).toMatch(/^production: rule `own`/);
});

test('rules that environments share change for all of them or for none', async () => {
  const refused = await rebalance(BASE_RULES, '--env', 'production', ...THIRDS);
  expect(refused).toMatchObject({ code: 2, rules: BASE_RULES });
  expect(refused.stderr).toContain('--env staging');
  const { code, rules } = await rebalance(BASE_RULES, '--env', 'production', '--env', 'staging', ...THIRDS);
  expect(code).toBe(0);
  expect(rules).not.toBe(BASE_RULES);
});

test('one of several splits', async () => {
  const two =
    'rules:\n  - { name: dach, if: { country: DE }, split: { a: 50, b: 50 } }\n  - split: { control: 50, a: 50 }\n';
  expect(await rebalance(two, '--split', 'a=40,b=60')).toMatchObject({
    code: 2,
    rules: two,
    stderr: expect.stringContaining('name one with --rule: dach, 2'),
  });
  expect((await rebalance(two, '--rule', 'dach', '--split', 'a=40,b=60')).rules).toBe(
    two.replace('{ a: 50, b: 50 }', '{ a: 40, b: 60 }'),
  );
  expect((await rebalance(two, '--rule', '2', '--split', 'control=40,a=60')).rules).toBe(
    two.replace('{ control: 50, a: 50 }', '{ control: 40, a: 60 }'),
  );
  expect((await rebalance(two, '--rule', 'dahc', '--split', 'a=40,b=60')).stderr).toContain('did you mean `dach`');
});

test('--dry-run prints the change and writes nothing', async () => {
  const { stdout, rules } = await rebalance(BASE_RULES, '--dry-run', ...THIRDS);
  expect(rules).toBe(BASE_RULES);
  expect(stdout).toContain('-    split: { control: 50, a: 50 }   # half and half\n');
  expect(stdout).toContain('+    split: [[control, 33], [b, 17], [a, 33], [b, 17]]   # half and half\n');
});

test.each([
  ['no split', 'rules:\n  - { name: ramp, serve: a, rollout: 5 }\n', THIRDS, 'has no split in'],
  ['a sum that is not 100', BASE_RULES, ['--split', 'control=33,a=33'], 'sum to 66, not to 100'],
  ['finer than a bucket', BASE_RULES, ['--split', 'control=33.3333,a=66.6667'], 'finer than 0.001'],
  ['more than everybody', BASE_RULES, ['--split', 'control=101,a=0'], 'more than everybody'],
  ['no number', BASE_RULES, ['--split', 'control=x,a=50'], '`x`'],
  ['a negative number', BASE_RULES, ['--split', 'control=-10,a=110'], '`-10`'],
  ['no weight', BASE_RULES, ['--split', 'control'], 'variant=percent'],
  ['twice', BASE_RULES, ['--split', 'control=50,control=50'], 'two weights'],
  ['an unknown variant', BASE_RULES, ['--split', 'contrl=50,a=50'], 'did you mean `control`'],
  ['an unknown environment', BASE_RULES, ['--env', 'prodction', ...THIRDS], 'did you mean `production`'],
  ['no weights at all', BASE_RULES, [], 'which weights?'],
  [
    'an alias',
    'rules:\n  - { if: { country: DE }, split: &half { control: 50, a: 50 } }\n  - { name: all, split: *half }\n',
    ['--rule', 'all', ...THIRDS],
    'cannot be edited safely',
  ],
  [
    'a comment between brackets',
    'rules:\n  - split: { control: 50, # first\n      a: 50 }\n',
    THIRDS,
    'split: [[control, 33], [b, 17], [a, 33], [b, 17]]',
  ],
])('refused: %s', async (_, before, args, words) => {
  const { code, stderr, rules } = await rebalance(before, ...args);
  expect(code).toBe(2);
  expect(stderr).toContain(words);
  expect(rules).toBe(before);
});

test('an unknown flag', async () => {
  const { stderr } = await cliProject(textOf(BASE_RULES)).flags('rebalance', 'color', ...THIRDS);
  expect(stderr).toContain('did you mean `colour`');
});

test('--base keeps people where a commit has them, and diff then says the least there is', async () => {
  const { directory, commit, write } = gitRepository();
  const flags = (...args: string[]) => runCli(directory, args);
  const { files } = parseProjectText(textOf(BASE_RULES));
  const place = (text: string) => ({ [`flags/${PATH}`]: text });
  commit('2026-11-01', Object.fromEntries([...files].map(([path, text]) => [`flags/${path}`, text])));
  write(place(HEADER + BASE_RULES.replace('{ control: 50, a: 50 }', '{ control: 33, a: 33, b: 34 }')));

  const suggested = await flags('diff', 'HEAD', '.', '--suggest', '--env', 'production');
  expect(suggested.stdout).toContain('split: [[control, 33], [b, 17], [a, 33], [b, 17]]');
  expect(suggested.stdout).toContain('moves 34.00% instead of 51.00%');
  const [, command = ''] = /(flags rebalance .*)/.exec(suggested.stdout) ?? [];
  expect(command).toMatch(/^flags rebalance colour --env production --env staging --base [0-9a-f]{12}$/);

  expect(await flags(...command.split(' ').slice(1))).toMatchObject({ code: 0 });
  expect(readFileSync(join(directory, 'flags', PATH), 'utf8')).toContain('[[control, 33], [b, 17], [a, 33], [b, 17]]');
  const after = JSON.parse((await flags('diff', 'HEAD', '.', '--json', '--env', 'production')).stdout);
  const [change] = after.environments[0].changes;
  expect(change.radius[0]).toMatchObject({ bound: 'exact', shares: { changed: 0.34 }, minimum: 0.34 });
  expect(change.suggestions).toBeUndefined();
  expect((await flags('check')).code).toBe(0);
});

test('--base refuses where no layout helps', async () => {
  const { directory, commit, write } = gitRepository();
  const { files } = parseProjectText(textOf(BASE_RULES));
  commit('2026-11-01', Object.fromEntries([...files].map(([path, text]) => [`flags/${path}`, text])));
  write({ [`flags/${PATH}`]: `${HEADER}salt: other\n${BASE_RULES}` });
  const { code, stderr } = await runCli(directory, ['rebalance', 'colour', '--base', 'HEAD']);
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('dealt anew') });
  expect((await runCli(directory, ['rebalance', 'colour', '--base', 'no-such'])).code).toBe(2);
});
