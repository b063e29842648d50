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
  private readonly options: EvaluationOptions;
  private instant: number | undefined = undefined;
  private details: Map<string, EvaluationDetails | 'running'> | undefined = undefined;
  private draws: Map<object, number> | undefined = undefined;

  constructor(context: EvaluationContext | undefined, options: EvaluationOptions, observer?: Observer) {
    this.context = context ?? NO_ATTRIBUTES;
    this.observer = observer;
    this.options = options;
  }

  /** The bucket that was asked for instead of the key's own. */
  pinnedBucket(salt: string): number | undefined {
    return this.options.bucket?.(salt);
  }

  /** Milliseconds since the epoch; the clock is read once, and only if anything depends on it. */
  get now(): number {
    this.instant ??= this.options.now();
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
    const drawn = this.draws.get(asker) ?? this.options.random();
    this.draws.set(asker, drawn);
    return drawn;
  }
}
