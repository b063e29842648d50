import type { Expectation, HostileContent } from './hostile-input.js';
import { flag } from './mean-flag.js';

/** JSON Schemas written by somebody who wants the checker to suffer. */
export function meanPayloads(): readonly HostileContent[] {
  const withSchema = (name: string, schema: string, payload: string, expect: Expectation) =>
    flag(
      `payload schema: ${name}`,
      `type: boolean\nvariants: { on: { value: true, payload: ${payload} }, off: false }\npayloadSchema: ${schema}`,
      expect,
    );
  const evil = JSON.stringify(`${'a'.repeat(60)}!`);
  return [
    withSchema('a pattern that backtracks', '{ type: string, pattern: "^(a+)+$" }', evil, 'refused'),
    withSchema(
      'property names that backtrack',
      '{ patternProperties: { "^(a+)+$": {} } }',
      `{ ${evil}: 1 }`,
      'harmless',
    ),
    withSchema('a reference to itself', '{ $ref: "#" }', '1', 'anything'),
    withSchema('a reference to the network', '{ $ref: "https://evil.example/schema.json" }', '1', 'refused'),
    withSchema('a reference to a file', '{ $ref: "file:///etc/passwd" }', '1', 'refused'),
    withSchema('no schema', '[1]', '1', 'refused'),
    withSchema('a wrong type', '{ type: 12 }', '1', 'refused'),
    withSchema('an unknown keyword', '{ typ: string }', '1', 'anything'),
    withSchema('a foreign dialect', '{ $schema: "http://json-schema.org/draft-03/schema#" }', '1', 'anything'),
    withSchema('our own identity', '{ $id: "https://halyard.dev/schemas/flag.schema.json" }', '1', 'anything'),
    withSchema('a prototype', '{ properties: { __proto__: { type: string } } }', '{ __proto__: 1 }', 'anything'),
    withSchema('two hundred levels', `${'{ items: '.repeat(200)}{}${' }'.repeat(200)}`, '1', 'anything'),
    withSchema('five thousand levels', `${'{ items: '.repeat(5000)}{}${' }'.repeat(5000)}`, '1', 'anything'),
    withSchema('many alternatives', `{ anyOf: [${'{ type: string }, '.repeat(5000)}] }`, '1', 'refused'),
  ];
}
