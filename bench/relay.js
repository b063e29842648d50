// node bench/relay.js [--flagd] [--url http://127.0.0.1:8016] [--requests 20000] [--connections 32] [--rounds 5] [--flag KEY]
// Without --url it starts `flags serve` on a release of its own; with it, it asks whoever answers OFREP there. --flagd
// asks flagd's evaluator too, of the same flags (needs Go), and that all answers are the same. Needs `npm run build`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureLoad } from './http-load.js';
import { median } from './median.js';
import { requestsOf, requestsOfAllKinds, requireSameAnswers } from './ofrep-requests.js';
import { buildRelease, startConstants, startFlagd, startRelay } from './ofrep-servers.js';
import { printTable } from './print-table.js';

/** A bulk request is worth hundreds of others. */
const REQUESTS_PER_BULK = 100;

const { values: options } = parseArgs({
  options: {
    flagd: { type: 'boolean', default: false },
    url: { type: 'string' },
    requests: { type: 'string', default: '20000' },
    connections: { type: 'string', default: '32' },
    rounds: { type: 'string', default: '5' },
    flag: { type: 'string', multiple: true },
  },
});
const loads = options.flag === undefined ? requestsOfAllKinds() : options.flag.map(requestsOf);
const directory = mkdtempSync(join(tmpdir(), 'flags-bench-'));
process.once('exit', () => rmSync(directory, { recursive: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const servers = await startServers();
const runs = await measureInTurns([...servers, ...(await startConstants())]);
printTable(
  [
    `${options.connections} connections, ${options.rounds} rounds, medians`,
    'flags',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'max ms',
    'CPU us/request',
    'generator busy',
  ],
  runs.map(describeRun),
);
process.exit();

async function startServers() {
  const { url } = options;
  if (url !== undefined && !options.flagd) return [{ name: url, url }];
  const release = buildRelease(directory);
  const asked = url === undefined ? await startRelay(release) : { name: url, url };
  if (!options.flagd) return [asked];
  const compared = [asked, ...(await startFlagd(directory, release))];
  console.log(`${await requireSameAnswers(compared, loads)} evaluations by each server: no difference\n`);
  return compared;
}

/** Servers take turns, each round in another order, so that a busy moment hits all of them. */
async function measureInTurns(all) {
  const pairs = loads.flatMap((load, index) =>
    all.filter(({ isConstant }) => !isConstant || index === 0).map((server) => ({ server, load, results: [] })),
  );
  for (let round = 0; round < Number(options.rounds); round++)
    for (const { server, load, results } of round % 2 === 0 ? pairs : pairs.toReversed())
      results.push(
        await measureLoad({
          baseUrl: server.url,
          requests: load.requests,
          count: Math.ceil(Number(options.requests) / (load.isBulk ? REQUESTS_PER_BULK : 1)),
          connections: Number(options.connections),
          readServerTime: server.readServerTime,
        }),
      );
  return pairs;
}

function describeRun({ server, load, results }) {
  const middle = (name) => median(results.map((result) => result[name]));
  return [
    server.name,
    server.isConstant ? 'any' : load.name,
    middle('perSecond').toFixed(0),
    ...['p50', 'p99', 'max'].map((name) => middle(name).toFixed(2)),
    Number.isNaN(middle('serverTime')) ? '-' : (middle('serverTime') * 1000).toFixed(0),
    `${(middle('busy') * 100).toFixed(0)} %`,
  ];
}
