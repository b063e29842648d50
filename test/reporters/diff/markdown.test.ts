import { expect, test } from 'vitest';
import { markdown } from '../../../src/reporters/diff/markdown.js';
import { expectGolden } from '../../support/golden.js';
import { EVIL, environmentOf, flagOf, hostileDiff, OPTIONS, reportOf, sampleDiff } from './sample-diff.js';

const render = (report: typeof sampleDiff) => markdown.render(report, OPTIONS);

test('one of everything', () => {
  expectGolden('reporters/diff/markdown.md', render(sampleDiff));
});

test('nothing changed: marker and one line, so that an older comment is replaced', () => {
  expect(render(reportOf({ environments: [environmentOf('production', [])] }))).toBe(
    '<!-- flags-diff:production -->\n### Flags: `origin/main` → `HEAD` · nobody is served anything else: 144 flags in 1 environment as before\n',
  );
});

test('the marker says which environments, and nothing ends it early', () => {
  const environments = ['a--> <b>', 'c,d'].map((name) => environmentOf(name, []));
  expect(render(reportOf({ environments })).split('\n')[0]).toBe('<!-- flags-diff:a-%2D%3E%20%3Cb%3E,c%2Cd -->');
});

test('a table an environment, 20 rows of it open', () => {
  const changes = Array.from({ length: 25 }, (_, index) => flagOf(`flag-${index}`));
  const environments = ['staging', 'production'].map((name) => environmentOf(name, changes));
  const comment = render(reportOf({ environments }));
  expect(comment.match(/<details><summary>5 more<\/summary>/g)).toHaveLength(2);
  const [open = ''] = comment.split('<details>');
  expect(open.match(/^\| ~ \|/gm)).toHaveLength(20);
});

test.each([
  ['very many flags', reportOf({ environments: [environmentOf('production', manyFlags(3000))] }), 'flags left out'],
  [
    'very many files',
    reportOf({
      environments: [environmentOf('production', manyFlags(1))],
      unchangedBehaviour: Array.from({ length: 5000 }, (_, index) => `flags/a/${index}.yaml`),
    }),
    'files left out',
  ],
  [
    'a long line diff',
    reportOf({ environments: [environmentOf('production', manyFlags(1))], text: '+ a line\n'.repeat(20_000) }),
    'lines left out',
  ],
  ['one line without an end', reportOf({ text: `+${'x'.repeat(100_000)}\n` }), '1 line left out'],
  [
    'very many environments',
    reportOf({
      environments: Array.from({ length: 300 }, (_, index) => environmentOf(`region-${index}`, manyFlags(30))),
    }),
    'left out',
  ],
])('%s: below what GitHub takes, and it says so', (_, report, words) => {
  const comment = render(report);
  expect(comment.length).toBeLessThan(65_000);
  expect(comment).toContain(words);
  expect(comment.match(/<details>/g)?.length ?? 0).toBe(comment.match(/<\/details>/g)?.length ?? 0);
});

function manyFlags(count: number) {
  return Array.from({ length: count }, (_, index) => flagOf(`flag-${index}`));
}

test('hostile texts stay text', () => {
  const comment = render(hostileDiff(EVIL));
  expect(comment).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  const outsideCode = comment.replace(/^(`{3,}).*?^\1/gms, '').replaceAll(/<code>[^<]*<\/code>|`[^`\n]+`/g, '');
  expect(outsideCode).not.toMatch(/@everyone|<b>|javascript:/);
  for (const row of comment.split('\n').filter((line) => line.startsWith('| ~')))
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(7);
});

test('a line diff cannot leave its fence', () => {
  const comment = render(reportOf({ text: '+```\n+</details>\n' }));
  expect(comment).toContain('````diff\n+```\n+</details>\n````');
});
