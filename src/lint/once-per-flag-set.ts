import type { FlagSet } from '../model/flag-set.js';

/** A fact about a flag set, found once, however many rules ask for it. Flag sets do not change. */
export function oncePerFlagSet<Fact>(find: (flagSet: FlagSet) => Fact): (flagSet: FlagSet) => Fact {
  const known = new WeakMap<FlagSet, Fact>();
  return (flagSet) => {
    const fact = known.get(flagSet) ?? find(flagSet);
    known.set(flagSet, fact);
    return fact;
  };
}
