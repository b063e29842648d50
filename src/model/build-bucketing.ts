import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Spanned } from '../source/span.js';
import type { MapNode, SyntaxNode } from '../syntax/nodes.js';
import { fieldOf, itemsOf, mapOf, textOf } from '../syntax/read-node.js';
import type { Attribute } from './attribute.js';
import {
  type Bucketing,
  type BucketingProfile,
  DEFAULT_BUCKETING_INPUT,
  DEFAULT_BUCKETING_PROFILE,
  TARGETING_KEY,
} from './bucketing.js';
import { modelDiagnostics } from './diagnostics.js';
import { didYouMean, lookUp, type Namespace } from './namespace.js';

interface BucketingSite {
  /** The project's own profile counts where none is named. */
  readonly config: { readonly bucketing: BucketingProfile };
  readonly attributes: Namespace<Attribute>;
  readonly sink: DiagnosticSink;
}

/** The bucketing of a flag or a layer; what is wrong in it is reported and left out. */
export function buildBucketing(root: MapNode, salt: string, site: BucketingSite): Bucketing {
  const node = fieldOf(root, 'bucketBy');
  const isRandom = textOf(node)?.value === 'random';
  return {
    bucketBy: isRandom ? 'random' : buildBucketBy(node, site),
    salt,
    profile: readProfile(fieldOf(root, 'bucketing')) ?? site.config.bucketing,
    input: buildInput(root, site.sink),
  };
}

/** The profile of `bucketing: PROFILE` or `bucketing: { profile: PROFILE }`; undefined if none is written. */
export function readProfile(node: SyntaxNode | undefined): BucketingProfile | undefined {
  const name = textOf(node?.kind === 'map' ? fieldOf(node, 'profile') : node)?.value;
  if (name === undefined) return undefined;
  return name === 'flagd-v3' ? name : DEFAULT_BUCKETING_PROFILE;
}

/** The attributes that `bucketBy` names and that can be used. */
function buildBucketBy(node: SyntaxNode | undefined, site: BucketingSite): readonly string[] {
  const names = itemsOf(node)
    .map(textOf)
    .filter((name) => name !== undefined);
  const usable = names.filter((name) => checkBucketAttribute(name, site)).map(({ value }) => value);
  return usable.length > 0 ? [...new Set(usable)] : [TARGETING_KEY];
}

function checkBucketAttribute({ value: name, span }: Spanned<string>, { attributes, sink }: BucketingSite): boolean {
  const found = lookUp(attributes, name);
  if (found.kind === 'damaged') return false;
  if (found.kind === 'unknown') {
    const extras = didYouMean(name, attributes.values.keys(), 'declare it in `context.yaml`');
    sink.report(modelDiagnostics['rollout/unknown-bucket-attribute'](span, { name }, extras));
    return false;
  }
  const { type } = found.value;
  if (type !== 'string') sink.report(modelDiagnostics['rollout/unknown-bucket-attribute'](span, { name, type }));
  return type === 'string';
}

function buildInput(root: MapNode, sink: DiagnosticSink): string {
  const input = textOf(fieldOf(mapOf(fieldOf(root, 'bucketing')), 'input'));
  if (input === undefined) return DEFAULT_BUCKETING_INPUT;
  if (input.value.includes('{key}')) return input.value;
  sink.report(modelDiagnostics['rollout/missing-key-placeholder'](input.span, {}));
  return DEFAULT_BUCKETING_INPUT;
}
