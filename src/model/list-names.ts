import type { ProjectNames } from '../syntax/project-names.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { FlagSet } from './flag-set.js';

/** All names a project has given, for schemas that list them. */
export function listNames({ config, attributes, segments, flags }: FlagSet): ProjectNames {
  const all = [...flags.values()];
  return {
    attributes: [...attributes.values()],
    segments: [...segments.keys()],
    environments: config.environments.map(({ name }) => name),
    owners: config.owners ?? [],
    kinds: [...config.kinds.keys()],
    tags: sorted(all.flatMap(({ tags }) => tags)),
    groups: sorted(all.flatMap(({ group }) => (group === undefined ? [] : [group.value]))),
    flags: all.map(({ key, description, variants }) => ({
      key,
      variants: [...variants.keys()],
      ...(description === undefined ? {} : { description: description.value }),
    })),
  };
}

const sorted = (names: readonly string[]) => [...new Set(names)].sort(compareCodeUnits);
