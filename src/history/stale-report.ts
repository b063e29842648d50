import type { Severity } from '../diagnostics/diagnostic.js';
import type { JsonValue } from '../util/json.js';
import type { HistoryExtent } from './project-history.js';

/** The flags that somebody should look at, at one moment: plain data, so aliases, which are JSON values by themselves. */
export type StaleReport = {
  /** ISO date of the moment. */
  readonly date: string;
  readonly history: HistoryExtent;
  /** How many flags the project has. */
  readonly flags: number;
  /** Most urgent first. */
  readonly owners: readonly StaleOwner[];
};

export type StaleOwner = {
  /** Null for flags that nobody owns. */
  readonly owner: string | null;
  /** Most urgent first. */
  readonly flags: readonly StaleFlag[];
};

export type StaleFlag = {
  readonly flag: string;
  /** Path from the root of the repository, and line. */
  readonly file: string;
  readonly line: number;
  readonly kind: string | null;
  readonly description: string | null;
  readonly expires: string | null;
  /** Null where neither git nor the flag knows. */
  readonly age: Age | null;
  /** Most urgent first; never empty. */
  readonly reasons: readonly StaleReason[];
  /** What the code is to keep when the flag goes. */
  readonly survivor: Survivor | null;
  /** In promotion order; empty without history. */
  readonly environments: readonly StaleEnvironment[];
};

export type StaleReason = {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | null;
};

/** A time that has passed. */
export type Age = {
  readonly days: number;
  /** ISO date on which it began. */
  readonly since: string;
  /** It may be more: the history begins with it. */
  readonly atLeast: boolean;
};

/** A null variant: the value that the application's own code falls back to. */
export type Survivor = {
  readonly variant: string | null;
  readonly value: JsonValue;
};

export type StaleEnvironment = {
  readonly environment: string;
  /** Null if the change is not committed yet. */
  readonly lastChange: Age | null;
  /** What everybody is served, and for how long that has been; null if it is not one thing, or not proved. */
  readonly serves: { readonly variant: string | null; readonly for: Age | null } | null;
};
