import type { YamlValue } from '../../syntax/print-yaml.js';

/** Maps keep their order whatever the keys look like; plain objects put `10` before `b`. */
export type YamlMap = ReadonlyMap<string, YamlValue>;

/** A map of the fields that are there. */
export const yamlMap = (fields: readonly (readonly [string, YamlValue | undefined])[]): YamlMap =>
  new Map(fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
