import { buildDefinition, FLAGD_DEGRADATIONS } from './flagd/definition.js';
import { defineTarget } from './target.js';

const SCHEMA = 'https://flagd.dev/schema/v0/flags.json';

export const flagd = defineTarget({
  name: 'flagd',
  summary: 'Flag definitions for flagd and its providers (docs/flagd.md).',
  degradations: FLAGD_DEGRADATIONS,
  hasFixedName: true,
  emit: (program, sink, output) => {
    const definition = buildDefinition(program, output, sink);
    const text = `${JSON.stringify({ $schema: SCHEMA, ...definition })}\n`;
    return [{ name: '', extension: 'json', text, flags: Object.keys(definition.flags).length }];
  },
});
