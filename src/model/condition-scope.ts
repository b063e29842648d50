import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Attribute } from './attribute.js';
import type { Namespace } from './namespace.js';
import type { CheckedPattern } from './regular-expression.js';
import type { Segment } from './segment.js';

/** What conditions refer to. */
export interface ConditionScope {
  readonly attributes: Namespace<Attribute>;
  readonly segments: Namespace<Segment>;
  readonly checkPattern: (text: string) => CheckedPattern;
}

/** A condition scope with the place to report to, which differs from flag to flag. */
export interface ConditionSite extends ConditionScope {
  readonly sink: DiagnosticSink;
}
