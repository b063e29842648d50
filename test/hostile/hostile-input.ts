/**
 * How a run on it must end: `refused` with findings or a refusal, `harmless` with success, `anything` with either.
 * None may end with a stack trace, a hang or half an output.
 */
export type Expectation = 'refused' | 'harmless' | 'anything';

/** One file of the base project with other bytes in it, or a file it does not have. */
export interface HostileContent {
  readonly name: string;
  /** Below the project's root. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly expect: Expectation;
}

/** A whole project directory that was tampered with. */
export interface HostilePlace {
  readonly name: string;
  /** Tampers with a copy of the base project of its own. */
  readonly arrange: (root: string) => void;
  readonly expect: Expectation;
}

const encoder = new TextEncoder();

export function content(name: string, path: string, text: string, expect: Expectation): HostileContent {
  return { name, path, bytes: encoder.encode(text), expect };
}
