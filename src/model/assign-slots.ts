import type { DiagnosticSink } from '../diagnostics/sink.js';
import { modelDiagnostics } from './diagnostics.js';
import type { Flag } from './flag.js';
import type { Layer } from './layer.js';

type Slot = NonNullable<Flag['slot']>;

/** The slot of every flag that has one; a flag in two layers keeps the first. */
export function assignSlots(layers: Iterable<Layer>, sink: DiagnosticSink): ReadonlyMap<string, Slot> {
  const slots = new Map<string, Slot>();
  for (const layer of layers) {
    for (const slot of layer.slots) {
      const first = slots.get(slot.flag);
      if (first === undefined) slots.set(slot.flag, { layer, slot });
      else reportSecond(slot.flag, { first, second: { layer, slot } }, sink);
    }
  }
  return slots;
}

function reportSecond(flag: string, { first, second }: { first: Slot; second: Slot }, sink: DiagnosticSink): void {
  const where = first.layer === second.layer ? 'twice' : `in layer \`${first.layer.name}\` too`;
  const related = [{ span: first.slot.span, message: 'its other slot' }];
  const problem = `flag \`${flag}\` has a slot ${where}`;
  sink.report(modelDiagnostics['rollout/exclusion-overlap'](second.slot.span, { problem }, { related }));
}
