import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import { modelDiagnostics } from './diagnostics.js';

/** More places than anybody reads; a chain may have a hundred thousand. */
const MAXIMUM_RELATED = 8;

interface Member {
  readonly name: string;
  readonly span: Span;
}

/** One diagnostic for a whole cycle, at the reference by which its first member leads into it. */
export function reportCycle<Node extends Member>(
  id: 'segment/cycle' | 'prerequisite/cycle' | 'environment/cycle',
  path: readonly [Node, ...Node[]],
  referenceOf: (from: Node, to: Node) => Span | undefined,
  sink: DiagnosticSink,
): void {
  const [first] = path;
  const placeOf = (index: number) => referenceOf(path[index] ?? first, path[index + 1] ?? first) ?? first.span;
  const related = path.slice(1, MAXIMUM_RELATED + 1).map((_, index) => ({
    span: placeOf(index + 1),
    message: `which leads to \`${(path[index + 2] ?? first).name}\``,
  }));
  const names = [...path, first].map(({ name }) => name);
  sink.report(modelDiagnostics[id](placeOf(0), { path: names }, { related, help: 'remove one of these references' }));
}
