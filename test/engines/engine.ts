import type { EvaluationContext, ValueType } from '../../src/evaluator/index.js';
import type { BucketingProfile } from '../../src/model/bucketing.js';
import type { JsonValue } from '../../src/util/json.js';

/** One environment of a project in the forms that engines load. */
export interface Release {
  /** The text of a bundle. */
  readonly bundle: string;
  /** The definition for engines of flagd that know a formula, of all flags that it can express. */
  readonly definitions: Readonly<Record<BucketingProfile, Definition>>;
}

export interface Definition {
  readonly text: string;
  readonly flags: ReadonlySet<string>;
}

export interface Question {
  readonly flag: string;
  readonly type: ValueType;
  readonly context: EvaluationContext;
}

export interface Answer {
  /** Absent: the default value of the application. */
  readonly variant?: string;
  readonly value?: JsonValue;
  /** Why there is no value, where something went wrong. */
  readonly error?: string;
}

/** Something that evaluates flags. One release is loaded at a time. */
export interface Engine {
  readonly name: string;
  readonly load: (release: Release) => Promise<void>;
  readonly ask: (question: Question) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** What an application passes as its default; no flag of the cases has these values. */
export const CODE_DEFAULTS = {
  boolean: false,
  string: 'the default of the application',
  number: -987_654,
  object: { default: 'of the application' },
} as const;
