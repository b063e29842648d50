import { UserError } from '../project/user-error.js';
import { closestName } from '../util/closest-name.js';
import { type ColorOptions, wantsColor } from './color.js';
import type { Io, OutputStream } from './io.js';
import { writeTextFile } from './text-files.js';

/** What commands that render in several formats are told: `--format FORMAT[=FILE]`, repeatable, and `--json`. */
export interface FormatOptions extends ColorOptions {
  readonly format?: readonly string[];
  readonly json?: true;
}

export interface Destination<Format> {
  readonly format: Format;
  /** Absent: the stream. */
  readonly file?: string;
}

/** Where the options send what is rendered: `text` to the stream unless something else goes there. Throws `UserError`. */
export function findDestinations<Format extends { readonly name: string }>(
  formats: readonly Format[],
  { format = [], json }: FormatOptions,
): readonly Destination<Format>[] {
  const parse = (written: string) => parseDestination(written, formats);
  const destinations = [...format, ...(json === true ? ['json'] : [])].map(parse);
  const onStream = destinations.filter(({ file }) => file === undefined);
  if (onStream.length > 1)
    throw new UserError('only one format can go to standard output', 'name a file: json=out.json');
  return onStream.length === 1 ? destinations : [parse('text'), ...destinations];
}

export interface Delivery<Format> {
  readonly destinations: readonly Destination<Format>[];
  readonly options: FormatOptions;
  readonly stream: OutputStream;
  readonly io: Io;
}

/** Renders something everywhere it is wanted. */
export function deliver<Format>(
  { destinations, options, stream, io }: Delivery<Format>,
  render: (format: Format, color: boolean) => string,
): void {
  for (const { format, file } of destinations) {
    const text = render(format, file === undefined && wantsColor(options, stream, io));
    if (file === undefined) stream.write(text);
    else writeTextFile(file, text, io);
  }
}

function parseDestination<Format extends { readonly name: string }>(
  written: string,
  formats: readonly Format[],
): Destination<Format> {
  const [name = '', ...rest] = written.split('=');
  const format = formats.find((candidate) => candidate.name === name);
  if (format === undefined) throw unknownFormat(name, formats);
  const file = rest.join('=');
  return file === '' ? { format } : { format, file };
}

function unknownFormat(name: string, formats: readonly { readonly name: string }[]): UserError {
  const names = formats.map((format) => format.name);
  const closest = closestName(name, names);
  const hint = closest === undefined ? `the formats are ${names.join(', ')}` : `did you mean ${closest}?`;
  return new UserError(`there is no format \`${name}\``, hint);
}
