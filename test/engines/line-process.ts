import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { JsonValue } from '../../src/util/json.js';
import type { Answer } from './engine.js';

/** A line of an engine. */
export interface Reply extends Answer {
  readonly warnings?: readonly string[];
  /** Where it answers OFREP. */
  readonly url?: string;
}

/** A process that answers each line of JSON with one (conformance/). */
export interface LineProcess {
  readonly send: (message: JsonValue) => Promise<Reply>;
  /** Has the text of a definition loaded; rejects if there is something wrong with it. */
  readonly load: (definition: string) => Promise<Reply>;
  readonly close: () => Promise<void>;
}

export function startLineProcess(name: string, command: string, args: readonly string[]): LineProcess {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: { readonly resolve: (reply: Reply) => void; readonly reject: (error: Error) => void }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line)));
  const ended = new Promise<void>((resolve) => {
    child.once('close', (code) => {
      for (const { reject } of waiting.splice(0)) reject(new Error(`${name} ended with code ${code}`));
      resolve();
    });
  });
  const send = (message: JsonValue) =>
    new Promise<Reply>((resolve, reject) => {
      waiting.push({ resolve, reject });
      child.stdin.write(`${JSON.stringify(message)}\n`);
    });

  return {
    send,
    load: async (definition) => {
      const reply = await send({ load: definition });
      const { error, warnings = [] } = reply;
      const unexpected = warnings.filter((warning) => !isOlderSchema(warning));
      if (error !== undefined || unexpected.length > 0)
        throw new Error(`${name} does not take the definition: ${[error, ...unexpected].join('\n')}`);
      return reply;
    },
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/**
 * The schema that the newest released evaluator of flagd holds (0.2.13) does not know computed variants yet, which the
 * published one (0.2.15) and the engines do; test/targets/flagd validates by that one.
 */
const isOlderSchema = (warning: string): boolean => warning.includes("additional properties 'fractional' not allowed");
