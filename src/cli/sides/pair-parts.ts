import type { Bundle } from '../../bundle/bundle.js';
import type { DiffSide } from '../../diff/diff-side.js';
import { selectName } from '../select-names.js';
import type { SideSource } from './side-source.js';

type Both<Value> = Readonly<Record<'base' | 'head', Value>>;

/**
 * Leaves of two sides what can be compared: of a whole project or release only the environment that the other side is a
 * part of, and of the outputs that are not for servers those that both have. Throws `UserError` if a whole does not have
 * the part's environment.
 */
export function pairParts(sources: Both<SideSource>, { base, head }: Both<DiffSide>): Both<DiffSide> {
  const [isBasePart, isHeadPart] = [isPart(sources.base), isPart(sources.head)];
  if (isBasePart !== isHeadPart)
    return isBasePart ? { base, head: cutTo(base, head) } : { base: cutTo(head, base), head };
  return isBasePart
    ? { base, head }
    : { base: withOthers(base, sources.base, sources.head), head: withOthers(head, sources.head, sources.base) };
}

const isPart = (source: SideSource): boolean =>
  source.kind === 'release' ? source.isPart : source.kind === 'project' && source.environment !== undefined;

function cutTo(part: DiffSide, whole: DiffSide): DiffSide {
  const known = [...whole.bundles.keys()];
  const [environment = ''] = part.bundles.keys();
  // A side without a project has no environments at all.
  const name = known.length === 0 ? environment : selectName('environment', environment, known);
  return { ...whole, bundles: new Map([...whole.bundles].filter(([known]) => known === name)) };
}

function withOthers(side: DiffSide, own: SideSource, other: SideSource): DiffSide {
  if (own.kind !== 'release' || other.kind !== 'release') return side;
  const shared = [...own.others].filter(([name]) => other.others.has(name));
  return { ...side, bundles: new Map<string, Bundle>([...side.bundles, ...shared]) };
}
