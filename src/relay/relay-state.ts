import type { CurrentRelease } from './current-release.js';
import type { EventStreams } from './event-streams.js';
import type { RelayMetrics } from './relay-metrics.js';
import type { RelayObserver, RelayOptions } from './relay-options.js';

/** What the routes of one relay share. */
export interface RelayState {
  readonly options: RelayOptions;
  readonly observer: RelayObserver;
  readonly current: CurrentRelease;
  readonly streams: EventStreams;
  readonly metrics: RelayMetrics;
  /** Looks for a newer release, unless somebody just did; see `createRefresher`. */
  readonly refresh: () => Promise<void>;
  /** Whether the relay was told to stop. */
  readonly isStopping: () => boolean;
}
