import type { MapEntry, MapNode, SyntaxNode } from '../syntax/nodes.js';
import { entriesOf, fieldOf, isDamaged, itemsOf, textOf } from '../syntax/read-node.js';
import { modelDiagnostics } from './diagnostics.js';
import type { Flag, Prerequisite } from './flag.js';
import type { FlagDocument } from './flag-documents.js';
import type { RetiredKey } from './flag-set.js';
import type { FlagSink } from './flag-sink.js';
import { didYouMean, lookUp, type Namespace } from './namespace.js';

/** What prerequisites refer to. */
export interface PrerequisiteSite {
  readonly documents: Namespace<FlagDocument>;
  readonly flags: ReadonlyMap<string, Flag>;
  readonly retired: ReadonlyMap<string, RetiredKey>;
  readonly sink: FlagSink;
}

/** The prerequisites that can be resolved; others are reported, unless the other flag was. */
export function buildPrerequisites(root: MapNode, site: PrerequisiteSite): readonly Prerequisite[] {
  const entries = entriesOf(fieldOf(root, 'requires'));
  return entries.map((entry) => buildPrerequisite(entry, site)).filter((item) => item !== undefined);
}

function buildPrerequisite({ key, value }: MapEntry, site: PrerequisiteSite): Prerequisite | undefined {
  const found = lookUp(site.documents, key.value);
  if (found.kind === 'unknown') reportUnknown(key, site);
  const required = site.flags.get(key.value);
  if (found.kind !== 'found' || required === undefined) return undefined;
  const variants = itemsOf(value).map((node) => findRequired(node, required, found.value, site));
  const names = [...new Set(variants.filter((name) => name !== undefined))];
  return names.length === 0 ? undefined : { flag: key.value, variants: names, span: key.span };
}

function reportUnknown({ value: name, span }: MapEntry['key'], { documents, retired, sink }: PrerequisiteSite): void {
  const tombstone = retired.get(name);
  const extras =
    tombstone === undefined
      ? didYouMean(name, documents.values.keys(), 'remove this prerequisite')
      : { help: 'remove this prerequisite', related: [{ span: tombstone.span, message: 'retired here' }] };
  const args = { name, retired: tombstone !== undefined };
  sink.report(modelDiagnostics['prerequisite/unknown'](span, args, extras));
}

function findRequired(
  node: SyntaxNode,
  { key, variants }: Flag,
  { root }: FlagDocument,
  { sink }: PrerequisiteSite,
): string | undefined {
  const name = textOf(node)?.value ?? '';
  if (variants.has(name)) return name;
  const written = fieldOf(root, 'variants');
  const isReported = isDamaged(root, 'variants') || entriesOf(written).some((entry) => entry.key.value === name);
  if (!isReported && !(written?.kind === 'map' && isDamaged(written, name))) {
    const help = `its variants: ${[...variants.keys()].map((known) => `\`${known}\``).join(', ')}`;
    const extras = didYouMean(name, variants.keys(), help);
    sink.report(modelDiagnostics['prerequisite/impossible-variant'](node.span, { flag: key, name }, extras));
  }
  return undefined;
}
