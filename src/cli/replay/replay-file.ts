import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Comparison } from '../../diff/comparison.js';
import type { DiffReport, RecordedContextsReport } from '../../diff/diff-report.js';
import { createReplay } from '../../diff/replay/replay-contexts.js';
import { reasonOf } from '../../project/system-error.js';
import { UserError } from '../../project/user-error.js';
import type { Io } from '../io.js';
import { decompress } from './decompress.js';
import { parseContext } from './parse-context.js';
import { createLineSplitter } from './split-lines.js';

/**
 * Puts the contexts of a file, one JSON object a line, through a comparison and adds what they get to its report. The
 * file may be packed by gzip, and `-` is standard input. Throws `UserError` if it cannot be read; a line that is no
 * context is counted and skipped.
 */
export async function replayFile(
  source: string,
  { comparison, report }: { readonly comparison: Comparison; readonly report: DiffReport },
  io: Io,
): Promise<DiffReport> {
  const replay = createReplay(comparison);
  const unusable = createUnusableLines();
  const splitter = createLineSplitter((line, bytes) => {
    const parsed = parseContext(bytes);
    if (parsed.kind === 'context') replay.add(line, parsed.context);
    else if (parsed.kind === 'unusable') unusable.add(line, parsed.problem);
  });
  for await (const chunk of openSource(source, io)) splitter.push(chunk);
  splitter.end();
  return replay.addTo(report, { source, ...unusable.report() });
}

async function* openSource(source: string, io: Io): AsyncGenerator<Uint8Array> {
  const chunks = source === '-' ? io.streamStandardInput() : createReadStream(resolve(io.workingDirectory, source));
  try {
    yield* decompress(chunks);
  } catch (error) {
    throw new UserError(`cannot read ${source === '-' ? 'standard input' : source}: ${reasonOf(error)}`);
  }
}

function createUnusableLines() {
  let lines = 0;
  let first: NonNullable<RecordedContextsReport['unusable']>['first'] | undefined;
  return {
    add: (line: number, problem: string) => {
      lines += 1;
      first ??= { line, problem };
    },
    report: () => (first === undefined ? {} : { unusable: { lines, first } }),
  };
}
