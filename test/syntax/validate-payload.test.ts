import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import type { SyntaxNode } from '../../src/syntax/nodes.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { createPayloadSchemaCompiler } from '../../src/syntax/validate-payload.js';

function parse(text: string): SyntaxNode {
  const node = parseYaml({ path: 'a.yaml', text }, createDiagnosticList());
  if (node === undefined) throw new Error('the text of the test does not parse');
  return node;
}

function problemOf(schema: string, payload: string): string | undefined {
  const compiled = createPayloadSchemaCompiler()(parse(schema));
  return 'problem' in compiled ? compiled.problem : compiled.validate(parse(payload))?.problem;
}

test('a payload that fits, and one that does not', () => {
  const schema = '{ type: object, required: [title], properties: { title: { type: string } } }';
  expect(problemOf(schema, '{ title: Hello }')).toBeUndefined();
  expect(problemOf(schema, '{ title: 3 }')).toContain('title');
});

test('patterns run in linear time, and those that cannot are refused', () => {
  const bomb = `"${'a'.repeat(60)}!"`;
  expect(problemOf('{ type: string, pattern: "^(a+)+$" }', bomb)).toBeDefined();
  expect(
    problemOf('{ type: object, patternProperties: { "^(a+)+$": { type: number } } }', `{ ${bomb}: x }`),
  ).toBeUndefined();
  expect(problemOf('{ type: string, pattern: "(?=a)" }', 'a')).toBeDefined();
});

test('a schema that refers to itself without end is a finding', () => {
  expect(problemOf('{ $ref: "#" }', '{ a: 1 }')).toContain('without end');
});

test('two flags may give their schemas one id', () => {
  const compile = createPayloadSchemaCompiler();
  const schema = (type: string) => parse(`{ $id: "https://example.com/payload", type: ${type} }`);
  expect(compile(schema('string'))).not.toHaveProperty('problem');
  const second = compile(schema('number'));
  expect('validate' in second ? second.validate(parse('3')) : second).toBeUndefined();
});
