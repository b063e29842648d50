import fc from 'fast-check';

type Change = (text: string) => string;

const JUNK = [null, true, -1, 0.5, 1e308, 99_999_999, '', 'x', '__proto__', [], [[]], {}, [null], { length: 3 }];

/** Damages as they come from disks, networks and half-finished programs: bytes, and whole values of the JSON. */
export const anyDamage: fc.Arbitrary<Change> = fc.oneof(
  { weight: 1, arbitrary: anyTextDamage() },
  { weight: 3, arbitrary: fc.array(anyValueDamage(), { minLength: 1, maxLength: 3 }).map(inTurn) },
);

function inTurn(changes: readonly Change[]): Change {
  return (text) => changes.reduce((changed, change) => change(changed), text);
}

function anyTextDamage(): fc.Arbitrary<Change> {
  return fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(8), fc.string({ maxLength: 4, unit: 'binary' }))
    .map(([place, length, inserted]) => (text) => {
      const start = Math.floor(place * text.length);
      return text.slice(0, start) + inserted + text.slice(start + length);
    });
}

/** Replaces, drops or doubles one value somewhere in the JSON. */
function anyValueDamage(): fc.Arbitrary<Change> {
  const way = fc.constantFrom('replace', 'drop', 'double', 'swap');
  return fc
    .tuple(fc.nat(), way, fc.constantFrom<unknown>(...JUNK), fc.nat(200_000))
    .map(([place, how, junk, number]) => (text) => {
      const root = parse(text);
      const places = placesOf(root);
      const chosen = places[place % Math.max(1, places.length)];
      if (chosen === undefined) return text;
      const { holder, name } = chosen;
      if (how === 'drop') Reflect.deleteProperty(holder, name);
      else if (how === 'double' && Array.isArray(holder)) holder.splice(Number(name), 0, holder[Number(name)]);
      else if (how === 'swap' && typeof Reflect.get(holder, name) === 'number') Reflect.set(holder, name, number);
      else Reflect.set(holder, name, junk);
      return JSON.stringify(root) ?? '';
    });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Place {
  readonly holder: object;
  readonly name: string;
}

function placesOf(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [{ holder: value, name }, ...placesOf(inner)]);
}
