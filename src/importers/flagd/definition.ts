import type { Span } from '../../source/span.js';
import type { MapEntry, MapNode, SyntaxNode } from '../../syntax/nodes.js';

/** A flagd file by its parts; what they hold is still unread. */
export interface FlagdDefinition {
  readonly flags: readonly FlagdFlag[];
  readonly evaluators: ReadonlyMap<string, MapEntry>;
}

export interface FlagdFlag {
  readonly key: string;
  readonly keySpan: Span;
  readonly fields: MapNode;
}

/** A field of a flag; `null` and absent are the same to flagd. */
export function fieldValue({ fields }: FlagdFlag, name: string): SyntaxNode | undefined {
  const value = fields.entries.find(({ key }) => key.value === name)?.value;
  return value?.kind === 'scalar' && value.value === null ? undefined : value;
}
