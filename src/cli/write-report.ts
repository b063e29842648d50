import { UserError } from '../project/user-error.js';
import { reporters } from '../reporters/index.js';
import type { Report, Reporter } from '../reporters/reporter.js';
import { closestName } from '../util/closest-name.js';
import { type ColorOptions, wantsColor } from './color.js';
import type { Io, OutputStream } from './io.js';
import { writeTextFile } from './text-files.js';

export interface ReportOptions extends ColorOptions {
  readonly format?: readonly string[];
  readonly json?: true;
  readonly maxDiagnostics?: number;
}

interface Destination {
  readonly reporter: Reporter;
  /** Absent: the stream. */
  readonly file?: string;
}

/** Where the options send a report: `text` to the stream unless something else goes there. Throws `UserError`. */
export function reportDestinations({ format = [], json }: ReportOptions): readonly Destination[] {
  const destinations = [...format, ...(json === true ? ['json'] : [])].map(parseDestination);
  const onStream = destinations.filter(({ file }) => file === undefined);
  if (onStream.length > 1)
    throw new UserError('only one format can go to standard output', 'name a file: json=out.json');
  return onStream.length === 1 ? destinations : [parseDestination('text'), ...destinations];
}

/** Renders a report everywhere it is wanted. */
export function writeReport(report: Report, options: ReportOptions, stream: OutputStream, io: Io): void {
  for (const { reporter, file } of reportDestinations(options)) {
    const color = file === undefined && wantsColor(options, stream, io);
    const { maxDiagnostics } = options;
    const text = reporter.render(report, { color, ...(maxDiagnostics === undefined ? {} : { maxDiagnostics }) });
    if (file === undefined) stream.write(text);
    else writeTextFile(file, text, io);
  }
}

function parseDestination(written: string): Destination {
  const [name = '', ...rest] = written.split('=');
  const reporter = reporters.find((candidate) => candidate.name === name);
  if (reporter === undefined) throw unknownFormat(name);
  const file = rest.join('=');
  return file === '' ? { reporter } : { reporter, file };
}

function unknownFormat(name: string): UserError {
  const names = reporters.map((reporter) => reporter.name);
  const closest = closestName(name, names);
  const hint = closest === undefined ? `the formats are ${names.join(', ')}` : `did you mean ${closest}?`;
  return new UserError(`there is no format \`${name}\``, hint);
}
