import type { Moment } from './moment.js';
import type { Revision } from './read-revision.js';

/** A behaviour, and since when it has been this one. */
export interface Behaviour {
  readonly digest: string;
  readonly since: Moment;
}

/** A later date that was given to `expires`. */
export interface Postponement {
  readonly to: string;
  readonly at: Moment;
}

/** The life of a flag, a segment or a list under one name, wherever its file lay. */
export interface FileRecord {
  /** The name of its present contents; absent for what is not committed. */
  readonly object?: string;
  readonly first: Moment;
  /** The last change of its text, of any kind. */
  readonly lastEdit: Moment;
  readonly expires?: string;
  readonly postponements: readonly Postponement[];
  /** The list file that a segment uses. */
  readonly list?: string;
  /** Where no environment says otherwise; absent until a revision could be read. */
  readonly base?: Behaviour;
  /** Environments that some revision spoke of. */
  readonly environments: ReadonlyMap<string, Behaviour>;
}

/** One text in the life of a file; `says` is absent where it cannot be read. */
export interface DatedRevision {
  readonly object?: string;
  readonly says: Revision | undefined;
  readonly at: Moment;
}

/** A life begins. */
export function beginRecord(revision: DatedRevision): FileRecord {
  const { at } = revision;
  return addRevision({ first: at, lastEdit: at, postponements: [], environments: new Map() }, revision);
}

/** The text changes. One that cannot be read is an edit, and the next behaviour is compared with the one before it. */
export function addRevision(record: FileRecord, { object, says, at }: DatedRevision): FileRecord {
  const { object: _, ...past } = record;
  const edited = { ...past, ...(object !== undefined && { object }), lastEdit: at };
  if (says === undefined) return edited;
  const { list: __, ...kept } = edited;
  return {
    ...kept,
    ...(says.list !== undefined && { list: says.list }),
    ...(says.expires !== undefined && { expires: says.expires }),
    postponements: postpone(record, says, at),
    base: continueBehaviour(record.base, says.behaviour, at),
    environments: continueEnvironments(record, says, at),
  };
}

/** What a flag serves in an environment, and since when; undefined if no revision could be read. */
export const behaviourIn = ({ base, environments }: FileRecord, environment: string): Behaviour | undefined =>
  environments.get(environment) ?? base;

function postpone({ expires, postponements }: FileRecord, revision: Revision, at: Moment): readonly Postponement[] {
  const isLater = expires !== undefined && revision.expires !== undefined && revision.expires > expires;
  return isLater ? [...postponements, { to: revision.expires, at }] : postponements;
}

const continueBehaviour = (before: Behaviour | undefined, digest: string, at: Moment): Behaviour =>
  before?.digest === digest ? before : { digest, since: at };

/** An environment that is spoken of for the first time, or no more, goes on from the base, or to it. */
function continueEnvironments(record: FileRecord, revision: Revision, at: Moment): ReadonlyMap<string, Behaviour> {
  const names = new Set([...record.environments.keys(), ...revision.environments.keys()]);
  return new Map(
    [...names].map((name) => {
      const digest = revision.environments.get(name) ?? revision.behaviour;
      return [name, continueBehaviour(behaviourIn(record, name), digest, at)];
    }),
  );
}
