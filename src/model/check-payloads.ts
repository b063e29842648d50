import type { MapNode } from '../syntax/nodes.js';
import { entriesOf, fieldOf, mapOf } from '../syntax/read-node.js';
import { modelDiagnostics } from './diagnostics.js';
import type { FlagSite } from './flag-site.js';

/** Checks the payload of every variant against the flag's own JSON Schema, if it has one. */
export function checkPayloads(root: MapNode, { compilePayloadSchema, sink }: FlagSite): void {
  const schema = fieldOf(root, 'payloadSchema');
  if (schema === undefined) return;
  const compiled = compilePayloadSchema(schema);
  if ('problem' in compiled) {
    sink.report(modelDiagnostics['type/invalid-payload-schema'](schema.span, compiled));
    return;
  }
  for (const { key, value } of entriesOf(fieldOf(root, 'variants'))) {
    const payload = fieldOf(mapOf(value), 'payload');
    const found = payload === undefined ? undefined : compiled.validate(payload);
    if (found === undefined) continue;
    sink.report(modelDiagnostics['type/payload-schema'](found.span, { name: key.value, problem: found.problem }));
  }
}
