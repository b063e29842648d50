import type { Simplifier } from './simplify-expression.js';

/** A fact that a simplifier proves about a subject, which does not change: proved once. */
export function oncePerSimplifier<Subject extends object, Fact>(
  prove: (subject: Subject, simplifier: Simplifier) => Fact,
): (subject: Subject, simplifier: Simplifier) => Fact {
  const factsOf = new WeakMap<Simplifier, WeakMap<Subject, Fact>>();
  return (subject, simplifier) => {
    const facts = factsOf.get(simplifier) ?? new WeakMap<Subject, Fact>();
    const known = facts.get(subject);
    if (known !== undefined) return known;
    const fact = prove(subject, simplifier);
    factsOf.set(simplifier, facts.set(subject, fact));
    return fact;
  };
}
