import { compareCodeUnits } from '../util/compare-code-units.js';

/** A map of things by a name of theirs, in code-unit order of the names. */
export function sortedMap<Thing>(
  things: Iterable<Thing>,
  nameOf: (thing: Thing) => string,
): ReadonlyMap<string, Thing> {
  const sorted = [...things].sort((left, right) => compareCodeUnits(nameOf(left), nameOf(right)));
  return new Map(sorted.map((thing) => [nameOf(thing), thing]));
}
