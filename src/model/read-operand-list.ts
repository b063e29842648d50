import type { ScalarNode, SyntaxNode } from '../syntax/nodes.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { JsonValue } from '../util/json.js';
import { modelDiagnostics } from './diagnostics.js';
import type { TestSite } from './read-operand.js';

type ItemReader = (node: SyntaxNode, site: TestSite) => JsonValue | undefined;

/** A list operand in bundle form, sorted and without repetition; undefined if anything in it was wrong and reported. */
export function readOperandList(node: SyntaxNode, site: TestSite, readItem: ItemReader): JsonValue | undefined {
  if (node.kind === 'scalar') return refuseScalar(node, site);
  if (node.kind === 'map') return refuse(node, `\`${site.operator.name}\` takes a list`, site);
  if (node.items.length === 0) {
    site.sink.report(modelDiagnostics['context/empty-list'](node.span, { operator: site.operator.name }));
    return undefined;
  }
  const items = node.items.map((item) => readItem(item, site)).filter((item) => item !== undefined);
  return items.length === node.items.length ? sortedSet(items) : undefined;
}

function refuseScalar(node: ScalarNode, site: TestSite): undefined {
  const { file, start, end } = node.span;
  const suggestion = `[${file.text.slice(start, end)}]`;
  return refuse(node, `\`${site.operator.name}\` takes a list`, site, suggestion);
}

function refuse(node: SyntaxNode, problem: string, site: TestSite, suggestion?: string): undefined {
  const extras = suggestion === undefined ? {} : { suggestion, help: `write \`${suggestion}\`` };
  site.sink.report(modelDiagnostics['context/operator-type'](node.span, { problem }, extras));
  return undefined;
}

/** Numbers in order of size, all else in order of its text. */
export function sortedSet(items: readonly JsonValue[]): readonly JsonValue[] {
  return [...new Set(items)].sort((left, right) =>
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : compareCodeUnits(String(left), String(right)),
  );
}
