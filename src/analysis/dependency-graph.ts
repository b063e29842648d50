/** A flag of the model or of a program, as far as its prerequisites go. */
export interface RequiringFlag {
  readonly key: string;
  readonly prerequisites: readonly { readonly flag: string }[];
}

/**
 * The flags and all that they require, directly or not, each after what it requires. Required flags that are not among
 * `known` are left out. The model has cut cycles, so this ends.
 */
export function withRequiredFlags<SomeFlag extends RequiringFlag>(
  flags: Iterable<SomeFlag>,
  known: ReadonlyMap<string, SomeFlag>,
): readonly SomeFlag[] {
  const ordered = new Set<SomeFlag>();

  function add(flag: SomeFlag): void {
    if (ordered.has(flag)) return;
    for (const prerequisite of flag.prerequisites) {
      const required = known.get(prerequisite.flag);
      if (required !== undefined) add(required);
    }
    ordered.add(flag);
  }

  for (const flag of flags) add(flag);
  return [...ordered];
}
