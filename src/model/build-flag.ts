import type { Spanned } from '../source/span.js';
import type { MapNode, SyntaxNode } from '../syntax/nodes.js';
import { entriesOf, fieldOf, itemsOf, textOf } from '../syntax/read-node.js';
import { buildBucketing } from './build-bucketing.js';
import type { RuleSite } from './build-rules.js';
import { buildTargeting } from './build-targeting.js';
import { buildTests } from './build-tests.js';
import { buildVariants } from './build-variants.js';
import { checkPayloads } from './check-payloads.js';
import { checkReservedKey } from './check-reserved-key.js';
import { modelDiagnostics } from './diagnostics.js';
import { findVariant } from './find-variant.js';
import type { Flag } from './flag.js';
import type { FlagDocument } from './flag-documents.js';
import type { FlagSite } from './flag-site.js';
import { isFlagType } from './flag-type.js';
import { didYouMean } from './namespace.js';
import { readOptionalText } from './read-optional-text.js';
import { readDate } from './read-time.js';

/** A flag before other flags have been looked at. */
export type FlagBody = Omit<Flag, 'prerequisites' | 'slot' | 'damaged'>;

/** Builds what one file says about a flag; undefined if it has no type or no variant to serve, which was reported. */
export function buildFlag({ name: key, file, span, root }: FlagDocument, site: FlagSite): FlagBody | undefined {
  const type = textOf(fieldOf(root, 'type'));
  if (type === undefined || !isFlagType(type.value)) return undefined;
  checkReservedKey({ value: key, span }, { value: type.value, span: type.span }, site);
  const variants = buildVariants(root, type.value, span, site.sink);
  const ruleSite: RuleSite = { ...site, variants };
  const offVariant = findVariant(textOf(fieldOf(root, 'offVariant')), ruleSite);
  checkPayloads(root, site.sink);
  const body: FlagBody = {
    key,
    file,
    span,
    ...buildMetadata(root, site),
    type: type.value,
    variants: variants.values,
    ...(offVariant === undefined ? {} : { offVariant }),
    ...buildGrouping(root, key, site),
    targeting: buildTargeting(root, span, ruleSite),
    tests: buildTests(root, ruleSite),
  };
  return variants.values.size === 0 ? undefined : body;
}

type Metadata = Pick<Flag, 'description' | 'kind' | 'owner' | 'created' | 'expires' | 'links' | 'tags' | 'audience'>;

function buildMetadata(root: MapNode, site: FlagSite): Metadata {
  return {
    ...optional('description', readOptionalText(root, 'description')),
    ...optional('kind', buildKind(root, site)),
    ...optional('owner', readOptionalText(root, 'owner')),
    ...optional('created', readDate(fieldOf(root, 'created'), site.sink)),
    ...optional('expires', readDate(fieldOf(root, 'expires'), site.sink)),
    links: new Map(entriesOf(fieldOf(root, 'links')).map(({ key, value }) => [key.value, textOf(value)?.value ?? ''])),
    tags: readTags(fieldOf(root, 'tags')),
    audience: textOf(fieldOf(root, 'audience'))?.value === 'client' ? 'client' : 'server',
  };
}

function optional<Name extends string>(name: Name, value: Spanned<string> | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Spanned<string> };
}

function buildKind(root: MapNode, { config, sink }: FlagSite): Spanned<string> | undefined {
  const kind = readOptionalText(root, 'kind');
  if (kind === undefined || config.kinds.has(kind.value)) return kind;
  const otherwise = `kinds: ${[...config.kinds.keys()].join(', ')}`;
  const extras = didYouMean(kind.value, config.kinds.keys(), otherwise);
  sink.report(modelDiagnostics['lifecycle/unknown-kind'](kind.span, { name: kind.value }, extras));
  return undefined;
}

const readTags = (node: SyntaxNode | undefined): readonly string[] => [
  ...new Set(itemsOf(node).map((tag) => textOf(tag)?.value ?? '')),
];

/** Flags of a group share its name as their salt, so the same keys are in all of them. */
function buildGrouping(root: MapNode, key: string, site: FlagSite): Pick<Flag, 'bucketing' | 'group'> {
  const group = readOptionalText(root, 'group');
  const salt = textOf(fieldOf(root, 'salt'))?.value ?? group?.value ?? key;
  const bucketing = buildBucketing(root, salt, site);
  checkRandom(root, bucketing.bucketBy === 'random', site);
  return { bucketing, ...optional('group', group) };
}

function checkRandom(root: MapNode, isRandom: boolean, { sink }: FlagSite): void {
  const place = fieldOf(root, 'bucketBy');
  if (!isRandom || place === undefined || textOf(fieldOf(root, 'kind'))?.value !== 'experiment') return;
  const help = 'bucket by an attribute that stays the same for a subject';
  sink.report(modelDiagnostics['rollout/random-bucketing'](place.span, {}, { help }));
}
