/** What is printed. Maps keep their order whatever the keys look like; plain objects put `10` before `b`. */
export type YamlValue = null | boolean | number | string | readonly YamlValue[] | YamlMap;
export type YamlMap = ReadonlyMap<string, YamlValue>;

/** A map of the fields that are there. */
export const yamlMap = (fields: readonly (readonly [string, YamlValue | undefined])[]): YamlMap =>
  new Map(fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
