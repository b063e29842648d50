import type { ChangeNote } from '../model/change-note.js';
import { placeOf } from './build-report.js';
import type { Comparison } from './comparison.js';
import { parseTrailer } from './parse-trailer.js';
import type { RiskNote, UnusedNote } from './risk-note.js';

/** The message of a commit between the sides. */
export interface WrittenMessage {
  /** The full name of the commit. */
  readonly commit: string;
  readonly author: string;
  readonly message: string;
}

export interface ReadNotes {
  readonly notes: readonly RiskNote[];
  /** Trailers that nobody can make sense of. */
  readonly unreadable: readonly UnusedNote[];
}

/** All that this change brings to take on its own risks. */
export function listNotes(comparison: Comparison, messages: readonly WrittenMessage[]): ReadNotes {
  const trailers = messages.flatMap(readTrailers);
  return {
    notes: [...newNotes(comparison).map(toRiskNote), ...trailers.flatMap((trailer) => trailer.note ?? [])],
    unreadable: trailers.flatMap((trailer) => trailer.unreadable ?? []),
  };
}

/**
 * The notes that the new side has and the old one has not: a note must not wave later changes through. Moving one to
 * another file, or into another order, makes no new one. Without sources on both sides nobody knows, and none counts.
 */
function newNotes({ base, head }: Comparison): readonly ChangeNote[] {
  if (base.flagSet === undefined || head.flagSet === undefined) return [];
  const known = new Map<string, number>();
  for (const note of base.flagSet.changes) known.set(textOf(note), (known.get(textOf(note)) ?? 0) + 1);
  return head.flagSet.changes.filter((note) => {
    const left = known.get(textOf(note)) ?? 0;
    known.set(textOf(note), left - 1);
    return left <= 0;
  });
}

const textOf = ({ flag, risk, reason, rule, environments, by }: ChangeNote): string =>
  JSON.stringify([flag, risk, reason, rule?.value, environments, by]);

function toRiskNote({ rule, ...note }: ChangeNote): RiskNote {
  return { ...note, ...(rule === undefined ? {} : { rule: rule.value }), source: placeOf(note.span) };
}

const ABBREVIATED = 12;

function readTrailers({ commit, author, message }: WrittenMessage) {
  const source = `commit ${commit.slice(0, ABBREVIATED)}`;
  return message.split('\n').flatMap((line): readonly { note?: RiskNote; unreadable?: UnusedNote }[] => {
    const parsed = parseTrailer(line);
    if (parsed === undefined) return [];
    if ('problem' in parsed) return [{ unreadable: { text: parsed.problem, source, isUnreadable: true } }];
    return [{ note: { ...parsed, by: author, source } }];
  });
}
