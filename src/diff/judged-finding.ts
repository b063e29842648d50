import type { AcknowledgementReport } from './diff-report.js';
import type { RiskFinding } from './risk-rule.js';

/** A finding after the notes of the repository were asked about it. */
export interface JudgedFinding extends RiskFinding {
  /** Somebody took it on: it is shown, and stops nothing. */
  readonly acknowledged?: AcknowledgementReport;
}
