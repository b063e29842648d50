import { stronglyConnectedComponents } from '../util/strongly-connected-components.js';
import type { Bundle } from './bundle.js';
import { flagKeys, flagPositions } from './flag-positions.js';

/** Far more than anybody chains, and far less than a call stack holds. */
export const MAXIMUM_PREREQUISITE_DEPTH = 1000;

/** No flag requires itself by any way round, and no chain is too long. */
export function findPrerequisiteProblem(bundle: Bundle): string | undefined {
  if (!bundle.bodies.some((body) => body.requires !== undefined)) return undefined;
  const required = requiredFlags(bundle);
  const depths = new Map<number, number>();
  // Every flag comes after those it requires.
  for (const component of stronglyConnectedComponents(requiringFlags(bundle), required)) {
    for (const flag of component) {
      const others = required(flag);
      if (component.length > 1 || others.includes(flag))
        return `the flag \`${flagKeys(bundle)[flag]}\` requires itself`;
      const depth = others.reduce((most, other) => Math.max(most, (depths.get(other) ?? 0) + 1), 0);
      if (depth > MAXIMUM_PREREQUISITE_DEPTH)
        return `the flag \`${flagKeys(bundle)[flag]}\` ends a chain of more than ${MAXIMUM_PREREQUISITE_DEPTH} prerequisites`;
      depths.set(flag, depth);
    }
  }
  return undefined;
}

const requiringFlags = ({ bodies, flags }: Bundle): readonly number[] =>
  flags.flatMap((body, flag) => (bodies[body]?.requires === undefined ? [] : [flag]));

/** Gives the positions of the flags that a flag requires; keys that the bundle does not have are left out. */
function requiredFlags(bundle: Bundle): (flag: number) => readonly number[] {
  const positions = flagPositions(bundle);
  const ofBodies = bundle.bodies.map((body) =>
    (body.requires ?? []).map(([key]) => positions.get(key)).filter((position) => position !== undefined),
  );
  return (flag) => ofBodies[bundle.flags[flag] ?? -1] ?? [];
}
