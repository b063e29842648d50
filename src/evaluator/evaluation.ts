import type { EvaluationContext, EvaluationDetails, EvaluationOptions } from './evaluation-details.js';
import type { Observer } from './observer.js';

/**
 * What the flags of one evaluation share: the context, one instant, and what was already found out. A flag that is
 * asked for twice (as a prerequisite of two others, say) answers twice the same.
 */
export class Evaluation {
  readonly context: EvaluationContext;
  readonly observer: Observer | undefined;
  readonly #options: EvaluationOptions;
  #now: number | undefined;
  #detailsOfFlags: Map<string, EvaluationDetails | 'running'> | undefined;
  #drawnBuckets: Map<object, number> | undefined;

  constructor(context: EvaluationContext, options: EvaluationOptions, observer?: Observer) {
    this.context = context;
    this.observer = observer;
    this.#options = options;
  }

  /** Milliseconds since the epoch; the clock is read once, and only if anything depends on it. */
  get now(): number {
    this.#now ??= this.#options.now();
    return this.#now;
  }

  get detailsOfFlags(): Map<string, EvaluationDetails | 'running'> {
    this.#detailsOfFlags ??= new Map();
    return this.#detailsOfFlags;
  }

  /** A number in `[0, 1)`, the same for one asker throughout the evaluation. */
  draw(asker: object): number {
    this.#drawnBuckets ??= new Map();
    const drawn = this.#drawnBuckets.get(asker) ?? this.#options.random();
    this.#drawnBuckets.set(asker, drawn);
    return drawn;
  }
}
