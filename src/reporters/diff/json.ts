import type { JsonObject } from '../../util/json.js';
import { printJson } from '../print-json.js';
import { defineDiffReporter } from './diff-reporter.js';

/** Minor versions only add fields; a reader may refuse another major one. */
const FORMAT_VERSION = '1.0';

export const json = defineDiffReporter({
  name: 'json',
  summary: 'One JSON object for programs: everything, and shares as numbers from 0 to 1.',
  render: (report, { version }) => {
    const head: JsonObject = { formatVersion: FORMAT_VERSION, tool: { name: 'flags', version }, command: 'diff' };
    return printJson({ ...head, ...asJson(report) });
  },
});

/** A report is plain data: what JSON leaves of it is all of it but absent fields. */
function asJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}
