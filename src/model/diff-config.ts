import type { Span } from '../source/span.js';
import type { RuleSetting } from './project-config.js';
import type { Risk } from './risk.js';

/** How changes are judged. */
export interface DiffConfig {
  /** A rule without a level keeps its own risks. */
  readonly rules: ReadonlyMap<string, RuleSetting<Risk | 'off' | undefined>>;
  readonly freeze: readonly FreezeWindow[];
}

/** Nothing may change for `from <= now < until`, in milliseconds since the epoch. */
export interface FreezeWindow {
  readonly from: number;
  readonly until: number;
  readonly reason: string;
  /** Only these environments; absent: all. */
  readonly environments?: readonly string[];
  readonly span: Span;
}
