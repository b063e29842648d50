import { onTestFinished } from 'vitest';
import { DEFAULT_LIMITS, type RelayLimits, type RelayOptions } from '../../src/relay/relay-options.js';
import type { ReleaseSource } from '../../src/relay/release-source.js';
import { type Relay, startRelay } from '../../src/relay/start-relay.js';

export interface TestRelay extends Relay {
  readonly failures: readonly string[];
  readonly crashes: readonly Error[];
  /** Asks for one flag, or for all of them. */
  readonly evaluate: (key: string, context?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly evaluateAll: (
    context?: unknown,
    settings?: { readonly query?: string; readonly headers?: Readonly<Record<string, string>> },
  ) => Promise<Response>;
}

type Settings = Partial<Omit<RelayOptions, 'limits'>> & { readonly limits?: Partial<RelayLimits> };

/** A relay on this machine that goes away with the test. */
export async function startTestRelay(source: ReleaseSource, settings: Settings = {}): Promise<TestRelay> {
  const failures: string[] = [];
  const crashes: Error[] = [];
  const options: RelayOptions = {
    host: '127.0.0.1',
    port: 0,
    keys: [],
    corsOrigins: [],
    now: Date.now,
    clock: () => performance.now(),
    random: () => 0,
    ...settings,
    limits: { ...DEFAULT_LIMITS, shutdownTime: 100, ...settings.limits },
  };
  const relay = await startRelay(source, options, {
    loaded: () => {},
    failed: (reason) => failures.push(reason),
    crashed: (error) => crashes.push(error),
  });
  onTestFinished(async () => void (await relay.close()));
  await relay.opened;
  const post = (path: string, context: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${relay.url}/ofrep/v1/evaluate/flags${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ context }),
    });
  return {
    ...relay,
    failures,
    crashes,
    evaluate: (key, context, headers) => post(`/${encodeURIComponent(key)}`, context, headers),
    evaluateAll: (context, { query = '', headers } = {}) => post(query, context, headers),
  };
}
