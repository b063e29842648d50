import type { Bundle } from './bundle.js';

const BUNDLE_FIELDS = [
  'formatVersion',
  'environment',
  'audience',
  'values',
  'variants',
  'conditions',
  'rules',
  'layers',
  'bodies',
  'keys',
  'flags',
] as const;
const RULE_FIELDS = ['if', 'from', 'until', 'serve', 'rollout', 'ramp', 'split', 'next', 'salt'] as const;
const LAYER_FIELDS = ['bucketBy', 'salt', 'input'] as const;
const BODY_FIELDS = [
  'type',
  'variants',
  'default',
  'off',
  'disabled',
  'rules',
  'bucketBy',
  'salt',
  'input',
  'requires',
  'slot',
] as const;

/** The text of a bundle: one line of JSON, fields always in the same order. Equal bundles give equal bytes. */
export function printBundle(bundle: Bundle): string {
  const { rules, layers, bodies } = bundle;
  const ordered = {
    ...pick(bundle, BUNDLE_FIELDS),
    rules: rules.map((rule) => pick(rule, RULE_FIELDS)),
    layers: layers.map((layer) => pick(layer, LAYER_FIELDS)),
    bodies: bodies.map((body) => pick(body, BODY_FIELDS)),
  };
  return `${JSON.stringify(ordered)}\n`;
}

function pick<Item extends object>(item: Item, fields: readonly (keyof Item)[]): Partial<Item> {
  const picked: Partial<Item> = {};
  for (const field of fields) if (item[field] !== undefined) picked[field] = item[field];
  return picked;
}
