import type { LoweringCache } from '../analysis/lowering-cache.js';
import type { FlagHistory, ProjectHistory } from '../history/project-history.js';
import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import type { FlagKind } from '../model/project-config.js';
import { intactFlags } from './intact-flags.js';
import { proofsFor } from './proofs.js';

/** A flag of which nothing was cut out, with its past. */
export interface PastFlag {
  readonly flag: Flag;
  readonly kind: FlagKind;
  readonly past: FlagHistory;
}

/** What a rule about the past is given of its context. */
export interface PastContext {
  readonly flagSet: FlagSet;
  readonly history?: ProjectHistory;
}

/** The flags that are meant to go one day. Without a kind nobody knows whether a flag is. */
export const temporaryFlags = (context: PastContext): readonly PastFlag[] =>
  pastFlags(context, ({ lifetimeDays }) => lifetimeDays !== undefined);

/** The flags that are meant to stay. */
export const permanentFlags = (context: PastContext): readonly PastFlag[] =>
  pastFlags(context, ({ lifetimeDays }) => lifetimeDays === undefined);

function pastFlags({ flagSet, history }: PastContext, isWanted: (kind: FlagKind) => boolean): readonly PastFlag[] {
  if (history === undefined) return [];
  return intactFlags(flagSet).flatMap((flag) => {
    const kind = flag.kind && flagSet.config.kinds.get(flag.kind.value);
    if (kind === undefined || !isWanted(kind)) return [];
    const past = history.of(flag);
    return past === undefined ? [] : [{ flag, kind, past }];
  });
}

/** What the rules about the past prove by: nothing but what is written. */
export const proofsOf = (flagSet: FlagSet): LoweringCache => proofsFor(flagSet).plain;
