import type { Flag } from '../model/flag.js';
import type { FlagKind, ProjectConfig } from '../model/project-config.js';

/** What the configuration says about the kind of a flag. */
export const kindOf = ({ kind }: Flag, { kinds }: ProjectConfig): FlagKind | undefined => kind && kinds.get(kind.value);

/** Whether the flag exists to be rolled out, or measured, and then to go. */
export const isTemporary = (flag: Flag, config: ProjectConfig): boolean => kindOf(flag, config)?.expires === 'required';

export const isExperiment = ({ kind }: Flag): boolean => kind?.value === 'experiment';
export const isKillSwitch = ({ kind }: Flag): boolean => kind?.value === 'kill-switch';
