import { systemErrorCode } from '../../project/system-error.js';
import { UserError } from '../../project/user-error.js';
import { readKeys } from '../../relay/read-keys.js';
import { DEFAULT_LIMITS, type RelayObserver, type RelayOptions } from '../../relay/relay-options.js';
import type { ReleaseSource } from '../../relay/release-source.js';
import { type Relay, startRelay } from '../../relay/start-relay.js';
import { visibleLine } from '../../reporters/visible-text.js';
import { countNoun } from '../../util/count-noun.js';
import { readClock } from '../clock.js';
import { defineCommand, type Invocation } from '../command.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Io } from '../io.js';
import { configOption, maxDiagnosticsOption, nowOption, oneEnvironmentOption } from '../options.js';
import {
  audienceOption,
  cacheOption,
  corsOriginOption,
  drainOption,
  hostOption,
  intervalOption,
  keyFileOption,
  maxBodyOption,
  maxRequestsOption,
  portOption,
  publicKeyOption,
  servedOutputOption,
} from '../serve-options.js';
import type { ServeOptions } from '../serve-settings.js';
import { openSource } from '../serve-source.js';
import { readTextFile } from '../text-files.js';

export const serve = defineCommand<ServeOptions>({
  name: 'serve',
  summary: 'evaluate flags over HTTP (OFREP): of the project as it is saved, of a release, or of a manifest URL',
  arguments: '[source]',
  examples: [
    'flags serve --env staging',
    'flags serve dist --env production --host 0.0.0.0 --key-file keys.txt',
    'flags serve https://cdn.example.com/flags/manifest.json --env production --public-key release.pub',
  ],
  options: [
    configOption,
    oneEnvironmentOption,
    audienceOption,
    servedOutputOption,
    hostOption,
    portOption,
    keyFileOption,
    corsOriginOption,
    publicKeyOption,
    cacheOption,
    intervalOption,
    maxBodyOption,
    maxRequestsOption,
    drainOption,
    maxDiagnosticsOption,
    nowOption,
  ],
  run: async (invocation) => {
    const { io } = invocation;
    const { source, isLocal } = openSource(invocation);
    const options = relayOptions(invocation);
    const announcer = createAnnouncer(io);
    const relay = await startOrExplain(source, options, announcer);
    io.stdout.write(`listening on ${relay.url}\n`);
    if (options.keys.length === 0 && !LOOPBACK.has(options.host))
      io.stderr.write('flags: whoever reaches this address may ask; --key-file FILE keeps others out\n');
    const stop = io.stopSignal();
    try {
      await relay.opened;
      if (isLocal && announcer.problem() !== undefined) throw new UserError(announcer.problem() ?? '');
      await stopped(stop);
    } catch (error) {
      await relay.close();
      throw error;
    }
    return shutDown(relay, io);
  },
});

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

function relayOptions({ options, io }: Invocation<ServeOptions>): RelayOptions {
  const { host, port, corsOrigin = [], maxBody, maxRequests, drain, now } = options;
  // Only what is written here fixes the clock: a variable that is meant for builds must not stop the time of a server.
  const clock = now === undefined ? undefined : readClock(now, io);
  return {
    host,
    port,
    keys: openKeys(options, io),
    corsOrigins: corsOrigin,
    limits: { ...DEFAULT_LIMITS, bodyBytes: maxBody, requests: maxRequests, drainTime: drain * 1000 },
    now: clock === undefined ? io.now : () => clock.now,
    clock: io.clock,
    random: Math.random,
  };
}

function openKeys({ keyFile }: ServeOptions, io: Io): readonly string[] {
  if (keyFile === undefined) return [];
  const keys = readKeys(keyFile === '-' ? io.readStandardInput() : readTextFile(keyFile, io));
  if (keys !== undefined) return keys;
  // Never the lines themselves: they may be keys.
  throw new UserError(
    `${keyFile} holds no keys, or lines that are none`,
    'one key a line: at least 16 visible ASCII characters without blanks; lines that begin with # do not count',
  );
}

interface Announcer extends RelayObserver {
  /** What keeps the last release from being served, if that is so. */
  readonly problem: () => string | undefined;
}

/** Says on standard error what the relay does. */
function createAnnouncer({ stderr }: Io): Announcer {
  let problem: string | undefined;
  let served: string | undefined;
  return {
    problem: () => problem,
    loaded: ({ bundle, revision }) => {
      problem = undefined;
      const { environment, audience, flags } = bundle;
      const now = `serving ${environment} for ${audience}s, revision ${revision}, ${countNoun(flags.length, 'flag')}`;
      if (now !== served) stderr.write(`${visibleLine(now)}\n`);
      served = now;
    },
    failed: (reason) => {
      problem = reason;
      const rest = served === undefined ? 'there is nothing to serve yet' : 'what was served before is served on';
      stderr.write(`flags: ${visibleLine(reason)}; ${rest}\n`);
    },
    crashed: (error) => stderr.write(`flags: a request failed: ${visibleLine(error.message)}\n`),
  };
}

const addressProblems = new Map([
  ['EADDRINUSE', 'somebody else listens there'],
  ['EADDRNOTAVAIL', 'this machine has no such address'],
  ['EACCES', 'permission denied'],
  ['ENOTFOUND', 'there is no such host'],
]);

async function startOrExplain(source: ReleaseSource, options: RelayOptions, observer: RelayObserver): Promise<Relay> {
  try {
    return await startRelay(source, options, observer);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    const reason = addressProblems.get(code) ?? code;
    throw new UserError(`cannot listen on ${options.host}, port ${options.port}: ${reason}`, '--port 0 takes any port');
  }
}

const stopped = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

async function shutDown(relay: Relay, { stderr }: Io): Promise<ExitCode> {
  stderr.write('stopping\n');
  if ((await relay.close()) === 'cut-off') stderr.write('flags: some requests took too long and were cut off\n');
  return exitCodes.ok;
}
