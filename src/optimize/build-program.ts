import { withRequiredFlags } from '../analysis/dependency-graph.js';
import { lowerRule } from '../analysis/lower-rule.js';
import { createLoweringCache, type LoweringCache } from '../analysis/lowering-cache.js';
import type { Flag, Targeting } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import type { OutputConfig } from '../model/project-config.js';
import type { Variant } from '../model/variant.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { Program, ProgramFlag, ProgramSlot, ProgramVariant } from './program.js';

/**
 * The flags of one environment and output, as they are written. The cache carries what does not depend on the
 * environment from one program of a run to the next.
 */
export function buildProgram(
  flagSet: FlagSet,
  environment: string,
  output: OutputConfig,
  cache: LoweringCache = createLoweringCache(),
): Program {
  return {
    environment,
    audience: output.audience,
    fixedContext: output.context,
    origin: output.span,
    piiAttributes: new Set([...flagSet.attributes.values()].filter(({ pii }) => pii).map(({ name }) => name)),
    flags: selectFlags(flagSet, output).flatMap((flag) => {
      const targeting = flag.targeting.get(environment);
      return targeting === undefined ? [] : [buildFlag(flag, targeting, cache)];
    }),
  };
}

/**
 * The flags an output asks for and all they require. A client output never holds a server flag, not even a required
 * one: for the evaluator a required flag that is absent does not hold.
 */
function selectFlags(flagSet: FlagSet, { audience, tags }: OutputConfig): readonly Flag[] {
  const visible = new Map([...flagSet.flags].filter(([, flag]) => audience === 'server' || flag.audience === 'client'));
  const wanted = [...visible.values()].filter((flag) => tags?.some((tag) => flag.tags.includes(tag)) ?? true);
  return [...withRequiredFlags(wanted, visible)].sort((left, right) => compareCodeUnits(left.key, right.key));
}

function buildFlag(flag: Flag, targeting: Targeting, cache: LoweringCache): ProgramFlag {
  return {
    key: flag.key,
    type: flag.type,
    enabled: targeting.enabled,
    variants: [...flag.variants.values()].map(buildVariant),
    defaultVariant: targeting.defaultVariant,
    ...(flag.offVariant === undefined ? {} : { offVariant: flag.offVariant }),
    bucketing: flag.bucketing,
    prerequisites: flag.prerequisites.map((prerequisite) => ({
      flag: prerequisite.flag,
      variants: prerequisite.variants,
    })),
    ...(flag.slot === undefined ? {} : { slot: buildSlot(flag.slot) }),
    rules: targeting.rules.map((rule) => lowerRule(rule, cache)),
    origin: flag,
  };
}

function buildVariant({ name, value, payload }: Variant): ProgramVariant {
  return payload === undefined ? { name, value } : { name, value, payload };
}

function buildSlot({ layer, slot }: NonNullable<Flag['slot']>): ProgramSlot {
  return { layer: layer.name, bucketing: layer.bucketing, from: slot.from, to: slot.to };
}
