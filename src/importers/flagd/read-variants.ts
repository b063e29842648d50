import { foldName } from '../../model/check-key.js';
import type { SyntaxNode } from '../../syntax/nodes.js';
import { toValue } from '../../syntax/to-value.js';
import type { JsonValue } from '../../util/json.js';
import { importDiagnostics } from '../diagnostics.js';
import type { Scope } from './scope.js';
import { describeNameProblem } from './scope.js';

export interface Variants {
  readonly type: VariantType;
  readonly values: ReadonlyMap<string, JsonValue>;
}

type VariantType = 'boolean' | 'string' | 'number' | 'object';

/** The variants of a flag, all of one type; undefined if a part was reported. */
export function readVariants(node: SyntaxNode, scope: Scope): Variants | undefined {
  if (node.kind !== 'map' || node.entries.length === 0) {
    scope.invalid(node.span, '`variants`', 'an object with at least one variant');
    return undefined;
  }
  const [first] = node.entries;
  const type = first === undefined ? undefined : typeOfVariant(first.value);
  let isUsable = true;
  const folded = new Map<string, string>();
  for (const { key, value } of node.entries) {
    const namesake = folded.get(foldName(key.value));
    const reason =
      describeNameProblem(key.value) ??
      (namesake === undefined ? undefined : `differs from the variant \`${namesake}\` by case only`);
    folded.set(foldName(key.value), key.value);
    if (reason !== undefined) {
      scope.report(importDiagnostics['import/refused-name'], key.span, { name: key.value, reason });
      isUsable = false;
    } else if (typeOfVariant(value) === undefined) {
      scope.unsupported(value.span, 'a variant that is null or a list');
      isUsable = false;
    } else if (type !== undefined && typeOfVariant(value) !== type) {
      scope.invalid(value.span, `the variant \`${key.value}\``, `a ${type} like the others`);
      isUsable = false;
    }
  }
  if (!isUsable || type === undefined) return undefined;
  return { type, values: new Map(node.entries.map(({ key, value }) => [key.value, toValue(value)])) };
}

function typeOfVariant(node: SyntaxNode): VariantType | undefined {
  if (node.kind !== 'scalar') return node.kind === 'map' ? 'object' : undefined;
  switch (typeof node.value) {
    case 'boolean':
      return 'boolean';
    case 'string':
      return 'string';
    case 'number':
      return 'number';
    default:
      return undefined;
  }
}
