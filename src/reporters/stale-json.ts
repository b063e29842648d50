import type { StaleReport } from '../history/stale-report.js';
import { printJson } from './print-json.js';

/** Minor versions only add fields. */
const FORMAT_VERSION = '1.0';

/** The clean-up report as one JSON object for programs. */
export function renderStaleJson({ date, history, flags, owners }: StaleReport, version: string): string {
  const tool = { name: 'flags', version };
  const extent = history.kind === 'none' ? { kind: history.kind, reason: history.reason } : { kind: history.kind };
  return printJson({ formatVersion: FORMAT_VERSION, tool, command: 'stale', date, history: extent, flags, owners });
}
