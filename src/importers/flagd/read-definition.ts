import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { foldName } from '../../model/check-key.js';
import type { MapEntry, MapNode, SyntaxNode } from '../../syntax/nodes.js';
import { importDiagnostics } from '../diagnostics.js';
import type { FlagdDefinition, FlagdFlag } from './definition.js';
import { reportDropped } from './dropped-fields.js';
import { entryOf, textOf } from './operation.js';
import { describeNameProblem } from './scope.js';

const ROOT_FIELDS = new Set(['flags', '$evaluators', '$schema', 'metadata']);

/** Finds the flags and evaluators of a file; undefined if it is no flagd file at all, which is reported. */
export function readDefinition(root: SyntaxNode, sink: DiagnosticSink): FlagdDefinition | undefined {
  const invalid = (node: SyntaxNode, subject: string, demand: string) =>
    sink.report(importDiagnostics['import/invalid'](node.span, { subject, demand }));
  if (root.kind !== 'map') {
    invalid(root, 'a flagd file', 'an object with the field `flags`');
    return undefined;
  }
  const flags = entryOf(root, 'flags')?.value;
  if (flags === undefined || flags.kind === 'scalar') {
    invalid(flags ?? root, '`flags`', 'an object or a list of flags');
    return undefined;
  }
  for (const { key } of root.entries) if (!ROOT_FIELDS.has(key.value)) reportDropped(key.value, key.span, sink);
  const metadata = entryOf(root, 'metadata')?.value;
  if (metadata?.kind === 'map')
    for (const { key } of metadata.entries) reportDropped(`metadata.${key.value}`, key.span, sink);
  const evaluators = entryOf(root, '$evaluators')?.value;
  if (evaluators !== undefined && evaluators.kind !== 'map') invalid(evaluators, '`$evaluators`', 'an object');
  return {
    flags: withoutDuplicates(flags.kind === 'map' ? fromMap(flags, sink) : fromList(flags.items, sink), sink),
    evaluators: new Map(mapEntries(evaluators).map((entry) => [entry.key.value, entry])),
  };
}

const mapEntries = (node: SyntaxNode | undefined): readonly MapEntry[] => (node?.kind === 'map' ? node.entries : []);

function fromMap(flags: MapNode, sink: DiagnosticSink): readonly FlagdFlag[] {
  return flags.entries.flatMap(({ key, value }) => {
    if (value.kind === 'map') return [{ key: key.value, keySpan: key.span, fields: value }];
    const args = { subject: `the flag \`${key.value}\``, demand: 'an object' };
    sink.report(importDiagnostics['import/invalid'](value.span, args, { flag: key.value }));
    return [];
  });
}

/** The daemon's other form: a list of flags that hold their keys. */
function fromList(items: readonly SyntaxNode[], sink: DiagnosticSink): readonly FlagdFlag[] {
  return items.flatMap((item) => {
    const key = item.kind === 'map' ? entryOf(item, 'key')?.value : undefined;
    const text = textOf(key);
    if (item.kind === 'map' && key !== undefined && text !== undefined)
      return [{ key: text, keySpan: key.span, fields: item }];
    const args = { subject: 'a flag in a list', demand: 'an object with the field `key`' };
    sink.report(importDiagnostics['import/invalid']((key ?? item).span, args));
    return [];
  });
}

function withoutDuplicates(flags: readonly FlagdFlag[], sink: DiagnosticSink): readonly FlagdFlag[] {
  const first = new Map<string, FlagdFlag>();
  return flags.filter((flag) => {
    const { key, keySpan } = flag;
    const reason = describeNameProblem(key);
    const earlier = first.get(foldName(key));
    const help = 'rename one of them in the source and in the application';
    if (reason !== undefined)
      sink.report(importDiagnostics['import/refused-name'](keySpan, { name: key, reason }, { flag: key }));
    else if (earlier === undefined) first.set(foldName(key), flag);
    else {
      const related = [{ span: earlier.keySpan, message: 'the first one' }];
      const args = { key, other: earlier.key };
      sink.report(importDiagnostics['import/duplicate-key'](keySpan, args, { flag: key, related, help }));
    }
    return reason === undefined && earlier === undefined;
  });
}
