import type { Program, ProgramFlag } from '../optimize/program.js';
import { positionAt } from '../source/line-index.js';
import type { Span } from '../source/span.js';

/** What people need and evaluators do not: where every flag and rule of a bundle was written, and who owns it. */
export interface SourceMap {
  readonly formatVersion: string;
  readonly environment: string;
  /** By output, then by flag key. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, SourceMapFlag>>>>;
}

export interface SourceMapFlag {
  /** `path:line`. */
  readonly source: string;
  readonly owner?: string;
  readonly description?: string;
  /** As many as the bundle's flag has, in the same order. */
  readonly rules: readonly { readonly name?: string; readonly source: string }[];
}

export const SOURCE_MAP_FORMAT_VERSION = '1.0';

export function buildSourceMap(environment: string, programs: ReadonlyMap<string, Program>): SourceMap {
  const outputs = [...programs].map(([output, program]) => [
    output,
    Object.fromEntries(program.flags.map((flag) => [flag.key, describeFlag(flag)])),
  ]);
  return { formatVersion: SOURCE_MAP_FORMAT_VERSION, environment, outputs: Object.fromEntries(outputs) };
}

function describeFlag({ origin, rules }: ProgramFlag): SourceMapFlag {
  return {
    source: place(origin.span),
    ...(origin.owner === undefined ? {} : { owner: origin.owner.value }),
    ...(origin.description === undefined ? {} : { description: origin.description.value }),
    rules: rules.map((rule) => ({
      ...(rule.origin.name === undefined ? {} : { name: rule.origin.name }),
      source: place(rule.origin.span),
    })),
  };
}

function place({ file, start }: Span): string {
  return `${file.path}:${positionAt(file, start).line}`;
}
