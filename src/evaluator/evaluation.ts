import type { EvaluationContext, EvaluationDetails, EvaluationOptions } from './evaluation-details.js';
import type { Observer } from './observer.js';

const NO_ATTRIBUTES: EvaluationContext = Object.freeze({});

/**
 * What the flags of one evaluation share: the context, one instant, and what was already found out. A flag that is
 * asked for twice (as a prerequisite of two others, say) answers twice the same.
 */
export class Evaluation {
  readonly context: EvaluationContext;
  readonly observer: Observer | undefined;
  readonly options: Partial<EvaluationOptions>;
  private instant: number | undefined = undefined;
  private details: Map<string, EvaluationDetails | 'running'> | undefined = undefined;
  private draws: Map<object, number> | undefined = undefined;

  constructor(context: EvaluationContext | undefined, options: Partial<EvaluationOptions>, observer?: Observer) {
    this.context = context ?? NO_ATTRIBUTES;
    this.observer = observer;
    this.options = options;
  }

  /** Milliseconds since the epoch; the clock is read once, and only if anything depends on it. */
  get now(): number {
    this.instant ??= (this.options.now ?? Date.now)();
    return this.instant;
  }

  /** What flags have come to, by key. */
  get detailsOfFlags(): Map<string, EvaluationDetails | 'running'> {
    this.details ??= new Map();
    return this.details;
  }

  /** A number in `[0, 1)`, the same for one asker throughout the evaluation. */
  draw(asker: object): number {
    this.draws ??= new Map();
    const drawn = this.draws.get(asker) ?? (this.options.random ?? Math.random)();
    this.draws.set(asker, drawn);
    return drawn;
  }
}
