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
import { type Mutable, setPresent } from './set-present.js';

/** A flag whose own file is read; prerequisites, slot and damage are set when all others are known. */
export type FlagDraft = Mutable<Flag>;

/** Builds what one file says about a flag; undefined if it has no type or no variant to serve, which was reported. */
export function buildFlag(
  { name: key, file, span, root, damaged }: FlagDocument,
  site: FlagSite,
): FlagDraft | undefined {
  const type = textOf(fieldOf(root, 'type'));
  if (type === undefined || !isFlagType(type.value)) return undefined;
  checkReservedKey({ value: key, span }, { value: type.value, span: type.span }, site);
  const variants = buildVariants(root, type.value, span, site.sink);
  checkPayloads(root, site);
  const group = readOptionalText(root, 'group');
  const ruleSite: RuleSite = { ...site, variants };
  const flag: FlagDraft = {
    key,
    file,
    span,
    damaged,
    links: readLinks(fieldOf(root, 'links')),
    tags: readTags(fieldOf(root, 'tags')),
    audience: textOf(fieldOf(root, 'audience'))?.value === 'client' ? 'client' : 'server',
    type: type.value,
    variants: variants.values,
    bucketing: buildFlagBucketing(root, group?.value ?? key, site),
    prerequisites: [],
    targeting: buildTargeting(root, span, ruleSite),
    tests: buildTests(root, ruleSite),
  };
  setPresent(flag, 'group', group);
  setPresent(flag, 'offVariant', findVariant(textOf(fieldOf(root, 'offVariant')), ruleSite));
  addMetadata(flag, root, site);
  return variants.values.size === 0 ? undefined : flag;
}

function addMetadata(flag: FlagDraft, root: MapNode, site: FlagSite): void {
  setPresent(flag, 'description', readOptionalText(root, 'description'));
  setPresent(flag, 'kind', buildKind(root, site));
  setPresent(flag, 'owner', readOptionalText(root, 'owner'));
  setPresent(flag, 'created', readDate(fieldOf(root, 'created'), site.sink));
  setPresent(flag, 'expires', readDate(fieldOf(root, 'expires'), site.sink));
}

function buildKind(root: MapNode, { config, sink }: FlagSite): Spanned<string> | undefined {
  const kind = readOptionalText(root, 'kind');
  if (kind === undefined || config.kinds.has(kind.value)) return kind;
  const otherwise = `kinds: ${[...config.kinds.keys()].join(', ')}`;
  const extras = didYouMean(kind.value, config.kinds.keys(), otherwise);
  sink.report(modelDiagnostics['lifecycle/unknown-kind'](kind.span, { name: kind.value }, extras));
  return undefined;
}

const readLinks = (node: SyntaxNode | undefined): Flag['links'] =>
  new Map(entriesOf(node).map(({ key, value }) => [key.value, textOf(value)?.value ?? '']));

const readTags = (node: SyntaxNode | undefined): readonly string[] => [
  ...new Set(itemsOf(node).map((tag) => textOf(tag)?.value ?? '')),
];

/** Flags of a group share its name as their salt, so the same keys are in all of them. */
function buildFlagBucketing(root: MapNode, defaultSalt: string, site: FlagSite): Flag['bucketing'] {
  const bucketing = buildBucketing(root, textOf(fieldOf(root, 'salt'))?.value ?? defaultSalt, site);
  const place = fieldOf(root, 'bucketBy');
  if (bucketing.bucketBy === 'random' && place !== undefined && textOf(fieldOf(root, 'kind'))?.value === 'experiment') {
    const help = 'bucket by an attribute that stays the same for a subject';
    site.sink.report(modelDiagnostics['rollout/random-bucketing'](place.span, {}, { help }));
  }
  return bucketing;
}
