import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import type { Attribute } from './attribute.js';
import { modelDiagnostics } from './diagnostics.js';
import type { Flag } from './flag.js';
import type { Segment } from './segment.js';
import { type ServerTest, type ServerUse, serverTestsIn } from './server-attributes.js';

interface ClientScope {
  readonly flags: ReadonlyMap<string, Flag>;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly serverTests: ReadonlyMap<Segment, ServerTest | undefined>;
}

/** Reports what a flag for clients may not lean on: attributes that only servers send, and flags for servers. */
export function checkClientFlag(flag: Flag, scope: ClientScope, sink: DiagnosticSink): void {
  if (flag.audience !== 'client') return;
  for (const { span, test } of usesIn(flag, scope)) {
    const related = test.span === span ? [] : [{ span: test.span, message: 'tested here' }];
    const extras = { related, help: 'make the flag `audience: server`, or use another attribute' };
    sink.report(modelDiagnostics['security/server-flag-in-client'](span, { name: test.attribute }, extras));
  }
  for (const { flag: name, span } of flag.prerequisites) {
    const isServer = scope.flags.get(name)?.audience === 'server';
    const help = `make \`${name}\` \`audience: client\`, or this flag \`audience: server\``;
    if (isServer) sink.report(modelDiagnostics['prerequisite/missing-in-target'](span, { name }, { help }));
  }
}

/** Environments may share one targeting, or the rules in it: each list counts once. */
function usesIn(flag: Flag, scope: ClientScope): readonly ServerUse[] {
  const uses: ServerUse[] = [];
  for (const rules of new Set([...flag.targeting.values()].map((targeting) => targeting.rules)))
    for (const { condition } of rules)
      if (condition !== undefined) uses.push(...serverTestsIn(condition, scope.serverTests));
  uses.push(...bucketingUses(flag.bucketing.bucketBy, flag.span, scope));
  if (flag.slot !== undefined)
    uses.push(...bucketingUses(flag.slot.layer.bucketing.bucketBy, flag.slot.slot.span, scope));
  return uses;
}

function bucketingUses(bucketBy: readonly string[] | 'random', span: Span, { attributes }: ClientScope) {
  const names = bucketBy === 'random' ? [] : bucketBy;
  const onServers = names.filter((name) => attributes.get(name)?.audience === 'server');
  return onServers.map((attribute): ServerUse => ({ span, test: { attribute, span } }));
}
