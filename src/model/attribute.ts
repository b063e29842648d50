import type { AttributeType } from '../operators/operator.js';
import type { Span } from '../source/span.js';

/** An attribute of the evaluation context that applications promise to send, declared in `context.yaml`. */
export interface Attribute {
  /** Dots reach into nested objects: `org.id` is `context.org.id`. */
  readonly name: string;
  readonly type: AttributeType;
  readonly description?: string;
  /** The only values the attribute takes, where they are listed. */
  readonly allowedValues?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Personal data: its values never stand in clear in a client bundle. */
  readonly pii: boolean;
  /** `server`: applications send it on servers only, so no client flag may test it. */
  readonly audience: Audience;
  readonly span: Span;
}

/** Who may read a flag's rules. */
export type Audience = 'server' | 'client';
