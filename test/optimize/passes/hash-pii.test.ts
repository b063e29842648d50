import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Expression } from '../../../src/analysis/expression.js';
import { hashPii } from '../../../src/optimize/passes/hash-pii.js';
import { all, test as is, not } from '../../support/expressions.js';
import { NOWHERE } from '../../support/nowhere.js';
import { flagOf, programOf, ruleOf, serve } from '../../support/program.js';
import { runPass } from '../../support/run-pass.js';

const piiAttributes = new Set(['email', 'age']);
const protect = (when: Expression, audience: 'client' | 'server' = 'client') =>
  runPass(hashPii, programOf([flagOf('a', { rules: [ruleOf(when)] })], { audience, piiAttributes }));
const protectedCondition = (when: Expression) => protect(when).program.flags[0]?.rules[0]?.when;

const hash = (salt: string, value: string) =>
  createHash('sha256')
    .update(salt + value, 'utf8')
    .digest()
    .subarray(0, 16)
    .toString('base64url');

test('operands of equality become salted hashes, sorted anew', () => {
  const hashed = protectedCondition(is('email', 'in', ['b@x.de', 'ü@x.de']));
  if (hashed?.kind !== 'test' || hashed.hashSalt === undefined) throw new Error('not hashed');
  expect(hashed.hashSalt).toMatch(/^[\w-]{16}$/);
  const { hashSalt } = hashed;
  expect(hashed.operand).toEqual([hash(hashSalt, 'b@x.de'), hash(hashSalt, 'ü@x.de')].sort());
});

test('one value stays one value', () => {
  const hashed = protectedCondition(is('email', 'equals', 'b@x.de'));
  if (hashed?.kind !== 'test' || hashed.hashSalt === undefined) throw new Error('not hashed');
  expect(hashed.operand).toBe(hash(hashed.hashSalt, 'b@x.de'));
});

test('two lists have two salts, the same list always the same', () => {
  const saltOf = (...values: string[]) => {
    const hashed = protectedCondition(is('email', 'in', values));
    return hashed?.kind === 'test' ? hashed.hashSalt : undefined;
  };
  expect(saltOf('a', 'b')).toBe(saltOf('a', 'b'));
  expect(saltOf('a', 'b')).not.toBe(saltOf('a'));
});

test('no personal value is left, however deep', () => {
  const result = protect(all(is('country', 'equals', 'DE'), not(is('email', 'notIn', ['b@x.de']))));
  expect(JSON.stringify(result.program)).not.toContain('b@x.de');
  expect(result.diagnostics).toEqual([]);
});

test.each([
  ['a prefix', is('email', 'startsWith', 'b@')],
  ['a number', is('age', 'equals', 42)],
  ['an order', is('age', 'gt', 18)],
])('%s cannot be hashed: an error, and nothing left in clear', (_, when) => {
  const result = protect(when);
  expect(result.diagnostics).toMatchObject([{ id: 'security/client-pii', severity: 'error', flag: 'a' }]);
  expect(result.program.flags[0]?.rules[0]?.when.kind).toBe('constant');
});

test('the error points to the test', () => {
  const file = { path: 'a.yaml', text: 'email: { startsWith: b@ }' };
  const span = { file, start: 0, end: 5 };
  const attribute = { name: 'email', type: 'string', pii: true, audience: 'client', span } as const;
  const condition = { kind: 'test', attribute, operator: 'startsWith', operand: 'b@', span } as const;
  const decision = serve('on');
  const rule = ruleOf(is('email', 'startsWith', 'b@'), { origin: { condition, decision, span: NOWHERE } });
  const { diagnostics } = runPass(
    hashPii,
    programOf([flagOf('a', { rules: [rule] })], { audience: 'client', piiAttributes }),
  );
  expect(diagnostics.map((diagnostic) => diagnostic.span)).toEqual([span]);
});

test('presence shows nothing, servers see everything, other attributes stay', () => {
  expect(protectedCondition(is('email', 'exists', true))).toEqual(is('email', 'exists', true));
  expect(protectedCondition(is('country', 'startsWith', 'D'))).toEqual(is('country', 'startsWith', 'D'));
  const when = is('email', 'startsWith', 'b@');
  expect(protect(when, 'server').program.flags[0]?.rules[0]?.when).toBe(when);
});
