import type { Option } from 'commander';
import type { StageRunner } from '../compiler/stages.js';
import type { ExitCode } from './exit-codes.js';
import type { Io } from './io.js';

/** One call of a command, with its options parsed. */
export interface Invocation<Options> {
  /** Positional arguments as written. */
  readonly args: readonly string[];
  readonly options: Options;
  readonly io: Io;
  readonly stages: StageRunner;
}

/** A command: metadata that help and the README derive from, and what it does. */
// biome-ignore lint/suspicious/noExplicitAny: the registry holds commands with different options
export interface Command<Options = any> {
  readonly name: string;
  readonly summary: string;
  /** Positional arguments in commander's notation, e.g. `<flag>` or `[paths...]`. */
  readonly arguments?: string;
  readonly examples: readonly string[];
  readonly options: readonly (() => Option)[];
  readonly run: (invocation: Invocation<Options>) => ExitCode | Promise<ExitCode>;
}

export const defineCommand = <Options>(command: Command<Options>): Command<Options> => command;
