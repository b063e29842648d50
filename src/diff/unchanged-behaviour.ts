import { usedSegments } from '../analysis/used-segments.js';
import type { Flag } from '../model/flag.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { DiffSide } from './diff-side.js';

/** Files whose text differs although no flag that is made from them behaves differently. */
export function findUnchangedBehaviour(
  base: DiffSide,
  head: DiffSide,
  changedFlags: ReadonlySet<string>,
): readonly string[] {
  const causes = new Set([base, head].flatMap((side) => sourcesOfFlags(side, changedFlags)));
  return changedFiles(base, head)
    .filter((path) => !causes.has(path))
    .map((path) => head.prefix + path);
}

/** Source files that differ, by their paths below the root; none where a side has no sources. */
export function changedFiles(base: DiffSide, head: DiffSide): readonly string[] {
  if (base.sources === undefined || head.sources === undefined) return [];
  const paths = new Set([...base.sources.keys(), ...head.sources.keys()]);
  return [...paths].filter((path) => base.sources?.get(path) !== head.sources?.get(path)).sort(compareCodeUnits);
}

/** The files that some flags are made from: their own, their segments' and layers', and those of what they require. */
export function sourcesOfFlags({ flagSet, prefix }: DiffSide, keys: ReadonlySet<string>): readonly string[] {
  if (flagSet === undefined) return [];
  const paths = new Set<string>();
  const seen = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const flag = flagSet.flags.get(key);
    if (flag === undefined || seen.has(key)) continue;
    seen.add(key);
    for (const path of ownSources(flag)) paths.add(path);
    open.push(...flag.prerequisites.map((prerequisite) => prerequisite.flag));
  }
  return [...paths].map((path) => path.slice(prefix.length));
}

function ownSources(flag: Flag): readonly string[] {
  const layer = flag.slot === undefined ? [] : [flag.slot.layer.file.path];
  const rules = [...new Set(flag.targeting.values())].flatMap((targeting) => targeting.rules);
  const { segments } = usedSegments(rules.flatMap(({ condition }) => condition ?? []));
  return [
    flag.file.path,
    ...layer,
    ...[...segments].flatMap(({ file, listFile }) =>
      listFile === undefined ? [file.path] : [file.path, listFile.path],
    ),
  ];
}
