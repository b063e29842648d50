import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { adviceOf } from './advice.js';
import type { Report } from './reporter.js';
import { visibleLine } from './visible-text.js';

/** The words of a finding where no code frame can stand: the message, then a line for each advice. */
export function describeInLines(diagnostic: Diagnostic): readonly string[] {
  const advice = adviceOf(diagnostic).map(({ keyword, text }) => `${keyword}: ${visibleLine(text)}`);
  return [visibleLine(diagnostic.message), ...advice];
}

/** The same for a run that could not be done. */
export function describeFatalInLines({ message, help }: NonNullable<Report['fatal']>): readonly string[] {
  return [visibleLine(message), ...(help === undefined ? [] : [`help: ${visibleLine(help)}`])];
}
