import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expectation } from './hostile-input.js';

/** What a run of the command left behind. */
export interface Run {
  readonly exitCode: number;
  readonly output: string;
  readonly milliseconds: number;
  /** Where `build` was told to write. */
  readonly out: string;
}

/** Far above what any input needs, even on a busy machine: beyond it something grows out of hand. */
const TIME_LIMIT_MS = 15_000;
const LARGEST_OUTPUT = 512 * 1024;
const STACK_TRACE = /^\s+at .+[:(]|node:internal|this is a bug/m;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal must not obey what a file says
const TERMINAL_CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** What is wrong with a run, in words; empty if nothing is. */
export function judgeRun(run: Run, expect: Expectation): readonly string[] {
  const wrong: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) wrong.push(what);
  };
  must([0, 1, 2].includes(run.exitCode), `exit code ${run.exitCode}: ${run.output.slice(0, 600)}`);
  must(expect !== 'refused' || run.exitCode !== 0, 'was accepted');
  must(expect !== 'harmless' || run.exitCode === 0, `was refused: ${run.output.slice(0, 600)}`);
  must(run.exitCode === 0 || run.output.trim() !== '', 'was refused without a word');
  must(!STACK_TRACE.test(run.output), `shows a stack trace: ${run.output.slice(0, 600)}`);
  must(!run.output.includes('[object Object]'), 'shows an object as text');
  must(!TERMINAL_CONTROL.test(run.output), `sends control characters: ${JSON.stringify(run.output.slice(0, 600))}`);
  must(run.output.length <= LARGEST_OUTPUT, `prints ${run.output.length} characters`);
  must(run.milliseconds <= TIME_LIMIT_MS, `took ${Math.round(run.milliseconds)} ms`);
  return [...wrong, ...judgeRelease(run)];
}

/** All or nothing: a whole release after success, no file at all otherwise. */
function judgeRelease({ out, exitCode }: Run): readonly string[] {
  const files = existsSync(out) ? readdirSync(out, { recursive: true, encoding: 'utf8' }) : [];
  if (exitCode !== 0) return files.length === 0 ? [] : [`left ${files.slice(0, 5).join(', ')} behind`];
  if (files.length === 0) return [];
  const manifest: { bundles: { path: string; sha256: string }[] } = JSON.parse(
    readFileSync(join(out, 'manifest.json'), 'utf8'),
  );
  const torn = manifest.bundles.filter(({ path, sha256 }) => digest(readFileSync(join(out, path))) !== sha256);
  const temporary = files.filter((path) => path.endsWith('.tmp'));
  return [...torn.map(({ path }) => `${path} is torn`), ...temporary.map((path) => `${path} was left behind`)];
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
