import type { Expression } from '../analysis/expression.js';
import type { Audience } from '../model/attribute.js';
import type { Bucketing } from '../model/bucketing.js';
import type { Flag } from '../model/flag.js';
import type { Decision, TargetingRule } from '../model/targeting-rule.js';
import type { FlagType } from '../model/variant.js';
import type { Span } from '../source/span.js';
import type { JsonObject, JsonValue } from '../util/json.js';

/** The flags of one environment and one output: what passes rewrite and targets emit. */
export interface Program {
  readonly environment: string;
  readonly audience: Audience;
  /** Attributes whose value is fixed for this output. */
  readonly fixedContext: JsonObject;
  /** Attributes that hold personal data. */
  readonly piiAttributes: ReadonlySet<string>;
  /** In code-unit order of the keys. */
  readonly flags: readonly ProgramFlag[];
  /** Where the output was configured: what is wrong with the program as a whole points there. */
  readonly origin: Span;
}

export interface ProgramFlag {
  readonly key: string;
  readonly type: FlagType;
  readonly enabled: boolean;
  readonly variants: readonly ProgramVariant[];
  readonly defaultVariant: string;
  readonly offVariant?: string;
  readonly bucketing: Bucketing;
  readonly prerequisites: readonly ProgramPrerequisite[];
  readonly slot?: ProgramSlot;
  readonly rules: readonly ProgramRule[];
  readonly origin: Flag;
}

export interface ProgramVariant {
  readonly name: string;
  readonly value: JsonValue;
  readonly payload?: JsonValue;
}

export interface ProgramPrerequisite {
  readonly flag: string;
  readonly variants: readonly string[];
}

/** Only buckets `[from, to)` of the layer reach the flag's rules. */
export interface ProgramSlot {
  readonly layer: string;
  readonly bucketing: Bucketing;
  readonly from: number;
  readonly to: number;
}

export interface ProgramRule {
  readonly when: Expression;
  readonly from?: number;
  readonly until?: number;
  readonly decision: Decision;
  readonly salt?: string;
  readonly origin: TargetingRule;
}
