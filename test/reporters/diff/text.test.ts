import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { NO_SHARES } from '../../../src/diff/blast-radius.js';
import { text } from '../../../src/reporters/diff/text.js';
import { expectGolden } from '../../support/golden.js';
import {
  audienceOf,
  EVIL,
  environmentOf,
  flagOf,
  hostileDiff,
  OPTIONS,
  radiusOf,
  reportOf,
  sampleDiff,
} from './sample-diff.js';

test('one of everything', () => {
  expectGolden('reporters/diff/text.txt', text.render(sampleDiff, OPTIONS));
  expectGolden('reporters/diff/text-all.txt', text.render(sampleDiff, { ...OPTIONS, all: true, suggest: true }));
});

test('colour repeats what is there without it', () => {
  const colored = text.render(sampleDiff, { ...OPTIONS, color: true });
  expect(colored).toContain('\u001b[');
  expect(stripVTControlCharacters(colored)).toBe(text.render(sampleDiff, OPTIONS));
});

test('nothing changed: one line', () => {
  const environments = [environmentOf('staging', []), environmentOf('production', [])];
  expect(text.render(reportOf({ environments }), OPTIONS)).toBe(
    'origin/main -> HEAD  nobody is served anything else: 144 flags in 2 environments as before\n',
  );
});

test('an environment that came is a change, even without a flag', () => {
  const report = reportOf({ environments: [environmentOf('staging', [], { kind: 'added', unchanged: 0 })] });
  expect(text.render(report, OPTIONS)).toContain('staging (environment added)  no behaviour change');
});

test('hostile texts move no cursor and begin no line', () => {
  const rendered = text.render(hostileDiff(EVIL), { ...OPTIONS, all: true, suggest: true });
  expect(rendered).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  expect(rendered).not.toMatch(/^@everyone/m);
});

test('many audiences, moments and edits are counted, --all shows them', () => {
  const audiences = Array.from({ length: 9 }, (_, index) => audienceOf(`plan = p${index}`));
  const radius = Array.from({ length: 9 }, (_, index) =>
    radiusOf({ since: `203${index}-01-01T00:00:00Z`, bound: 'at-most', minimum: index / 100, audiences }),
  );
  const edits = Array.from({ length: 20 }, (_, index) => ({ path: `variants[v${index}]`, after: '1' }));
  const report = reportOf({ environments: [environmentOf('production', [flagOf('many', { radius, edits })])] });
  const lines = text.render(report, OPTIONS);
  expect(lines).toContain('3 more audiences: --all');
  expect(lines).toContain('4 more moments: --all');
  expect(lines).toContain('8 more edits: --all');
  const all = text.render(report, { ...OPTIONS, all: true });
  expect(all).not.toContain('--all');
  expect(all.match(/plan = p8/g)).toHaveLength(9);
});

test('audiences who all get the same are not told apart', () => {
  const radius = [radiusOf({ audiences: [audienceOf('country = DE'), audienceOf('everybody else')] })];
  const report = reportOf({ environments: [environmentOf('production', [flagOf('same', { radius })])] });
  expect(text.render(report, OPTIONS)).not.toContain('country = DE');
});

test('who lacks a key and fares as the others is not told of, nor is a moment that brings back what is now', () => {
  const audiences = [
    audienceOf('plan = pro'),
    audienceOf('plan = pro without userId', { withoutKeys: ['userId'] }),
    audienceOf('everybody else without userId', { withoutKeys: ['userId'] }),
  ];
  const now = radiusOf({ bound: 'at-most', audiences });
  const radius = [now, radiusOf({ since: '2027-01-01T00:00:00Z' }), { ...now, since: '2027-02-01T00:00:00Z' }];
  const report = reportOf({ environments: [environmentOf('production', [flagOf('x', { radius })])] });
  const lines = text.render(report, OPTIONS);
  expect(lines).not.toContain('plan = pro without');
  expect(lines).toContain('everybody else without userId');
  expect(lines).toContain('from 2027-02-01T00:00:00Z: the same as now');
  expect(text.render(report, { ...OPTIONS, all: true })).toContain('plan = pro without userId');
});

test('long edits stand below each other', () => {
  const edits = [{ path: 'segment vip', before: 'x '.repeat(40), after: 'y '.repeat(40) }];
  const report = reportOf({ environments: [environmentOf('production', [flagOf('long', { edits })])] });
  expect(text.render(report, OPTIONS)).toMatch(/segment vip +changed\n {6}- +x x .*\n {6}\+ +y y /);
});

test('a flag that nobody is served by', () => {
  const environments = [environmentOf('production', [flagOf('new', { kind: 'added', radius: [] })])];
  expect(text.render(reportOf({ environments }), OPTIONS)).toContain('nobody is served anything else');
});

test('another name, another value', () => {
  const move = (from: string, to: string, direction: 'renamed' | 'switched') => ({ from, to, direction, share: 0.5 });
  const flags = [
    flagOf('renamed', {
      radius: [
        radiusOf({
          shares: { ...NO_SHARES, renamed: 0.5 },
          minimum: 0,
          audiences: [audienceOf('everybody', { transitions: [move('a', 'b', 'renamed')] })],
        }),
      ],
    }),
    flagOf('revalued', {
      radius: [
        radiusOf({
          shares: { ...NO_SHARES, changed: 0.5, switched: 0.5 },
          minimum: 0.5,
          audiences: [audienceOf('everybody', { transitions: [move('a', 'a', 'switched')] })],
        }),
      ],
    }),
  ];
  const rendered = text.render(reportOf({ environments: [environmentOf('production', flags)] }), OPTIONS);
  expect(rendered).toContain('50.00% of users get another name for the same value');
  expect(rendered).toContain('50.00% of users get another value of `a`');
});
