import type { FlagSet } from '../model/flag-set.js';
import { visibleLine } from '../reporters/visible-text.js';
import { closestName } from '../util/closest-name.js';
import type { Io } from './io.js';

/** Says on standard error which attributes of a context no flag can ask for: most often they are mistyped. */
export function warnUndeclared(
  context: Readonly<Record<string, unknown>>,
  { attributes }: FlagSet,
  { stderr }: Io,
): void {
  const declared = new Set([...attributes.keys()].map((name) => name.split('.')[0] ?? name));
  for (const name of Object.keys(context)) {
    if (declared.has(name)) continue;
    const closest = closestName(name, [...declared]);
    const help = closest === undefined ? '' : `; did you mean \`${closest}\`?`;
    stderr.write(`flags: the context has \`${visibleLine(name)}\`, which context.yaml does not declare${help}\n`);
  }
}
