import { importDiagnostics } from '../diagnostics.js';
import { applyTypes } from './apply-types.js';
import type { InferredType } from './attribute-types.js';
import { type Condition, INVALID, leavesOf, mapLeaves } from './condition.js';
import type { Scope } from './scope.js';

/** The conditions of segments with types applied, and what that means for those who use them. */
export class TypedSegments {
  readonly #conditions = new Map<string, Condition>();
  readonly #types: ReadonlyMap<string, InferredType>;

  constructor(segments: ReadonlyMap<string, Condition>, types: ReadonlyMap<string, InferredType>, scope: Scope) {
    this.#types = types;
    // A segment that another one uses stands before it, or is converted on the way: evaluators do not form cycles.
    const convert = (name: string, condition: Condition): Condition => {
      const known = this.#conditions.get(name);
      if (known !== undefined) return known;
      for (const leaf of leavesOf([condition]))
        if (leaf.kind === 'segment') convert(leaf.name, segments.get(leaf.name) ?? INVALID);
      const typed = this.#resolve(applyTypes(condition, types, scope));
      this.#conditions.set(name, typed);
      return typed;
    };
    for (const [name, condition] of segments) convert(name, condition);
  }

  /** Those that can be written as a file: with types applied, some turn out true or false for everybody. */
  written(): ReadonlyMap<string, Condition> {
    return new Map([...this.#conditions].filter(([, { kind }]) => kind !== 'constant' && kind !== 'invalid'));
  }

  /** A flag's condition with types applied; an unusable segment in it is reported once more, at the flag. */
  apply(condition: Condition, scope: Scope, report: (segment: string) => void): Condition {
    for (const leaf of leavesOf([condition]))
      if (leaf.kind === 'segment' && this.#conditions.get(leaf.name)?.kind === 'invalid') report(leaf.name);
    return this.#resolve(applyTypes(condition, this.#types, scope));
  }

  #resolve(condition: Condition): Condition {
    return mapLeaves(condition, (leaf) => {
      const segment = leaf.kind === 'segment' ? this.#conditions.get(leaf.name) : undefined;
      return segment?.kind === 'constant' || segment?.kind === 'invalid' ? segment : leaf;
    });
  }
}

export const reportBrokenEvaluator = (scope: Scope, span: Parameters<Scope['unsupported']>[0], name: string): void => {
  scope.report(importDiagnostics['import/broken-evaluator'], span, { name });
};
