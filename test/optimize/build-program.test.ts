import { expect, test } from 'vitest';
import type { OutputConfig } from '../../src/model/project-config.js';
import { buildProgram } from '../../src/optimize/build-program.js';
import { buildFiles } from '../support/build-files.js';
import { NOWHERE } from '../support/nowhere.js';
import { parseProjectText } from '../support/project-text.js';

const flagSet = buildFiles(
  parseProjectText(`
=== web.yaml
type: boolean
audience: client
tags: [web]
requires: { base: on }
environments:
  staging: { serve: on }
=== base.yaml
type: boolean
audience: client
requires: { deep: on }
=== deep.yaml
type: boolean
audience: client
enabled: false
offVariant: off
=== secret.yaml
type: boolean
tags: [web]
requires: { base: on }
`).files,
);
const program = (environment: string, output: Partial<OutputConfig>) =>
  buildProgram(flagSet, environment, {
    name: 'x',
    audience: 'server',
    target: 'halyard',
    context: {},
    span: NOWHERE,
    ...output,
  });
const keys = (output: Partial<OutputConfig>) => program('production', output).flags.map(({ key }) => key);

test('a server output holds all flags, in order of their keys', () => {
  expect(keys({})).toEqual(['base', 'deep', 'secret', 'web']);
});

test('a client output holds flags for clients only', () => {
  expect(keys({ audience: 'client' })).toEqual(['base', 'deep', 'web']);
});

test('tags choose flags, and what these require comes along', () => {
  expect(keys({ tags: ['web'] })).toEqual(['base', 'deep', 'secret', 'web']);
  expect(keys({ audience: 'client', tags: ['web'] })).toEqual(['base', 'deep', 'web']);
  expect(keys({ tags: ['nothing'] })).toEqual([]);
});

test('each environment has its own rules', () => {
  const rulesIn = (environment: string) =>
    program(environment, {}).flags.find(({ key }) => key === 'web')?.rules.length;
  expect([rulesIn('staging'), rulesIn('production')]).toEqual([1, 0]);
});

test('the personal attributes are those of the context file', () => {
  expect(program('staging', {}).piiAttributes).toEqual(new Set(['userId', 'email']));
});
