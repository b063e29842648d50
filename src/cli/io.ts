/** What the command line touches of the outside world; tests hand in their own. */
export interface Io {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly readStandardInput: () => string;
  /** The same piece by piece, for what may be too large for memory. */
  readonly streamStandardInput: () => AsyncIterable<Uint8Array>;
  /** Absolute. */
  readonly workingDirectory: string;
  readonly environment: ReadonlyMap<string, string>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds from any fixed moment, never running backward; for timings. */
  readonly clock: () => number;
  /** Aborted when somebody asks the process to stop. From the call on it does so in its own time, or at the second asking. */
  readonly stopSignal: () => AbortSignal;
}

export interface OutputStream {
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
}
