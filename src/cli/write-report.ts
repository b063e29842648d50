import { reporters } from '../reporters/index.js';
import type { Report, Reporter } from '../reporters/reporter.js';
import { type Destination, deliver, type FormatOptions, findDestinations } from './destinations.js';
import type { Io, OutputStream } from './io.js';

export interface ReportOptions extends FormatOptions {
  readonly maxDiagnostics?: number;
}

/** Where the options send a report. Throws `UserError`. */
export const reportDestinations = (options: ReportOptions): readonly Destination<Reporter>[] =>
  findDestinations(reporters, options);

/** Renders a report everywhere it is wanted. */
export function writeReport(report: Report, options: ReportOptions, stream: OutputStream, io: Io): void {
  const { maxDiagnostics } = options;
  const limit = maxDiagnostics === undefined ? {} : { maxDiagnostics };
  deliver({ destinations: reportDestinations(options), options, stream, io }, (reporter, color) =>
    reporter.render(report, { color, ...limit }),
  );
}
