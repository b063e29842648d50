import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The clock of the tests, unless a test brings its own. */
export const TEST_NOW = Date.UTC(2026, 10, 22);

/** Runs a command line in this process, in a directory of the disk. */
export async function runCli(
  directory: string,
  args: readonly string[],
  settings: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly stdin?: string | Uint8Array;
    readonly stopSignal?: AbortSignal;
    readonly onOutput?: (text: string) => void;
  } = {},
): Promise<CliRun> {
  let stdout = '';
  let stderr = '';
  const io: Io = {
    stdout: {
      isTerminal: false,
      write: (text) => {
        stdout += text;
        settings.onOutput?.(stdout);
      },
    },
    stderr: { isTerminal: false, write: (text) => (stderr += text) },
    readStandardInput: () => Buffer.from(settings.stdin ?? '').toString(),
    streamStandardInput: async function* () {
      yield Buffer.from(settings.stdin ?? '');
    },
    workingDirectory: directory,
    environment: new Map(Object.entries({ FLAGS_NOW: new Date(TEST_NOW).toISOString(), ...settings.environment })),
    now: () => TEST_NOW,
    clock: () => 0,
    stopSignal: () => settings.stopSignal ?? new AbortController().signal,
  };
  const code = await main(args, io);
  return { code, stdout, stderr };
}
