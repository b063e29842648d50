import { expect, test } from 'vitest';
import { checkFiles } from '../support/compile-project.js';
import { importText } from './flagd/import-text.js';

const SOURCE = `{
  "$schema": "https://flagd.dev/schema/v0/flags.json",
  "flags": {
    "new-checkout": {
      "state": "ENABLED",
      "description": "One-page checkout",
      "owner": "@payments",
      "variants": { "on": true, "off": false },
      "defaultVariant": "off",
      "targeting": {
        "if": [
          { "$ref": "staff" }, "on",
          { "and": [{ "in": [{ "var": "country" }, ["DE", "AT"]] }, { ">=": [{ "var": "$flagd.timestamp" }, 1767225600] }] },
          { "fractional": [["on", 25], ["off", 75]] }
        ]
      }
    },
    "page-size": {
      "state": "DISABLED",
      "variants": { "10": 10, "5": 5 },
      "defaultVariant": "5",
      "metadata": { "ticket": "https://tickets.example.com/1" }
    },
    "team/theme": {
      "state": "ENABLED",
      "variants": { "dark": { "value": 1 }, "light": {} },
      "defaultVariant": "light"
    },
    "@@tracesSampleRate": { "state": "ENABLED", "variants": { "10%": 0.1 }, "defaultVariant": "10%" }
  },
  "$evaluators": { "staff": { "ends_with": [{ "var": "email" }, "@example.com"] } }
}`;

const EXPECTED = `=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production, production: true }
lint:
  rules:
    # The imported file says neither who owns a flag nor what it is for. Raise both to error once the flags do.
    lifecycle/missing-owner: warning
    lifecycle/missing-kind: warning
    # Branches that nobody reaches came with the file, and change nothing.
    rule/unreachable: warning
    rule/never-matches: warning
reservedKeys: { "@@tracesSampleRate": number }
=== context.yaml
attributes:
  country: { type: string }
  email: { type: string }
=== segments/staff.yaml
if:
  email: { endsWith: "@example.com" }
=== imported/new-checkout.yaml
description: One-page checkout
owner: "@payments"
type: boolean
variants: { on: true, off: false }
defaultVariant: off
bucketing: { profile: flagd-v2, input: "{salt}{key}" }
rules:
  - if: { segment: staff }
    serve: on
  - if: { country: [DE, AT] }
    from: 2026-01-01T00:00:00Z
    split: { on: 25, off: 75 }
=== imported/page-size.yaml
links: { ticket: https://tickets.example.com/1 }
enabled: false
type: number
variants: { "10": 10, "5": 5 }
defaultVariant: "5"
=== imported/team-theme.yaml
key: team/theme
type: object
variants:
  dark:
    value: { value: 1 }
  light:
    value: {}
defaultVariant: light
=== imported/@@tracesSampleRate.yaml
type: number
variants: { 10%: 0.1 }
defaultVariant: 10%
`;

