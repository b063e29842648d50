import type { Bundle } from './bundle.js';
import { flagKeys } from './flag-positions.js';
import { isBucketing, isIndexOf, isObject, isText } from './wire-shape.js';

/** The tables whose entries stand for themselves: variants, layers, keys. */
export function findTableProblem(bundle: Bundle): string | undefined {
  const variants = bundle.variants.findIndex((list) => !isVariantList(list, bundle));
  if (variants >= 0) return `\`variants[${variants}]\` is not a list of variants`;
  const layer = bundle.layers.findIndex((item) => !isObject(item) || !isText(item.salt) || !isBucketing(item));
  if (layer >= 0) return `\`layers[${layer}]\` is not a bucketing`;
  return findKeyProblem(bundle);
}

function isVariantList(list: unknown, { values }: Bundle): boolean {
  return (
    Array.isArray(list) &&
    list.every(
      (item) =>
        Array.isArray(item) &&
        isText(item[0]) &&
        isIndexOf(item[1], values) &&
        (item.length < 3 || isIndexOf(item[2], values)),
    )
  );
}

function findKeyProblem(bundle: Bundle): string | undefined {
  const keys = flagKeys(bundle);
  for (let index = 1; index < keys.length; index++)
    if ((keys[index - 1] ?? '') >= (keys[index] ?? '')) return `\`keys\` is not in order at \`${keys[index]}\``;
  const flag = bundle.flags.findIndex((body) => !isIndexOf(body, bundle.bodies));
  return flag < 0 ? undefined : `\`flags[${flag}]\` is not a body`;
}
