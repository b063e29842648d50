/** A thing while it is being built. */
export type Mutable<Thing> = { -readonly [Name in keyof Thing]: Thing[Name] };

/** Sets a field if there is a value for it: in the model, absent is never spelt `undefined`. */
export function setPresent<Thing, Name extends keyof Thing>(
  thing: Thing,
  name: Name,
  value: Thing[Name] | undefined,
): void {
  if (value !== undefined) thing[name] = value;
}
