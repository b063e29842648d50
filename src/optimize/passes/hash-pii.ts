import { type Expression, NEVER, type TestExpression } from '../../analysis/expression.js';
import { mapOperands } from '../../analysis/map-operands.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { optimizeDiagnostics } from '../diagnostics.js';
import { findTestSpan } from '../find-test-span.js';
import { hashOperand } from '../hash-operand.js';
import { mapFlags, mapList } from '../map-flags.js';
import { definePass } from '../pass.js';
import type { Program, ProgramFlag, ProgramRule } from '../program.js';

export const hashPii = definePass({
  name: 'hash-pii',
  level: 'always',
  summary: 'Replaces values of personal attributes in client bundles by salted hashes.',
  why: 'Equality of hashes is equality of values. About privacy, not speed, so it runs at every level. After conditions are simplified, because a hashed operand tells an analysis nothing.',
  after: ['fold-constant-prerequisites'],
  run: (program, { sink }) => {
    if (program.audience !== 'client' || program.piiAttributes.size === 0) return program;
    const protectedConditions = new WeakMap<Expression, ProtectedCondition>();
    return mapFlags(program, (flag) => {
      const rules = mapList(flag.rules, (rule) => {
        const known = protectedConditions.get(rule.when) ?? protect(rule.when, program);
        protectedConditions.set(rule.when, known);
        for (const test of known.exposed) report(test, flag, rule, sink);
        return known.when === rule.when ? rule : { ...rule, when: known.when };
      });
      return rules === flag.rules ? flag : { ...flag, rules };
    });
  },
});

interface ProtectedCondition {
  readonly when: Expression;
  /** Tests that would show a value and cannot be made on a hash. */
  readonly exposed: ReadonlySet<TestExpression>;
}

function protect(when: Expression, { piiAttributes }: Program): ProtectedCondition {
  const exposed = new Set<TestExpression>();
  const visited = new Map<Expression, Expression>();

  function visit(part: Expression): Expression {
    const known = visited.get(part);
    if (known !== undefined) return known;
    const result = part.kind === 'test' ? protectTest(part) : mapOperands(part, visit);
    visited.set(part, result);
    return result;
  }

  function protectTest(test: TestExpression): Expression {
    if (!piiAttributes.has(test.attribute) || test.operator === 'exists' || test.hashSalt !== undefined) return test;
    const hashed = hashOperand(test);
    if (hashed === undefined) exposed.add(test);
    return hashed ?? NEVER;
  }

  return { when: visit(when), exposed };
}

function report(test: TestExpression, flag: ProgramFlag, rule: ProgramRule, sink: DiagnosticSink): void {
  const span = findTestSpan(rule.origin.condition, test) ?? rule.origin.span;
  const help =
    'test the attribute by equality (values are hashed then), test another attribute, or make the flag `audience: server`';
  sink.report(optimizeDiagnostics['security/client-pii'](span, { flag: flag.key, ...test }, { help, flag: flag.key }));
}
