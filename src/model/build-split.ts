import type { Spanned } from '../source/span.js';
import type { SyntaxNode } from '../syntax/nodes.js';
import { listOf, textOf } from '../syntax/read-node.js';
import { modelDiagnostics } from './diagnostics.js';
import { findVariant, type VariantSite } from './find-variant.js';
import { formatPercent } from './parse-percent.js';
import { readPartOfWhole } from './read-percent.js';
import { BUCKETS, type Decision, type SplitEntry } from './targeting-rule.js';

/** A split in either form: a map, or a list of pairs where the order or a repetition matters. */
export function buildSplit(node: SyntaxNode, site: VariantSite): Decision {
  const entries = readWeights(node, site);
  return entries === undefined ? { kind: 'invalid', span: node.span } : { kind: 'split', entries, span: node.span };
}

interface WrittenWeight {
  readonly name: Spanned<string> | undefined;
  readonly weight: SyntaxNode | undefined;
}

/** Weights of variants in written order; undefined if anything was wrong and reported. */
export function readWeights(node: SyntaxNode, site: VariantSite): readonly SplitEntry[] | undefined {
  const written = writtenWeights(node);
  const entries = written.map((weight) => readWeight(weight, node, site));
  const units = entries.map((entry) => entry.units).filter((share) => share !== undefined);
  const sum = units.reduce((total, share) => total + share, 0);
  if (units.length === written.length && sum !== BUCKETS) {
    const help = `change the weights by ${formatPercent(Math.abs(BUCKETS - sum))} in all`;
    site.sink.report(modelDiagnostics['rollout/weights-sum'](node.span, { sum: formatPercent(sum) }, { help }));
    return undefined;
  }
  const valid = entries.filter(
    (entry): entry is SplitEntry => entry.variant !== undefined && entry.units !== undefined,
  );
  return valid.length > 0 && valid.length === written.length ? valid : undefined;
}

function writtenWeights(node: SyntaxNode): readonly WrittenWeight[] {
  if (node.kind === 'map') return node.entries.map(({ key, value }) => ({ name: key, weight: value }));
  return (listOf(node)?.items ?? []).map((item) => {
    const [name, weight] = listOf(item)?.items ?? [];
    return { name: textOf(name), weight };
  });
}

function readWeight({ name, weight }: WrittenWeight, node: SyntaxNode, site: VariantSite) {
  const variant = findVariant(name, site);
  return { variant, units: readPartOfWhole(weight, site.sink), span: name?.span ?? node.span };
}
