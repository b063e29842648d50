/** A part of a bundle that this evaluator cannot use. Caught where evaluations begin; no caller ever sees it thrown. */
export class DamagedBundleError extends Error {}

export function present<Item>(item: Item | undefined, what: string): Item {
  if (item === undefined) throw new DamagedBundleError(`the bundle lacks ${what}`);
  return item;
}
