import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { ProgramFlag } from '../optimize/program.js';
import { targetDiagnostics } from './diagnostics.js';
import { identifierProblem, identifierWords } from './openfeature-manifest/identifier.js';
import { manifestFlag } from './openfeature-manifest/manifest-flag.js';
import { defineTarget } from './target.js';

export const openfeatureManifest = defineTarget({
  name: 'openfeature-manifest',
  summary: 'The flag manifest that the OpenFeature CLI generates typed code from (docs/flagd.md).',
  hasFixedName: true,
  emit: ({ flags }, sink) => {
    checkIdentifiers(flags, sink);
    const manifest = { flags: Object.fromEntries(flags.map((flag) => [flag.key, manifestFlag(flag)])) };
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    return [{ name: '', extension: 'json', text, flags: flags.length }];
  },
});

/** The CLI does not look whether what it makes of two keys is one identifier. */
function checkIdentifiers(flags: readonly ProgramFlag[], sink: DiagnosticSink): void {
  const firstOf = new Map<string, ProgramFlag>();
  for (const flag of flags) {
    const { key, origin } = flag;
    const words = identifierWords(key);
    const first = firstOf.get(words);
    const problem =
      identifierProblem(words) ??
      (first === undefined ? undefined : `and \`${first.key}\` are one identifier in generated code`);
    firstOf.set(words, first ?? flag);
    if (problem === undefined) continue;
    const related = first === undefined ? {} : { related: [{ span: first.origin.span, message: 'the other flag' }] };
    const help = 'use another key, or leave the flag out of this output by its `tags`';
    sink.report(
      targetDiagnostics['target/key-collision'](origin.span, { key, problem }, { flag: key, help, ...related }),
    );
  }
}
