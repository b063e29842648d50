import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { OutputConfig } from '../../model/project-config.js';
import type { Span } from '../../source/span.js';
import { targetDiagnostics } from '../diagnostics.js';

/** What a flag loses in another system; an output may allow some of it in its `degrade`. */
export interface Loss {
  readonly span: Span;
  readonly reason: string;
  readonly help?: string;
  /** What would be done about it, and the word that allows it. */
  readonly degradation?: { readonly name: string; readonly effect: string };
}

/** Collects what is lost of one flag, and says in the end whether the flag can be written. */
export class FlagProblems {
  readonly #flag: string;
  readonly #output: OutputConfig;
  readonly #errors: Diagnostic[] = [];
  readonly #warnings: Diagnostic[] = [];
  #isLost = false;

  constructor(flag: string, output: OutputConfig) {
    this.#flag = flag;
    this.#output = output;
  }

  report({ span, reason, help, degradation }: Loss): void {
    const { target } = this.#output;
    const flag = this.#flag;
    if (degradation !== undefined && this.#allows(degradation.name)) {
      const args = { flag, target, loss: `${degradation.effect}, as ${reason}` };
      this.#warnings.push(targetDiagnostics['target/degraded'](span, args, { flag }));
      return;
    }
    this.#isLost = true;
    if (this.#allows('flag')) {
      const args = { flag, target, loss: `it is left out, as ${reason}` };
      this.#warnings.push(targetDiagnostics['target/degraded'](span, args, { flag }));
      return;
    }
    const allowed = ['flag', ...(degradation === undefined ? [] : [degradation.name])];
    const advice = help ?? `write it otherwise, or allow the loss: \`degrade: [${allowed.at(-1)}]\` in the output`;
    this.#errors.push(targetDiagnostics['target/unsupported'](span, { flag, target, reason }, { flag, help: advice }));
  }

  /** A flag that it requires cannot be written. That flag says why; here it is only news if flags are left out. */
  requiresLost(required: string, span: Span): void {
    this.#isLost = true;
    if (this.#allows('flag')) this.report({ span, reason: `\`${required}\`, which it requires, is left out` });
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  tell(sink: DiagnosticSink): void {
    for (const diagnostic of [...this.#errors, ...this.#warnings]) sink.report(diagnostic);
  }

  #allows(name: string): boolean {
    return this.#output.degrade?.some(({ value }) => value === name) ?? false;
  }
}
