import { formatPercent, parsePercent } from '../model/parse-percent.js';
import { BUCKETS } from '../model/targeting-rule.js';
import { UserError } from '../project/user-error.js';
import { selectName } from './select-names.js';

/** `a=33,b=33,c=34` in bucket units, in the order in which it is written. Throws `UserError` with what is wrong. */
export function readWeights(written: readonly string[], variants: readonly string[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const part of written.flatMap((text) => text.split(','))) {
    const separator = part.lastIndexOf('=');
    if (separator < 0)
      throw new UserError(`\`${part}\` is no weight`, 'write it as variant=percent: --split a=33,b=67');
    const name = selectName('variant', part.slice(0, separator).trim(), variants);
    if (weights.has(name)) throw new UserError(`\`${name}\` has two weights`, 'the layout is found from one');
    weights.set(name, readUnits(part.slice(separator + 1).trim(), name));
  }
  const sum = [...weights.values()].reduce((total, units) => total + units, 0);
  if (sum !== BUCKETS)
    throw new UserError(
      `the weights sum to ${formatPercent(sum)}, not to 100`,
      `change them by ${formatPercent(Math.abs(BUCKETS - sum))} in all`,
    );
  return weights;
}

function readUnits(text: string, name: string): number {
  const percent = /^\d+(\.\d+)?$/.test(text) ? parsePercent(Number(text)) : undefined;
  switch (percent?.kind) {
    case 'units':
      return percent.units;
    case 'too-fine':
      throw new UserError(`the weight of \`${name}\` is finer than 0.001`, `the nearest is ${percent.nearest}`);
    case 'out-of-range':
      throw new UserError(`the weight of \`${name}\` is ${text}, which is more than everybody`);
    case undefined:
      throw new UserError(`the weight of \`${name}\` is \`${text}\``, 'a weight is a percentage such as 33 or 33.333');
  }
}
