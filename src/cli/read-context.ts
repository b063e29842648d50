import { UserError } from '../project/user-error.js';
import type { Io } from './io.js';
import { readTextFile } from './text-files.js';

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
  return option.startsWith('@') ? readTextFile(option.slice(1), io) : option;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : '';
    throw new UserError(`the context is not JSON: ${reason}`, `for example --context '{"userId":"user-1"}'`);
  }
}
