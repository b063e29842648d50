// node bench/relay.js [--url http://127.0.0.1:8016] [--requests 40000] [--connections 32] [--rounds 5] [--flag KEY]
// Without --url it starts `flags serve` on a bundle of its own; with it, it asks whoever answers OFREP there.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createContexts, createEvaluatorBundle, decisions } from './evaluator-bundle.js';
import { measureLoad } from './http-load.js';
import { median } from './median.js';
import { printTable } from './print-table.js';
import { createSeededRandom } from './seeded-random.js';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string' },
    requests: { type: 'string', default: '20000' },
    connections: { type: 'string', default: '32' },
    rounds: { type: 'string', default: '5' },
    flag: { type: 'string', multiple: true, default: decisions.map((name) => `${name}-0`) },
  },
});

const contexts = createContexts(256, createSeededRandom(1));
const relay = options.url === undefined ? await startRelay() : { url: options.url, stop: () => {} };
try {
  const rows = [];
  for (const flag of options.flag) rows.push(await measureFlag(flag));
  const heading = `single evaluations, ${options.connections} connections (${options.rounds} rounds, medians)`;
  printTable([heading, 'requests/s', 'p50 ms', 'p99 ms', 'max ms'], rows);
} finally {
  relay.stop();
}

async function measureFlag(flag) {
  const requests = contexts.map((context) => ({
    path: `/ofrep/v1/evaluate/flags/${encodeURIComponent(flag)}`,
    body: JSON.stringify({ context }),
  }));
  const rounds = [];
  for (let round = 0; round < Number(options.rounds); round++)
    rounds.push(
      await measureLoad({
        baseUrl: relay.url,
        requests,
        count: Number(options.requests),
        connections: Number(options.connections),
      }),
    );
  const middle = (name) => median(rounds.map((result) => result[name]));
  return [flag, middle('perSecond').toFixed(0), ...['p50', 'p99', 'max'].map((name) => middle(name).toFixed(2))];
}

/** The real command, in a process of its own. */
async function startRelay() {
  const directory = mkdtempSync(join(tmpdir(), 'flags-bench-'));
  const bundle = join(directory, 'bundle.json');
  writeFileSync(bundle, JSON.stringify(createEvaluatorBundle()));
  const command = fileURLToPath(new URL('../bin/flags.js', import.meta.url));
  const child = spawn(process.execPath, [command, 'serve', bundle, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => {
    child.kill();
    rmSync(directory, { recursive: true });
  };
  for await (const bytes of child.stdout) {
    const url = /listening on (\S+)/.exec(String(bytes))?.[1];
    if (url === undefined) continue;
    while (!(await fetch(`${url}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 10));
    return { url, stop };
  }
  throw new Error('flags serve ended before it listened');
}
