import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Reason } from '../evaluator/index.js';
import type { ServedRelease } from './release-source.js';

/** What a relay counts. Nothing about single flags or people: the number of series stays the same however many there are. */
export interface RelayMetrics {
  readonly registry: Registry;
  readonly evaluated: (reason: Reason, times: number) => void;
  readonly responded: (route: string, status: number, milliseconds: number) => void;
  readonly loaded: (release: ServedRelease, at: number) => void;
  readonly failed: () => void;
}

export interface GaugeReadings {
  readonly requests: () => number;
  readonly eventStreams: () => number;
}

/** Seconds: evaluations take well below a millisecond, slow bodies seconds. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

export function createRelayMetrics(readings: GaugeReadings): RelayMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  observe(registers, 'halyard_relay_requests_in_flight', 'Requests that are being answered.', readings.requests);
  observe(registers, 'halyard_relay_event_streams', 'Clients that listen for changes.', readings.eventStreams);
  const release = new Gauge({
    name: 'halyard_relay_release_info',
    help: 'The release that is served; the value is always 1.',
    labelNames: ['environment', 'audience', 'revision', 'sha256'],
    registers,
  });
  const loadedAt = new Gauge({
    name: 'halyard_relay_release_loaded_timestamp_seconds',
    help: 'When the release that is served was loaded.',
    registers,
  });
  const releases = new Counter({
    name: 'halyard_relay_releases_total',
    help: 'Releases that were offered, by what became of them.',
    labelNames: ['outcome'],
    registers,
  });
  return {
    registry,
    evaluated: countEvaluations(registers),
    responded: timeResponses(registers),
    loaded: ({ bundle: { environment, audience }, revision, sha256 }, at) => {
      release.reset();
      release.set({ environment, audience, revision, sha256 }, 1);
      loadedAt.set(at / 1000);
      releases.inc({ outcome: 'loaded' });
    },
    failed: () => releases.inc({ outcome: 'refused' }),
  };
}

function observe(registers: Registry[], name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(read());
    },
  });
}

/** Looking a label up costs more than counting, so what was looked up is kept. */
function countEvaluations(registers: Registry[]): RelayMetrics['evaluated'] {
  const counter = new Counter({
    name: 'halyard_relay_evaluations_total',
    help: 'Evaluations of single flags, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const known = new Map<Reason, Counter.Internal>();
  return (reason, times) => {
    const child = known.get(reason) ?? counter.labels(reason);
    known.set(reason, child);
    child.inc(times);
  };
}

function timeResponses(registers: Registry[]): RelayMetrics['responded'] {
  const histogram = new Histogram({
    name: 'halyard_relay_request_duration_seconds',
    help: 'From the head of a request to its answer, by route and status.',
    labelNames: ['route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const known = new Map<string, Map<number, Histogram.Internal<string>>>();
  return (route, status, milliseconds) => {
    const ofRoute = known.get(route) ?? new Map<number, Histogram.Internal<string>>();
    known.set(route, ofRoute);
    const child = ofRoute.get(status) ?? histogram.labels(route, String(status));
    ofRoute.set(status, child);
    child.observe(milliseconds / 1000);
  };
}