test('a definition becomes a whole project, which checks', () => {
  const { files, findings } = importText(SOURCE);
  expect(findings).toEqual([]);
  expect([...files].map(([path, text]) => `=== ${path}\n${text}`).join('')).toBe(EXPECTED);
  expect(checkFiles(files).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the list form and YAML', () => {
  const { files, findings } = importText(`
flags:
  - key: beta
    state: ENABLED
    variants: { on: true, off: false }
    defaultVariant: off
`);
  expect(findings).toEqual([]);
  expect([...files.keys()]).toEqual(['flags.config.yaml', 'imported/beta.yaml']);
});

/** A definition with one flag `f` of these fields, in which the others are right. */
function definitionWith(fields: Readonly<Record<string, string>>, others = ''): string {
  const all = { state: '"ENABLED"', variants: '{"on":true,"off":false}', defaultVariant: '"off"', ...fields };
  const written = Object.entries(all).map(([name, value]) => `"${name}":${value}`);
  return `{"flags":{"f":{${written.join(',')}},"ok":{"state":"ENABLED","variants":{"a":"A"},"defaultVariant":"a"}}${others}}`;
}

test.each([
  ['a bad state', { state: '"ON"' }, [['import/invalid', '"ON"']]],
  ['no variants', { variants: '{}' }, [['import/invalid', '{}']]],
  ['mixed types', { variants: '{"on":true,"off":0}' }, [['import/invalid', '0']]],
  [
    'a list as a value',
    { variants: '{"on":[1],"off":[]}' },
    [
      ['import/unsupported', '[1]'],
      ['import/unsupported', '[]'],
    ],
  ],
  ['an unknown default', { defaultVariant: '"of"' }, [['import/unknown-variant', '"of"']]],
  [
    'a variant every object has',
    { variants: '{"constructor":true,"off":false}' },
    [['import/refused-name', '"constructor"']],
  ],
  ['variants that differ by case', { variants: '{"OFF":true,"off":false}' }, [['import/refused-name', '"off"']]],
  ['targeting that is no object', { targeting: '"on"' }, [['import/invalid', '"on"']]],
  ['no default variant', { defaultVariant: 'null' }, [['import/no-default-variant', '"f"']]],
  [
    'no default variant, and a split',
    { defaultVariant: 'null', targeting: '{"fractional":[["on",1]]}' },
    [['import/no-default-variant', '"f"']],
  ],
])('%s leaves out the flag only', (_, fields, findings) => {
  const imported = importText(definitionWith(fields));
  expect(imported.findings).toEqual(findings);
  expect([...imported.files.keys()]).toEqual(['flags.config.yaml', 'imported/ok.yaml']);
});

test('a default variant that is never served is made up', () => {
  const targeting = '{"if":[{"===":[{"var":"plan"},"pro"]},"on","off"]}';
  const total = importText(definitionWith({ defaultVariant: 'null', targeting }));
  expect(total.findings).toEqual([['import/assumed-default-variant', '"f"']]);
  expect(total.files.get('imported/f.yaml')).toContain('defaultVariant: off\n');
  const disabled = importText(definitionWith({ defaultVariant: 'null', state: '"DISABLED"' }));
  expect(disabled.findings).toEqual([['import/assumed-default-variant', '"f"']]);
  expect(disabled.files.get('imported/f.yaml')).toContain('defaultVariant: off\n');
});

test('what stays behind is said', () => {
  const fields = { metadata: '{"team":"a","description":"Why"}', colour: '"red"' };
  const { findings, files } = importText(definitionWith(fields, ',"metadata":{"flagSetId":"x"},"extra":1'));
  expect(findings).toEqual([
    ['import/dropped-field', '"team"'],
    ['import/dropped-field', '"colour"'],
    ['import/dropped-field', '"flagSetId"'],
    ['import/dropped-field', '"extra"'],
  ]);
  expect(files.get('imported/f.yaml')).toContain('description: Why\n');
});

test('keys that a project refuses', () => {
  const flag = '{"state":"ENABLED","variants":{"a":1},"defaultVariant":"a"}';
  const keys = ['__proto__', ' padded', 'Beta', 'beta', 'con', 'a b:c', 'a-b-c'];
  const { findings, files } = importText(`{"flags":{${keys.map((key) => `"${key}":${flag}`).join(',')}}}`);
  expect(findings).toEqual([
    ['import/refused-name', '"__proto__"'],
    ['import/refused-name', '" padded"'],
    ['import/duplicate-key', '"beta"'],
  ]);
  expect([...files.keys()]).toEqual([
    'flags.config.yaml',
    'imported/Beta.yaml',
    'imported/imported-con.yaml',
    'imported/a-b-c-2.yaml',
    'imported/a-b-c.yaml',
  ]);
  expect(checkFiles(files).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  ['[]', [['import/invalid', '[]']]],
  ['{}', [['import/invalid', '{}']]],
  ['{"flags":1}', [['import/invalid', '1']]],
  [
    '{"flags":{"a":1,"b":null}}',
    [
      ['import/invalid', '1'],
      ['import/invalid', 'null'],
    ],
  ],
  [
    '{"flags":[1,{"key":2}]}',
    [
      ['import/invalid', '1'],
      ['import/invalid', '2'],
    ],
  ],
  ['{"flags":{},"$evaluators":[1]}', [['import/invalid', '[1]']]],
])('%s is no definition', (text, findings) => expect(importText(text).findings).toEqual(findings));

test('text that is no YAML gives no files', () => {
  const { files, findings } = importText('{"flags":');
  expect(files.size).toBe(0);
  expect(findings.map(([id]) => id)).toEqual(['yaml/parse']);
});
