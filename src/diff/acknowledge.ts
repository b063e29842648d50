import { WHOLE_CHANGE } from '../model/change-note.js';
import type { JudgedFinding } from './judged-finding.js';
import type { ReadNotes } from './list-notes.js';
import { isAtLeast } from './risk.js';
import type { RiskNote, UnusedNote } from './risk-note.js';
import type { RiskFinding } from './risk-rule.js';

export interface Acknowledged {
  readonly findings: readonly JudgedFinding[];
  readonly unused: readonly UnusedNote[];
}

/** Asks notes about findings. Each finding that is worth a note takes the first that covers it. */
export function acknowledge(findings: readonly RiskFinding[], { notes, unreadable }: ReadNotes): Acknowledged {
  const used = new Set<RiskNote>();
  const judged = findings.map((finding): JudgedFinding => {
    const covering = finding.risk === 'none' ? [] : notes.filter((note) => covers(note, finding));
    for (const note of covering) used.add(note);
    const [note] = covering;
    if (note === undefined) return finding;
    const { reason, by, source } = note;
    return { ...finding, acknowledged: { reason, source, ...(by === undefined ? {} : { by }) } };
  });
  const unused = notes.filter((note) => !used.has(note)).map(describeNote);
  return { findings: judged, unused: [...unused, ...unreadable] };
}

/** `blocked` is the gravest risk, so only a note that names it takes it on. */
function covers({ flag, risk, rule, environments }: RiskNote, finding: RiskFinding): boolean {
  return (
    flag === (finding.flag ?? WHOLE_CHANGE) &&
    (rule === undefined || rule === finding.rule) &&
    (environments === undefined || (finding.environment !== undefined && environments.includes(finding.environment))) &&
    isAtLeast(risk, finding.risk)
  );
}

function describeNote({ flag, risk, rule, source, span }: RiskNote): UnusedNote {
  const text = `${flag} ${risk}${rule === undefined ? '' : ` ${rule}`}`;
  return { text, source, isUnreadable: false, ...(span === undefined ? {} : { span }) };
}
