import { readProfile } from '../model/build-bucketing.js';
import type { MapEntry, MapNode, SyntaxNode } from '../syntax/nodes.js';
import { entriesOf, fieldOf, itemsOf, mapOf } from '../syntax/read-node.js';
import { toValue } from '../syntax/to-value.js';
import type { JsonValue } from '../util/json.js';
import { canonicalRule } from './canonical-rule.js';
import { sortedSet, stableText } from './stable-text.js';

/** What a revision of a flag serves: in environments that say something of their own, and in all others. */
export interface CanonicalFlag {
  readonly base: string;
  readonly environments: ReadonlyMap<string, string>;
}

/**
 * The part of a flag that decides what it serves, in one form an environment. Descriptions, owners, dates, tags, tests
 * and the names of rules are not in it. Defaults are filled in, so that writing one out is no change.
 */
export function canonicalFlag(root: MapNode): CanonicalFlag {
  const shared = canonicalShared(root);
  const base: Targeting = {
    enabled: readValue(root, 'enabled') ?? true,
    defaultVariant: readValue(root, 'defaultVariant') ?? 'off',
    rules: canonicalRules(root) ?? [],
  };
  const textOf = (targeting: Targeting) => stableText([shared, { ...targeting }]);
  return {
    base: textOf(base),
    environments: new Map(
      entriesOf(fieldOf(root, 'environments')).map(({ key, value }) => [
        key.value,
        textOf(overlay(base, mapOf(value))),
      ]),
    ),
  };
}

interface Targeting {
  readonly enabled: JsonValue;
  readonly defaultVariant: JsonValue;
  readonly rules: JsonValue;
}

function overlay(base: Targeting, map: MapNode | undefined): Targeting {
  return {
    enabled: readValue(map, 'enabled') ?? base.enabled,
    defaultVariant: readValue(map, 'defaultVariant') ?? base.defaultVariant,
    rules: canonicalRules(map) ?? base.rules,
  };
}

/** `serve: on` of an environment is one rule for everyone. */
function canonicalRules(map: MapNode | undefined): JsonValue | undefined {
  const rules = fieldOf(map, 'rules');
  if (rules !== undefined) return itemsOf(rules).map(canonicalRule);
  const serve = readValue(map, 'serve');
  return serve === undefined ? undefined : [[['serve', serve]]];
}

/** What no environment can replace. */
function canonicalShared(root: MapNode): JsonValue {
  const bucketBy = itemsOf(fieldOf(root, 'bucketBy')).map(toValue);
  return {
    type: readValue(root, 'type') ?? null,
    variants: canonicalVariants(root),
    offVariant: readValue(root, 'offVariant') ?? null,
    bucketBy: bucketBy.length === 0 ? ['targetingKey'] : bucketBy,
    // Without either the key is the salt, and a flag with another key is another flag.
    salt: readValue(root, 'salt') ?? readValue(root, 'group') ?? null,
    profile: readProfile(fieldOf(root, 'bucketing')) ?? null,
    input: readValue(mapOf(fieldOf(root, 'bucketing')), 'input') ?? null,
    requires: sortedSet(entriesOf(fieldOf(root, 'requires')).map(canonicalPrerequisite)),
  };
}

const canonicalPrerequisite = ({ key, value }: MapEntry): JsonValue => [
  key.value,
  sortedSet(itemsOf(value).map(toValue)),
];

const BOOLEAN_VARIANTS: JsonValue = [
  ['on', true, null],
  ['off', false, null],
];

/** In written order. A variant is a plain value, or a map with a value and perhaps a payload. */
function canonicalVariants(root: MapNode): JsonValue {
  const variants = fieldOf(root, 'variants');
  if (variants === undefined) return readValue(root, 'type') === 'boolean' ? BOOLEAN_VARIANTS : [];
  return entriesOf(variants).map(({ key, value }) => {
    const map = mapOf(value);
    const plain = map === undefined ? toValue(value) : (readValue(map, 'value') ?? null);
    return [key.value, plain, readValue(map, 'payload') ?? null];
  });
}

function readValue(map: MapNode | undefined, name: string): JsonValue | undefined {
  const node: SyntaxNode | undefined = fieldOf(map, name);
  return node === undefined ? undefined : toValue(node);
}
