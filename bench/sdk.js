// node bench/sdk.js [--flags 10000] [--rounds 15]: what it costs an application to load a bundle. Needs `npm run build`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changedFlags } from '../lib/sdk/changed-flags.js';
import { loadBundle } from '../lib/sdk/load-bundle.js';
import { loadPageBundle } from '../lib/sdk/load-page-bundle.js';
import { createClient } from '../lib/sdk/node/index.js';
import { verifyBytes } from '../lib/sdk/verify-bytes.js';
import { generateProject } from './generate-project.js';
import { median } from './median.js';
import { printTable } from './print-table.js';

const { values: options } = parseArgs({
  options: { flags: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '15' } },
});
const command = fileURLToPath(new URL('../bin/flags.js', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'flags-bench-'));

try {
  const { bytes, sha256 } = buildBundle(Number(options.flags));
  const text = bytes.toString();
  const before = loadBundle(text);
  const one = before.evaluator.keys()[0];
  const steps = {
    'JSON.parse alone': () => JSON.parse(text),
    'load (parse, check all, try some flags)': () => loadBundle(text),
    'load as a page does': () => loadPageBundle(text),
    'client with it embedded, first value': () => createClient({ source: { bundle: text } }).boolean(one, false),
    'every flag for the first time': () => loadBundle(text).evaluator.evaluateAll({}),
    'SHA-256': () => verifyBytes(bytes, sha256),
    'which flags changed': () => changedFlags(before, loadBundle(text)),
  };
  const times = new Map(Object.keys(steps).map((name) => [name, []]));
  // In turns, so that a busy moment hits all of them; the first round compiles the code.
  for (let round = 0; round <= Number(options.rounds); round++)
    for (const [name, step] of Object.entries(steps)) {
      const start = process.hrtime.bigint();
      await step();
      if (round > 0) times.get(name).push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  const rows = [...times].map(([name, values]) => [name, Math.min(...values).toFixed(1), median(values).toFixed(1)]);
  const kilobytes = Math.round(bytes.length / 1000);
  printTable([`a bundle of ${options.flags} flags, ${kilobytes} kB`, 'best ms', 'median ms'], rows);
} finally {
  rmSync(directory, { recursive: true });
}

/** The largest bundle of a generated project. */
function buildBundle(flags) {
  const root = join(directory, 'flags');
  generateProject(root, flags);
  const out = join(directory, 'dist');
  execFileSync(process.execPath, [command, 'build', '--config', join(root, 'flags.config.yaml'), '--out', out, '-q']);
  const { bundles } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const [largest] = bundles.sort((left, right) => right.size - left.size);
  return { bytes: readFileSync(join(out, largest.path)), sha256: largest.sha256 };
}
