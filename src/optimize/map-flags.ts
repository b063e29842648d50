import type { Expression } from '../analysis/expression.js';
import type { Program, ProgramFlag, ProgramRule } from './program.js';

/** The program with its flags rewritten; the same object if none changed. */
export function mapFlags(program: Program, rewrite: (flag: ProgramFlag) => ProgramFlag): Program {
  const flags = mapList(program.flags, rewrite);
  return flags === program.flags ? program : { ...program, flags };
}

/** The program with the rules of every flag rewritten, one list at a time. */
export function mapRuleLists(
  program: Program,
  rewrite: (rules: readonly ProgramRule[]) => readonly ProgramRule[],
): Program {
  return mapFlags(program, (flag) => {
    const rules = rewrite(flag.rules);
    return isSameList(rules, flag.rules) ? flag : { ...flag, rules };
  });
}

/** The program with the condition of every rule rewritten. */
export function mapConditions(program: Program, rewrite: (expression: Expression) => Expression): Program {
  return mapRuleLists(program, (rules) =>
    mapList(rules, (rule) => {
      const when = rewrite(rule.when);
      return when === rule.when ? rule : { ...rule, when };
    }),
  );
}

/** The list with its items rewritten; the same list if none changed. */
export function mapList<Item>(items: readonly Item[], rewrite: (item: Item) => Item): readonly Item[] {
  const rewritten = items.map(rewrite);
  return isSameList(rewritten, items) ? items : rewritten;
}

function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
