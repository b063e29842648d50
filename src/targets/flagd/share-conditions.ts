import type { JsonObject } from '../../util/json.js';
import type { Logic } from './logic.js';
import type { LogicSize } from './measure-logic.js';

/** Expressions by flag key, and those that several of them name. */
export interface SharedLogic {
  readonly targeting: ReadonlyMap<string, Logic>;
  readonly evaluators: JsonObject;
}

/** Only whole conditions: the schema allows references where an expression may stand, and not in the parts of a split. */
const CONDITIONS = new Set(['and', 'or', '!', 'if', 'all']);

/** Engines search the whole text for each evaluator, so only what saves much becomes one. */
const MINIMUM_SAVING = 400;
const MAXIMUM_EVALUATORS = 100;

/**
 * Writes conditions that occur several times once, as `$evaluators`. An evaluator never refers to another one: some engines
 * replace them in any order and would leave references behind. Nor does it hold a `$`, which some take for a pattern.
 */
export function shareConditions(
  written: ReadonlyMap<string, Logic>,
  measure: (logic: Logic) => LogicSize,
): SharedLogic {
  const roots = [...written.values()];
  const wanted = new Set(findShared(roots, measure));
  const counts = countOccurrences(roots, wanted);
  const { replace, names } = createReplacer(new Set([...wanted].filter((node) => (counts.get(node) ?? 0) > 1)));
  const targeting = new Map([...written].map(([key, logic]) => [key, replace(logic)]));
  const evaluators = Object.fromEntries([...names].map(([condition, name]) => [name, condition as Logic]));
  return { targeting, evaluators };
}

/** The conditions that save most when they are written once. */
function findShared(roots: readonly Logic[], measure: (logic: Logic) => LogicSize): readonly object[] {
  const savings: { readonly node: object; readonly saving: number }[] = [];
  for (const [node, count] of countOccurrences(roots)) {
    const saving = count < 2 || !isCondition(node) ? 0 : (count - 1) * measure(node as Logic).characters;
    if (saving >= MINIMUM_SAVING) savings.push({ node, saving });
  }
  const best: object[] = [];
  for (const { node } of savings.sort((left, right) => right.saving - left.saving)) {
    if (best.length === MAXIMUM_EVALUATORS) break;
    if (!JSON.stringify(node).includes('$')) best.push(node);
  }
  return best;
}

function isCondition(node: object): boolean {
  const [operator = '', ...others] = Object.keys(node);
  return others.length === 0 && CONDITIONS.has(operator);
}

/** How often each expression stands in others, where those that are shared, and what is in some, count once. */
function countOccurrences(
  roots: readonly Logic[],
  closed: ReadonlySet<object> = new Set(),
): ReadonlyMap<object, number> {
  const counts = new Map<object, number>();

  function visit(logic: Logic): void {
    if (typeof logic !== 'object' || logic === null) return;
    const count = counts.get(logic) ?? 0;
    counts.set(logic, count + 1);
    if (count === 0 && !closed.has(logic)) for (const part of Object.values(logic)) visit(part);
  }

  roots.forEach(visit);
  return counts;
}

/** Puts references in the place of conditions, and names them in the order in which they are met. */
function createReplacer(shared: ReadonlySet<object>) {
  const names = new Map<object, string>();
  const replaced = new WeakMap<object, Logic>();

  function replace(logic: Logic): Logic {
    if (typeof logic !== 'object' || logic === null) return logic;
    const known = replaced.get(logic) ?? (shared.has(logic) ? refer(logic) : replaceParts(logic));
    replaced.set(logic, known);
    return known;
  }

  /** The very same object where nothing in it is replaced. */
  function replaceParts(logic: readonly Logic[] | JsonObject): Logic {
    const before = Object.entries(logic);
    const after = before.map(([name, part]): [string, Logic] => [name, replace(part)]);
    if (after.every(([, part], index) => part === before[index]?.[1])) return logic;
    return Array.isArray(logic) ? after.map(([, part]) => part) : Object.fromEntries(after);
  }

  function refer(condition: object): Logic {
    const name = `shared-${names.size + 1}`;
    names.set(condition, name);
    return { $ref: name };
  }

  return { replace, names };
}
