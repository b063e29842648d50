import { expect, test } from 'vitest';
import { text } from '../../src/reporters/text.js';
import { expectGolden } from '../support/golden.js';
import { diagnosticAt, reportOf, sampleReport, spanOf } from './sample-report.js';

const render = (report = sampleReport, maxDiagnostics = 50) => text.render(report, { color: false, maxDiagnostics });

test('code frames with labels, help, notes and related places', () => {
  expectGolden('reporters/text.txt', render());
});

test('colour repeats what the words say', () => {
  const colored = text.render(sampleReport, { color: true });
  expectGolden('reporters/text-color.txt', colored);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(render());
});

test('nothing found', () => {
  expectGolden('reporters/text-clean.txt', render(reportOf([])));
});

test('a run that could not be done', () => {
  const fatal = { message: 'no flags.config.yaml found', help: 'run `flags check` in a flag project' };
  expectGolden('reporters/text-fatal.txt', render(reportOf([], { fatal })));
});

test('where some are left out, errors stay and the rest is counted', () => {
  const file = { path: 'flags/a.yaml', text: 'one: two\n' };
  const warnings = ['one', 'two'].map((stretch) =>
    diagnosticAt(spanOf(file, stretch), { id: 'segment/unused', severity: 'warning', message: stretch }),
  );
  const shown = render(reportOf([...warnings, diagnosticAt({ file, start: 8, end: 8 })]), 1);
  expect(shown).toMatch(/^error\[context\/unknown-attribute\]/);
  expect(shown).toContain('2 more not shown');
  expect(shown).toContain('1 error, 2 warnings in 1 of 173 files');
});

test('a suggestion becomes the help where nothing better is said', () => {
  const file = { path: 'flags/a.yaml', text: 'kynd: release\n' };
  const shown = render(reportOf([diagnosticAt(spanOf(file, 'kynd'), { suggestion: 'kind' })]));
  expect(shown).toContain('   = help: did you mean `kind`?\n');
});

test('nothing from user files reaches the terminal raw', () => {
  const hostile = '\u001b]0;owned\u0007\u009b31m\u202egnp\u2028\u0000\ud800';
  const file = { path: `flags/${hostile}.yaml`, text: `key: ${hostile}\n` };
  const all = { label: hostile, notes: [hostile], help: hostile, message: hostile };
  const span = spanOf(file, hostile);
  const shown = render(reportOf([diagnosticAt(span, { ...all, related: [{ span, message: hostile }] })]));
  expect(shown).not.toMatch(/[\p{Cf}\p{Cs}\u2028\u2029]|(?!\n)\p{Cc}/u);
  expect(shown).toContain('<U+001B>]0;owned<U+0007><U+009B>31m<U+202E>gnp<U+2028><U+0000><U+D800>');
});

test('a message as long as a hostile name is cut', () => {
  const file = { path: 'flags/a.yaml', text: 'one: two\n' };
  const shown = render(reportOf([diagnosticAt(spanOf(file, 'one'), { message: 'x'.repeat(1_000_000) })]));
  expect(shown.length).toBeLessThan(2000);
});
