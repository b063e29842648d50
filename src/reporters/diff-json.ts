import type { DiffReport } from '../diff/diff-report.js';

/** Minor versions only add fields. */
const FORMAT_VERSION = '1.0';

/** A comparison as one JSON object for programs. */
export function renderDiffJson(report: DiffReport, version: string): string {
  return `${JSON.stringify({ formatVersion: FORMAT_VERSION, tool: { name: 'flags', version }, command: 'diff', ...report }, undefined, 2)}\n`;
}
