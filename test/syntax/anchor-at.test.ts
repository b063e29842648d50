import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { anchorAt } from '../../src/syntax/anchor-at.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';

const TEXT = `rules:
  - { name: staff, if: { country: DE } }
  - { if: { country: AT } }
  - { name: twice, serve: on }
  - { name: twice, serve: on }
  - { name: a/b, serve: [1, 2] }
a/b: { name: x }
`;

test.each([
  ['/rules/0/if/country', '/rules/=staff/if/country'],
  ['/rules/1/if', '/rules/1/if'],
  ['/rules/3/serve', '/rules/3/serve'],
  ['/rules/4/serve/1', '/rules/=a~1b/serve/1'],
  ['/a~1b/name', '/a~1b/name'],
  ['', ''],
])('%s', (pointer, anchor) => {
  const root = parseYaml({ path: 'a.yaml', text: TEXT }, createDiagnosticList());
  expect(root && anchorAt(root, pointer)).toBe(anchor);
});
