import { expect, test } from 'vitest';
import { github } from '../../../src/reporters/diff/github.js';
import { expectGolden } from '../../support/golden.js';
import { EVIL, environmentOf, flagOf, hostileDiff, OPTIONS, reportOf, sampleDiff } from './sample-diff.js';

const render = (report: typeof sampleDiff) => github.render(report, OPTIONS);

test('one of everything, the gravest first', () => {
  expectGolden('reporters/diff/github.txt', render(sampleDiff));
});

test('nothing changed: a notice', () => {
  const lines = render(reportOf({ environments: [environmentOf('production', [])] }));
  expect(lines).toMatch(/^::notice title=flags diff::nobody is served anything else: .*\n$/);
});

test('what is the same in several environments stands once', () => {
  const edit = { path: 'rules[ramp].rollout', before: 'on to 5%', after: 'on to 25%', source: 'flags/a,b:c.yaml:18' };
  const environments = ['staging', 'production'].map((name) => environmentOf(name, [flagOf('x', { edits: [edit] })]));
  const [note = '', ...others] = render(reportOf({ environments })).trimEnd().split('\n');
  expect(others).toHaveLength(1);
  expect(note).toMatch(/^::notice file=flags\/a%2Cb%3Ac\.yaml,line=18,title=x::/);
  expect(note.match(/rules\[ramp\]\.rollout 5%25 -> 25%25/g)).toHaveLength(1);
  expect(note).toContain('staging: changed');
  expect(note).toContain('production: changed');
});

test('hostile texts begin no command', () => {
  const lines = render(hostileDiff(`${EVIL}\n::error::x`))
    .trimEnd()
    .split('\n');
  for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) [^\n]*$/);
  expect(lines.filter((line) => line.startsWith('::error::'))).toEqual([]);
});
