import { compareCodeUnits } from '../util/compare-code-units.js';

/** What is made of some things, by a name of theirs, in code-unit order of the names. */
export function sortedMap<Thing, Made>(
  things: Iterable<Thing>,
  nameOf: (thing: Thing) => string,
  make: (thing: Thing) => Made,
): ReadonlyMap<string, Made> {
  const sorted = [...things].sort((left, right) => compareCodeUnits(nameOf(left), nameOf(right)));
  return new Map(sorted.map((thing) => [nameOf(thing), make(thing)]));
}

/** Things by their own names, in code-unit order. */
export const sortedByName = <Thing extends { readonly name: string }>(
  things: Iterable<Thing>,
): ReadonlyMap<string, Thing> =>
  sortedMap(
    things,
    ({ name }) => name,
    (thing) => thing,
  );
