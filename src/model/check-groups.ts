import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Bucketing } from './bucketing.js';
import { modelDiagnostics } from './diagnostics.js';
import type { Flag } from './flag.js';

/** Reports flags of a group that do not bucket like the group's first one, so that a key is in one and not the other. */
export function checkGroups(flags: Iterable<Flag>, sink: DiagnosticSink): void {
  const firstOf = new Map<string, Flag>();
  for (const flag of flags) {
    if (flag.group === undefined) continue;
    const first = firstOf.get(flag.group.value);
    if (first === undefined) firstOf.set(flag.group.value, flag);
    else if (!first.damaged && !flag.damaged) checkPair(flag, first, sink);
  }
}

function checkPair(flag: Flag, first: Flag, sink: DiagnosticSink): void {
  const what = differenceOf(flag, first);
  if (what === undefined || flag.group === undefined) return;
  const args = { group: flag.group.value, what, other: first.key };
  const related = [{ span: first.group?.span ?? first.span, message: 'joins the group here' }];
  const help = 'give all flags of a group the same bucketing, or take this one out';
  sink.report(modelDiagnostics['rollout/group-mismatch'](flag.group.span, args, { related, help, flag: flag.key }));
}

function differenceOf({ bucketing: left }: Flag, { bucketing: right }: Flag): string | undefined {
  if (!isSameOrder(left.bucketBy, right.bucketBy)) return '`bucketBy`';
  if (left.salt !== right.salt) return '`salt`';
  return left.input === right.input && left.profile === right.profile ? undefined : '`bucketing`';
}

function isSameOrder(left: Bucketing['bucketBy'], right: Bucketing['bucketBy']): boolean {
  if (left === 'random' || right === 'random') return left === right;
  return left.length === right.length && left.every((name, index) => name === right[index]);
}
