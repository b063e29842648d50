import type { EvaluationContext } from '../evaluator/evaluation-details.js';
import type { Exposure } from './exposure.js';
import type { AnyDetails } from './flag-details.js';

export interface LogEntry {
  readonly level: 'info' | 'warning';
  readonly message: string;
}

/** What an application may listen in on. Whatever a hook throws stays with the hook. */
export interface ClientHooks {
  /** After every evaluation of one flag: metrics. */
  readonly evaluated?: (evaluation: { readonly details: AnyDetails; readonly context: EvaluationContext }) => unknown;
  /** Once for each bucketing key, flag and variant, as far as memory reaches: experiments. */
  readonly exposed?: (exposure: Exposure) => unknown;
  readonly log?: (entry: LogEntry) => unknown;
}
