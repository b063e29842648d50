import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import { foldName } from './check-key.js';
import { modelDiagnostics } from './diagnostics.js';

interface Defined {
  readonly name: string;
  readonly span: Span;
}

/**
 * Keeps the first thing of every name. Names that differ only in letter case count as one, because file systems and
 * people confuse them. Every place is reported: a pull request shows findings only in the files it touches.
 */
export function keepFirst<Thing extends Defined>(
  what: string,
  things: readonly Thing[],
  sink: DiagnosticSink,
): readonly Thing[] {
  if (things.length < 2) return things;
  const byName = new Map<string, Thing[]>();
  for (const thing of things) {
    const same = byName.get(foldName(thing.name));
    if (same === undefined) byName.set(foldName(thing.name), [thing]);
    else same.push(thing);
  }
  for (const same of byName.values()) if (same.length > 1) reportAll(what, same, sink);
  return [...byName.values()].flatMap((same) => same.slice(0, 1));
}

function reportAll(what: string, same: readonly Defined[], sink: DiagnosticSink): void {
  for (const [index, { name, span }] of same.entries()) {
    const other = same[index === 0 ? 1 : 0];
    if (other === undefined) continue;
    const related = [{ span: other.span, message: `${index === 0 ? 'also' : 'first'} defined here` }];
    sink.report(modelDiagnostics['key/duplicate'](span, { what, name, other: other.name }, { related }));
  }
}
