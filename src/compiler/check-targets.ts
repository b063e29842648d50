import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { FlagSet } from '../model/flag-set.js';
import { targetDiagnostics } from '../targets/diagnostics.js';
import { targets } from '../targets/index.js';
import { closestName } from '../util/closest-name.js';

/** Reports outputs in a form that nothing can compile to. Not the model's business: it knows no targets. */
export function checkTargets({ config }: FlagSet, sink: DiagnosticSink): void {
  const known = targets.map(({ name }) => name);
  for (const { target, span, degrade = [] } of config.outputs) {
    const found = targets.find(({ name }) => name === target);
    for (const { value: degradation, span: place } of degrade)
      if (found !== undefined && !found.degradations?.includes(degradation))
        sink.report(targetDiagnostics['config/unused-degradation'](place, { degradation, target }));
    if (found !== undefined) continue;
    const suggestion = closestName(target, known);
    const help = suggestion === undefined ? `there are ${known.join(', ')}` : `did you mean \`${suggestion}\`?`;
    const extras = suggestion === undefined ? { help } : { help, suggestion };
    sink.report(targetDiagnostics['config/unknown-target'](span, { target }, extras));
  }
}
