import type { DiagnosticSink } from '../diagnostics/sink.js';
import { modelDiagnostics } from './diagnostics.js';
import type { Flag } from './flag.js';

/**
 * Reports prerequisites between flags of one layer that can never hold: inside its own slot a flag is outside the
 * other's, where that one serves its default or off variant in every environment.
 */
export function checkExclusivePairs(flag: Flag, flags: ReadonlyMap<string, Flag>, sink: DiagnosticSink): void {
  for (const { flag: key, variants, span } of flag.prerequisites) {
    const required = flags.get(key);
    const layer = flag.slot?.layer;
    if (required === undefined || layer === undefined || required.slot?.layer !== layer) continue;
    const outside = variantsOutsideSlot(required);
    if (variants.some((name) => outside.has(name))) continue;
    const related = [{ span: required.slot.slot.span, message: 'its slot' }];
    sink.report(modelDiagnostics['prerequisite/exclusive-pair'](span, { name: key, layer: layer.name }, { related }));
  }
}

function variantsOutsideSlot({ targeting, offVariant }: Flag): ReadonlySet<string> {
  const names = [...targeting.values()].map(({ enabled, defaultVariant }) => (enabled ? defaultVariant : offVariant));
  return new Set(names.filter((name) => name !== undefined));
}
