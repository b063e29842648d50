import { expect, test } from 'vitest';
import { json } from '../../../src/reporters/diff/json.js';
import { EVIL, hostileDiff, OPTIONS, sampleDiff } from './sample-diff.js';

test('all of the report, with a version', () => {
  expect(JSON.parse(json.render(sampleDiff, OPTIONS))).toEqual({
    formatVersion: '1.0',
    tool: { name: 'flags', version: '1.0.0' },
    command: 'diff',
    ...sampleDiff,
  });
});

test('safe to show in a terminal, whatever it holds', () => {
  const rendered = json.render(hostileDiff(EVIL), OPTIONS);
  expect(rendered).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  expect(JSON.parse(rendered).base).toBe(EVIL);
});
