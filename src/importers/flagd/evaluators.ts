import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { Span } from '../../source/span.js';
import type { MapEntry, SyntaxNode } from '../../syntax/nodes.js';
import { importDiagnostics } from '../diagnostics.js';
import { type Condition, INVALID, leavesOf, segmentOf } from './condition.js';
import { convertCondition } from './convert-condition.js';
import { Scope } from './scope.js';
import { yieldsTruth } from './yields-truth.js';

/**
 * The `$evaluators` of a file. One that is a condition becomes a segment; one whose outcome depends on the flag, on the
 * time or on a bucket is put in where it is used, because segments know none of these.
 */
export class Evaluators {
  readonly #entries: ReadonlyMap<string, MapEntry>;
  readonly #conditions = new Map<string, Condition | 'in progress'>();
  readonly #yieldTruth = new Map<string, boolean>();
  readonly #used = new Set<string>();
  readonly #root: Scope;

  constructor(entries: ReadonlyMap<string, MapEntry>, sink: DiagnosticSink) {
    this.#entries = entries;
    this.#root = new Scope(sink, this);
  }

  /** Whether the outcome of an evaluator is true or false in every context. */
  yieldsTruth(name: string, depth: number): boolean {
    const known = this.#yieldTruth.get(name);
    const entry = this.#entries.get(name);
    if (known !== undefined || entry === undefined) return known ?? false;
    // While it is asked of itself: a cycle is reported where the evaluator is used.
    this.#yieldTruth.set(name, false);
    const result = yieldsTruth(entry.value, this, depth);
    this.#yieldTruth.set(name, result);
    return result;
  }

  /** The expression of an evaluator, for places where it yields a variant. */
  expression(name: string, span: Span, scope: Scope): SyntaxNode | undefined {
    const entry = this.#entries.get(name);
    this.#used.add(name);
    if (entry === undefined) scope.report(importDiagnostics['import/unknown-evaluator'], span, { name });
    return entry?.value;
  }

  condition(name: string, span: Span, scope: Scope): Condition {
    if (this.expression(name, span, scope) === undefined) return INVALID;
    const condition = this.#convert(name, scope);
    if (condition === 'in progress') return scope.report(importDiagnostics['import/evaluator-cycle'], span, { name });
    if (condition.kind === 'invalid' && scope.flag !== undefined)
      return scope.report(importDiagnostics['import/broken-evaluator'], span, { name });
    return isSegment(condition) ? segmentOf(name) : condition;
  }

  /** Conditions of the segments to write, by name of the evaluator, in the order of the file. */
  segments(): ReadonlyMap<string, Condition> {
    const segments = new Map<string, Condition>();
    for (const [name, entry] of this.#entries) {
      const isUsed = this.#used.has(name);
      const condition = isUsed ? this.#conditions.get(name) : this.#convert(name, this.#root);
      if (condition === undefined || condition === 'in progress') continue;
      if (isSegment(condition)) segments.set(name, condition);
      else if (!isUsed && condition.kind !== 'invalid')
        this.#root.report(importDiagnostics['import/dropped-field'], entry.key.span, { field: name });
    }
    return segments;
  }

  #convert(name: string, scope: Scope): Condition | 'in progress' {
    const known = this.#conditions.get(name);
    const entry = this.#entries.get(name);
    if (known !== undefined) return known;
    if (entry === undefined) return INVALID;
    this.#conditions.set(name, 'in progress');
    const condition = convertCondition(entry.value, scope.insideEvaluator());
    this.#conditions.set(name, condition);
    return condition;
  }
}

const isSegment = (condition: Condition): boolean =>
  leavesOf([condition]).every((leaf) => leaf.kind === 'test' || leaf.kind === 'segment');
