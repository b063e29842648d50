import { describe, expect, test } from 'vitest';
import type { StaleReport } from '../../src/history/stale-report.js';
import { renderStaleJson } from '../../src/reporters/stale-json.js';
import { renderStaleMarkdown } from '../../src/reporters/stale-markdown.js';
import { renderStaleText } from '../../src/reporters/stale-text.js';

const EVIL = 'x\u001b[31m|`\n@everyone \u202e';

/** A report in which every name was chosen by somebody with bad intentions. */
const report: StaleReport = {
  date: '2026-11-22',
  history: { kind: 'none', reason: EVIL },
  flags: 1,
  owners: [
    {
      owner: EVIL,
      flags: [
        {
          flag: EVIL,
          file: EVIL,
          line: 1,
          kind: EVIL,
          description: EVIL,
          expires: '2026-11-01',
          age: null,
          reasons: [{ ruleId: 'lifecycle/expired', severity: 'error', message: `\`${EVIL}\` expired`, help: null }],
          survivor: { variant: null, value: null },
          environments: [
            { environment: EVIL, lastChange: null, serves: { variant: EVIL, for: null } },
            { environment: EVIL, lastChange: { days: 1, since: '2026-11-21', atLeast: true }, serves: null },
          ],
        },
      ],
    },
    { owner: null, flags: [] },
  ],
};

describe.each([
  ['text', renderStaleText(report, false)],
  ['Markdown', renderStaleMarkdown(report)],
  ['JSON', renderStaleJson(report, '1.0.0')],
])('names of users in %s', (format, text) => {
  test('move no cursor and change no direction', () => {
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('break no line and no cell', () => {
    if (format === 'Markdown') {
      const rows = text.split('\n').filter((line) => line.startsWith('| **error**'));
      expect(rows).toHaveLength(1);
      expect(rows[0]?.match(/\|/g)).toHaveLength(6);
      expect(text.replace(/`[^`]*`|<code>.*?<\/code>/g, '')).not.toContain('@everyone');
    } else expect(text.split('\n').filter((line) => line.startsWith('@everyone'))).toEqual([]);
  });
});

test('JSON says what the report says', () => {
  expect(JSON.parse(renderStaleJson(report, '1.0.0'))).toEqual({
    formatVersion: '1.0',
    tool: { name: 'flags', version: '1.0.0' },
    command: 'stale',
    ...report,
  });
});

test('what is not committed has not begun to age, and a bound is said to be one', () => {
  const text = renderStaleText(report, false);
  expect(text).toContain('changed and not committed yet');
  expect(text).toContain('unchanged for at least 1 day');
});
