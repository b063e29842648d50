import type { Flag } from '../model/flag.js';
import type { Comparison, EnvironmentComparison, FlagChange } from './comparison.js';
import type { Edit, PieceField } from './edit.js';
import { type Effect, effectOf } from './effect.js';
import type { RiskFinding } from './risk-rule.js';

/** A changed flag in an environment that both sides have: what most risk rules judge. */
export interface FlagSubject {
  readonly change: FlagChange;
  readonly environment: EnvironmentComparison;
  /** Whether real users may be served there: also where no side says which environments are production. */
  readonly production: boolean;
  readonly effect: Effect;
}

/** All of them. An environment that came or went is one event, not one a flag. */
export function listSubjects({ environments }: Comparison): readonly FlagSubject[] {
  const isMarked = environments.some(({ config }) => config?.production === true);
  return environments
    .filter(({ kind }) => kind === 'kept')
    .flatMap((environment) =>
      environment.changes.map((change) => ({
        change,
        environment,
        production: !isMarked || environment.config?.production === true,
        effect: effectOf(change),
      })),
    );
}

/** Where a finding about a changed flag belongs: the first edit of these fields, else the flag as the new side writes it. */
export function placeOfChange(
  { change }: FlagSubject,
  ...fields: readonly PieceField[]
): Pick<RiskFinding, 'flag' | 'environment' | 'span'> {
  const span = editsOf(change, ...fields).find((edit) => edit.span !== undefined)?.span ?? change.after?.written?.span;
  return { flag: change.flag, environment: change.environment, ...(span === undefined ? {} : { span }) };
}

export const editsOf = ({ edits }: Pick<FlagChange, 'edits'>, ...fields: readonly PieceField[]): readonly Edit[] =>
  edits.filter(({ field }) => fields.includes(field));

/** The flag as it is written now, or was. */
export const writtenFlag = ({ after, before }: FlagChange): Flag | undefined => after?.written ?? before?.written;

/** A flag that is on both sides and serves somebody otherwise. */
export const isChanged = ({ change }: FlagSubject): boolean => change.kind === 'changed';

/** Whether anybody is served otherwise, at some moment. */
export const touchesSomebody = ({ change }: FlagSubject): boolean => change.radius.length > 0;

/** Whether the flag itself was edited, not only a segment that it uses or a flag that it requires. */
export const isEdited = ({ change }: FlagSubject): boolean => change.edits.some(({ field }) => field !== 'segment');
