import type { Io, OutputStream } from './io.js';

export interface ColorOptions {
  /** commander gives `--no-color` as false and `--color WHEN` as text. */
  readonly color?: 'auto' | 'always' | 'never' | boolean;
}

/** Whether to write colours: the option, then NO_COLOR, then FORCE_COLOR, then whether a person looks at a terminal. */
export function wantsColor({ color }: ColorOptions, stream: OutputStream, { environment }: Io): boolean {
  if (color === false || color === 'never') return false;
  if (color === 'always') return true;
  if ((environment.get('NO_COLOR') ?? '') !== '') return false;
  const forced = environment.get('FORCE_COLOR');
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTerminal && environment.get('TERM') !== 'dumb';
}
