import type { DiagnosticExtras } from '../../diagnostics/define-diagnostics.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { nameProblem } from '../../model/check-key.js';
import { COMBINATORS } from '../../model/combinators.js';
import type { Span } from '../../source/span.js';
import { importDiagnostics } from '../diagnostics.js';
import type { Evaluators } from './evaluators.js';

/** Stands for what was reported, wherever an operand or a condition is expected. */
export interface Invalid {
  readonly kind: 'invalid';
  readonly size: 1;
  readonly span: Span;
}

/** Deeper targeting is refused instead of exhausting the stack; no file that people wrote comes near. */
export const MAXIMUM_DEPTH = 150;

/** What surrounds an expression while it is read: where to report, for which flag, how deep inside. */
export class Scope {
  readonly #sink: DiagnosticSink;

  constructor(
    sink: DiagnosticSink,
    readonly evaluators: Evaluators,
    /** Absent inside an evaluator, which any flag may use. */
    readonly flag?: string,
    readonly depth = 0,
  ) {
    this.#sink = sink;
  }

  get tooDeep(): boolean {
    return this.depth > MAXIMUM_DEPTH;
  }

  deeper(): Scope {
    return new Scope(this.#sink, this.evaluators, this.flag, this.depth + 1);
  }

  /** The same depth inside an evaluator, so that a chain of evaluators ends too. */
  insideEvaluator(): Scope {
    return new Scope(this.#sink, this.evaluators, undefined, this.depth + 1);
  }

  unsupported(span: Span, feature: string): Invalid {
    const help =
      this.flag === undefined
        ? 'write the segment by hand; flags that use this evaluator are left out'
        : `write the flag by hand, or simplify its targeting and import again: \`${this.flag}\` is left out`;
    this.#sink.report(importDiagnostics['import/unsupported'](span, { feature }, this.extras({ help })));
    return { kind: 'invalid', size: 1, span };
  }

  invalid(span: Span, subject: string, demand: string): Invalid {
    this.#sink.report(importDiagnostics['import/invalid'](span, { subject, demand }, this.extras({})));
    return { kind: 'invalid', size: 1, span };
  }

  /** Reports by one of the other definitions. */
  report<Arguments>(
    factory: (span: Span, args: Arguments, extras: DiagnosticExtras) => Parameters<DiagnosticSink['report']>[0],
    span: Span,
    args: Arguments,
    extras: DiagnosticExtras = {},
  ): Invalid {
    this.#sink.report(factory(span, args, this.extras(extras)));
    return { kind: 'invalid', size: 1, span };
  }

  /** The name, if a project may declare an attribute of that name. */
  attributeName(name: string, span: Span): string | undefined {
    const reason = attributeNameProblem(name);
    if (reason === undefined) return name;
    this.report(importDiagnostics['import/refused-name'], span, { name, reason });
    return undefined;
  }

  private extras(extras: DiagnosticExtras): DiagnosticExtras {
    return this.flag === undefined ? extras : { flag: this.flag, ...extras };
  }
}

function attributeNameProblem(name: string): string | undefined {
  if (COMBINATORS.has(name)) return 'is a word of conditions, so no attribute can have it';
  if (name.split('.').some((part) => nameProblem(part)?.kind === 'prototype')) return NAME_OF_EVERY_OBJECT;
  return describeNameProblem(name);
}

const NAME_OF_EVERY_OBJECT = 'is one that every JavaScript object has';

/** Why a project refuses a name, to follow "the name `x`". */
export function describeNameProblem(name: string): string | undefined {
  const problem = nameProblem(name);
  if (problem === undefined) return undefined;
  return problem.kind === 'prototype' ? NAME_OF_EVERY_OBJECT : problem.reason;
}
