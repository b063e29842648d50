import { expect, test } from 'vitest';
import { checkText } from '../support/check-text.js';

function check(text: string) {
  return checkText(text)
    .diagnostics.filter(({ id }) => id.startsWith('config/') || id.startsWith('change/'))
    .map(({ id, severity, span, suggestion, help }) => {
      const place = span.file.text.slice(span.start, span.end);
      return { id, severity, place, ...(suggestion === undefined ? { help } : { suggestion }) };
    });
}

const config = (rules: string) => `=== flags.config.yaml
formatVersion: 1
environments: [{ name: live, production: true }]
diff: { rules: { ${rules} } }
`;

test('rules that there are, with their options', () => {
  expect(
    check(config('diff/percent-jump: [medium, { max: 10 }], diff/rebucketed: { high: 10 }, diff/no-op: off')),
  ).toEqual([]);
});

test('a misspelt rule, and one that only lint knows', () => {
  expect(check(config('diff/percent-jmp: off, lifecycle/expired: off'))).toEqual([
    { id: 'config/unknown-rule', severity: 'warning', place: 'diff/percent-jmp', suggestion: 'diff/percent-jump' },
    {
      id: 'config/unknown-rule',
      severity: 'warning',
      place: 'lifecycle/expired',
      help: expect.stringContaining('only diff rules'),
    },
  ]);
});

test('options that a rule does not have, or of another form', () => {
  expect(
    check(config('diff/percent-jump: { mxa: 10 }, diff/rebucketed: { high: much }, diff/no-op: [low, { a: 1 }]')),
  ).toEqual([
    {
      id: 'config/unknown-rule-option',
      severity: 'warning',
      place: 'diff/percent-jump',
      help: expect.stringContaining('max'),
    },
    { id: 'config/invalid-rule-option', severity: 'warning', place: 'diff/rebucketed', help: expect.any(String) },
    { id: 'config/unknown-rule-option', severity: 'warning', place: 'diff/no-op', help: 'it has none' },
  ]);
});

test('a note that names a rule that there is not', () => {
  const notes = '=== changes/a.yaml\n- { flag: "*", risk: low, reason: x, rule: diff/size-jmp }\n';
  expect(check(`=== a/x.yaml\ntype: boolean\n${notes}`)).toEqual([
    { id: 'change/unknown-name', severity: 'warning', place: 'diff/size-jmp', suggestion: 'diff/size-jump' },
  ]);
});
