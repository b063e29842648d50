import { typeSameValueVariants } from '../../../../src/lint/rules/type/same-value-variants.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(typeSameValueVariants);
const flag = (variants: string, type: string, rest = '') => `
type: ${type}
${rest}variants: ${variants}
defaultVariant: a
`;

rejects('a value twice', flag('{ a: 1, b: 2, «c»: 1 }', 'number'), {
  id: 'type/same-value-variants',
  severity: 'warning',
});
rejects(
  'one object in two orders',
  flag('{ a: { value: { x: 1, y: [2] } }, «b»: { value: { y: [2], x: 1 } } }', 'object'),
);
accepts('a value with two payloads', flag('{ a: { value: 1, payload: x }, b: { value: 1, payload: y } }', 'number'));
accepts(
  'a list and its items in another order',
  flag('{ a: { value: { x: [1, 2] } }, b: { value: { x: [2, 1] } } }', 'object'),
);
accepts('the number and the text', flag('{ a: { value: { x: 1 } }, b: { value: { x: "1" } } }', 'object'));
accepts(
  'arms of an experiment, which are told apart by name',
  flag('{ a: x, b: x }', 'string', 'kind: experiment\nexpires: 2027-01-01\n'),
);
