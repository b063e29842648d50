import type { FlagSet } from '../model/flag-set.js';

/** Whether anything was cut out anywhere: then what is not there may be missing for that reason. */
export const hasDamage = ({ damagedFiles, flags }: FlagSet): boolean =>
  damagedFiles.size > 0 || [...flags.values()].some((flag) => flag.damaged);
