import type { Pass } from './pass.js';

/** Each pass after those it names, otherwise in the order given. Circular or unknown names are a bug and throw. */
export function orderPasses(passes: readonly Pass[]): readonly Pass[] {
  const byName = new Map(passes.map((pass) => [pass.name, pass]));
  const ordered = new Set<Pass>();

  function add(pass: Pass, waiting: readonly Pass[]): void {
    if (waiting.includes(pass)) throw new Error(`the pass ${pass.name} comes after itself`);
    if (ordered.has(pass)) return;
    for (const name of pass.after) {
      const earlier = byName.get(name);
      if (earlier === undefined) throw new Error(`${pass.name} comes after ${name}, which is no pass`);
      add(earlier, [...waiting, pass]);
    }
    ordered.add(pass);
  }

  for (const pass of passes) add(pass, []);
  return [...ordered];
}
