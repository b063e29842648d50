import type { Engine, Release } from './engine.js';
import { startLineProcess } from './line-process.js';

/** An engine in a process of its own. */
export interface EngineProcess {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly textOf: (release: Release) => string;
}

/** Loads definitions and asks, each by a line. */
export function startProcessEngine({ name, command, args, textOf }: EngineProcess): Engine {
  const { send, load, close } = startLineProcess(name, command, args);
  return {
    name,
    load: async (release) => void (await load(textOf(release))),
    ask: ({ flag, type, context }) => send({ key: flag, type, context: JSON.parse(JSON.stringify(context)) }),
    close,
  };
}
