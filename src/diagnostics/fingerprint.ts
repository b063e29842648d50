import { hashText } from '../util/hash-text.js';
import type { Diagnostic } from './diagnostic.js';

/** The name of the recipe below. Whoever changes the recipe changes it: stored fingerprints of another one match nothing. */
export const FINGERPRINT_VERSION = 'halyard/v2';

/** Enough of a text to tell entries of a list apart; spans of hostile files may be as long as the file. */
const LONGEST_TEXT = 1000;

/**
 * What makes a finding the same finding tomorrow, for alerts and baselines: a hash of the id, the flag (so that a file
 * may move; the file where no flag is concerned), the environment and the place in the document. Neither line numbers
 * nor words of the message are in it.
 *
 * The place is the pointer, empty for a file as a whole, as map keys name a place for good, and so do the names of items.
 * Positions in lists do not (a new first rule moves all others), so below an item without a name, and where there is no
 * pointer, the text at the span stands in, without regard to white space. Findings that are alike in all of this and
 * bring no distinction of their own are numbered in their order.
 *
 * Pass all findings of a run, sorted, suppressed ones too: the numbers count them.
 */
export function fingerprintDiagnostics(diagnostics: readonly Diagnostic[]): ReadonlyMap<Diagnostic, string> {
  const counts = new Map<string, number>();
  const fingerprints = new Map<Diagnostic, string>();
  for (const diagnostic of diagnostics) {
    const identity = JSON.stringify(identify(diagnostic));
    const number = counts.get(identity) ?? 0;
    counts.set(identity, number + 1);
    fingerprints.set(diagnostic, hashText(FINGERPRINT_VERSION, `${identity}${number}`));
  }
  return fingerprints;
}

function identify(diagnostic: Diagnostic): readonly (string | null)[] {
  const { id, flag, environment, pointer, anchor = pointer, distinction, span } = diagnostic;
  const subject = flag === undefined ? ['file', span.file.path] : ['flag', flag];
  const keys = anchor?.replace(LIST_POSITIONS, '/*') ?? null;
  const isNamed = keys !== null && keys === anchor;
  return [id, ...subject, environment ?? null, keys, isNamed ? null : textAt(diagnostic), distinction ?? null];
}

/** A map key of digits alone counts as a position too: it is then told apart by its text. */
const LIST_POSITIONS = /\/\d+(?=\/|$)/g;

function textAt({ span: { file, start, end } }: Diagnostic): string {
  return file.text
    .slice(start, Math.min(end, start + LONGEST_TEXT))
    .replace(/\s+/g, ' ')
    .trim();
}
