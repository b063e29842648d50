import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** A sentence beside the message: what to do, or a fact that explains. */
export interface Advice {
  readonly keyword: 'help' | 'note';
  readonly text: string;
}

/** What a finding says beside its message, the most useful first. */
export function adviceOf({ help, suggestion, notes = [] }: Diagnostic): readonly Advice[] {
  const sentence = help ?? (suggestion === undefined ? undefined : `did you mean \`${suggestion}\`?`);
  return [
    ...(sentence === undefined ? [] : [{ keyword: 'help' as const, text: sentence }]),
    ...notes.map((text) => ({ keyword: 'note' as const, text })),
  ];
}
