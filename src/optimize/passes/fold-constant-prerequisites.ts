import { withRequiredFlags } from '../../analysis/dependency-graph.js';
import { servedVariants } from '../../analysis/served-variants.js';
import type { Simplifier } from '../../analysis/simplify-expression.js';
import { definePass } from '../pass.js';
import type { Program, ProgramFlag, ProgramPrerequisite } from '../program.js';

export const foldConstantPrerequisites = definePass({
  name: 'fold-constant-prerequisites',
  level: 'optimized',
  summary: 'Drops prerequisites that always hold, and the rules of flags of which one never holds.',
  why: 'The required flag provably serves only, or never, what is asked for; a flag whose prerequisite fails serves its default variant. After rules are dropped, which leaves fewer variants that can be served.',
  after: ['drop-idle-rules'],
  run: (program, { simplifier }) => {
    const folded = foldInOrder(program, simplifier);
    const flags = program.flags.map((flag) => folded.get(flag.key) ?? flag);
    return flags.some((flag, index) => flag !== program.flags[index]) ? { ...program, flags } : program;
  },
});

/** Required flags first: what they lose may decide the flags that require them. */
function foldInOrder(program: Program, simplifier: Simplifier): ReadonlyMap<string, ProgramFlag> {
  const folded = new Map<string, ProgramFlag>();
  for (const flag of withRequiredFlags(program.flags, new Map(program.flags.map((flag) => [flag.key, flag]))))
    folded.set(flag.key, foldFlag(flag, folded, simplifier));
  return folded;
}

function foldFlag(flag: ProgramFlag, required: ReadonlyMap<string, ProgramFlag>, simplifier: Simplifier): ProgramFlag {
  if (flag.prerequisites.length === 0) return flag;
  const outcomes = flag.prerequisites.map((prerequisite) => ({
    prerequisite,
    holds: decide(prerequisite, required.get(prerequisite.flag), simplifier),
  }));
  if (outcomes.some(({ holds }) => holds === false)) {
    const { slot: _, ...rest } = flag;
    return { ...rest, prerequisites: [], rules: [] };
  }
  const open = outcomes.filter(({ holds }) => holds === undefined).map(({ prerequisite }) => prerequisite);
  return open.length === flag.prerequisites.length ? flag : { ...flag, prerequisites: open };
}

/** True or false if the prerequisite always or never holds; a flag that is not in the program serves nothing. */
function decide(
  { variants }: ProgramPrerequisite,
  required: ProgramFlag | undefined,
  simplifier: Simplifier,
): boolean | undefined {
  if (required === undefined) return false;
  const isGuarded = required.prerequisites.length > 0 || required.slot !== undefined;
  const served = servedVariants({ ...required, isGuarded }, simplifier);
  if (served === undefined) return undefined;
  const holding = [...served].filter((variant) => variant !== undefined && variants.includes(variant));
  if (holding.length === 0) return false;
  return holding.length === served.size ? true : undefined;
}
