import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { MapEntry } from '../../syntax/nodes.js';
import type { FlagdFlag } from './definition.js';
import { reportDropped } from './dropped-fields.js';
import { entryOf, textOf } from './operation.js';

/** What people wrote about a flag. */
export interface Description {
  readonly description?: string;
  readonly owner?: string;
  readonly links: ReadonlyMap<string, string>;
}

const READ_ELSEWHERE = new Set(['key', 'state', 'variants', 'defaultVariant', 'targeting', 'metadata']);

/** flagd itself has no such fields, but files carry them: beside the others, or in the metadata. */
export function readDescription(flag: FlagdFlag, sink: DiagnosticSink): Description {
  const metadata = entryOf(flag.fields, 'metadata')?.value;
  const fields = flag.fields.entries.filter(({ key }) => !READ_ELSEWHERE.has(key.value));
  const entries = [
    ...fields.map((entry) => ({ entry, name: entry.key.value })),
    ...(metadata?.kind === 'map' ? metadata.entries : []).map((entry) => ({
      entry,
      name: `metadata.${entry.key.value}`,
    })),
  ];
  const found: { description?: string; owner?: string; links: Map<string, string> } = { links: new Map() };
  for (const { entry, name } of entries) if (!take(entry, found)) reportDropped(name, entry.key.span, sink, flag.key);
  return found;
}

function take(
  { key, value }: MapEntry,
  found: { description?: string; owner?: string; links: Map<string, string> },
): boolean {
  const text = textOf(value)?.trim() ?? '';
  if (text === '') return false;
  if (key.value === 'description' && found.description === undefined) found.description = text;
  else if (key.value === 'owner' && found.owner === undefined) found.owner = text;
  else if (/^https?:\/\/\S+$/.test(text) && !found.links.has(key.value)) found.links.set(key.value, text);
  else return false;
  return true;
}
