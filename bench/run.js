// npm run bench -- [--flags 1000,3000,10000] [--rounds 7]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateHistory } from './generate-history.js';
import { generateProject } from './generate-project.js';
import { measureEvaluator } from './measure-evaluator.js';
import { measureProcesses } from './measure-processes.js';
import { measureStages } from './measure-stages.js';
import { printTable } from './print-table.js';

const { values: options } = parseArgs({
  options: { flags: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '7' } },
});
const rounds = Number(options.rounds);
/** How many flags change between two commits. */
const EDITED = 10;
const STAGES = ['read', 'model', 'lint'];
const READ_COMMIT = `
const { execSync } = require('node:child_process');
const all = 'git ls-tree -r HEAD~1 >/dev/null; git ls-tree -r HEAD | cut -c13-52 | git cat-file --batch --buffer';
execSync(all, { cwd: process.argv[1], maxBuffer: 2 ** 30 });
`;
/** The command without its settings of the engine. */
const UNTUNED = `
const { main } = await import(process.argv[1] + 'cli/main.js');
const { createProcessIo } = await import(process.argv[1] + 'cli/process-io.js');
process.exitCode = await main(process.argv.slice(2), createProcessIo());
`;
const library = new URL('../lib/', import.meta.url).href;
const command = fileURLToPath(new URL('../bin/flags.js', import.meta.url));
const example = fileURLToPath(new URL('../flags/flags.config.yaml', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'flags-bench-'));

try {
  const variants = new Map([
    ['--version', () => [command, '--version']],
    ['check, the example project', check(example)],
  ]);
  const checks = new Map();
  for (const flags of options.flags.split(',').map(Number)) {
    const root = join(directory, String(flags));
    generateProject(root, flags);
    const config = join(root, 'flags.config.yaml');
    variants.set(`check, ${flags} flags`, check(config));
    const untuned = ['--input-type=module', '-e', UNTUNED, library];
    variants.set(`check, ${flags} flags, engine untuned`, () => [...untuned, ...check(config)().slice(1)]);
    checks.set(`check, ${flags} flags`, [...check(config)(), '--verbose']);
    variants.set(`build, ${flags} flags`, build(config, join(directory, `dist-${flags}`)));
    addDiff(variants, flags);
  }
  printProcesses(measureProcesses(variants, rounds));
  printStages(measureStages(checks, STAGES, rounds));
  printEvaluator(measureEvaluator(rounds));
} finally {
  rmSync(directory, { recursive: true });
}

function check(config) {
  // Findings are no failure of the benchmark.
  return () => [...run('check', config), '--fail-on', 'never', '--max-diagnostics', '1'];
}

/** Into a new directory every time: files that are there already need not be written. */
function build(config, out) {
  return (index) => [...run('build', config), '--out', `${out}-${index}`];
}

/** A comparison of two commits, and what it cannot cost less than: checking what changed, and reading the trees. */
function addDiff(variants, flags) {
  const sizes = { flags, edited: Math.min(EDITED, flags) };
  const { repository, editedOnly } = generateHistory(join(directory, `history-${flags}`), sizes);
  const config = join(repository, 'flags', 'flags.config.yaml');
  variants.set(`diff, ${sizes.edited} of ${flags} flags`, () => [...run('diff', config), 'HEAD~1', 'HEAD']);
  variants.set(`check, these ${sizes.edited} flags alone`, check(join(editedOnly, 'flags.config.yaml')));
  variants.set(`git, ${flags} flags of a commit`, () => ['-e', READ_COMMIT, repository]);
}

function run(name, config) {
  return [command, name, '--config', config, '--now', '2026-11-22'];
}

function printProcesses(results) {
  const rows = results.map(({ name, ratio, milliseconds, megabytes }) => [
    name,
    `${ratio.toFixed(2)}x`,
    milliseconds.toFixed(0),
    megabytes.toFixed(0),
  ]);
  printTable([`whole processes (${rounds} rounds)`, 'of `node -e 0`', 'fastest ms', 'peak MiB'], rows);
}

function printStages(results) {
  const rows = results.map(({ name, parse, ratios }) => [
    name,
    parse.toFixed(0),
    ...ratios.map((ratio) => `${ratio.toFixed(2)}x`),
  ]);
  printTable([`stages (${rounds} rounds)`, 'parse, fastest ms', ...STAGES.map((stage) => `${stage} of parse`)], rows);
}

function printEvaluator(results) {
  const rows = results.map(({ name, best, middle }) => [name, best.toFixed(0), middle.toFixed(0)]);
  printTable([`one evaluation (${rounds} rounds)`, 'best ns', 'median ns'], rows);
}
