import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf, systemErrorCode } from '../project/system-error.js';
import { UserError } from '../project/user-error.js';
import type { Io } from './io.js';

/** The evaluation context an option gives: JSON, `@FILE`, or `-` for standard input. Throws `UserError`. */
export function readContext(option: string | undefined, io: Io): Readonly<Record<string, unknown>> {
  if (option === undefined) return {};
  const text = readOption(option, io);
  const context = parseJson(text);
  if (typeof context !== 'object' || context === null || Array.isArray(context))
    throw new UserError('the context must be a JSON object', `for example --context '{"userId":"user-1"}'`);
  return { ...context };
}

function readOption(option: string, io: Io): string {
  if (option === '-') return io.readStandardInput();
  if (!option.startsWith('@')) return option;
  try {
    return readFileSync(resolve(io.workingDirectory, option.slice(1)), 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    throw new UserError(`cannot read the context from ${option.slice(1)}: ${reasonOf(error)}`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : '';
    throw new UserError(`the context is not JSON: ${reason}`, `for example --context '{"userId":"user-1"}'`);
  }
}
