import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Attribute } from './attribute.js';
import { checkClientFlag } from './check-client-flag.js';
import { checkExclusivePairs } from './check-exclusive-pairs.js';
import { checkGroups } from './check-groups.js';
import type { Flag } from './flag.js';
import { sinkWith } from './flag-sink.js';
import type { Segment } from './segment.js';
import { serverTestsOfSegments } from './server-attributes.js';

interface CheckScope {
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Each after those it uses. */
  readonly segments: ReadonlyMap<string, Segment>;
}

/** What can only be said when all flags are built. */
export function checkFlags(flags: ReadonlyMap<string, Flag>, scope: CheckScope, sink: DiagnosticSink): void {
  checkGroups(flags.values(), sink);
  const serverTests = serverTestsOfSegments(scope.segments.values());
  for (const flag of flags.values()) {
    const flagSink = sinkWith({ flag: flag.key }, sink);
    checkExclusivePairs(flag, flags, flagSink);
    checkClientFlag(flag, { flags, attributes: scope.attributes, serverTests }, flagSink);
  }
}
