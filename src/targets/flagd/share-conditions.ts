import type { JsonObject } from '../../util/json.js';
import type { Logic } from './logic.js';
import { createMeasure } from './measure-logic.js';

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
export function shareConditions(written: ReadonlyMap<string, Logic>): SharedLogic {
  const wanted = findShared([...written.values()]);
  const { counts } = rewrite(written, new Set(wanted));
  const used = new Set(wanted.filter((condition) => (counts.get(condition) ?? 0) > 1));
  const { targeting, names } = rewrite(written, used);
  const evaluators = Object.fromEntries([...names].map(([condition, name]) => [name, condition as Logic]));
  return { targeting, evaluators };
}

/** The conditions that save most, in order of their first occurrence. */
function findShared(roots: readonly Logic[]): readonly object[] {
  const measure = createMeasure();
  const savings = [...countOccurrences(roots)].flatMap(([node, count]) => {
    const saving = (count - 1) * measure(node as Logic).characters;
    return saving >= MINIMUM_SAVING && isCondition(node) && !JSON.stringify(node).includes('$')
      ? [{ node, saving }]
      : [];
  });
  const best = savings.sort((left, right) => right.saving - left.saving).slice(0, MAXIMUM_EVALUATORS);
  return best.map(({ node }) => node);
}

function isCondition(node: object): boolean {
  const [operator = '', ...others] = Object.keys(node);
  return others.length === 0 && CONDITIONS.has(operator);
}

/** How often each expression stands in others, where those that are shared count once. */
function countOccurrences(roots: readonly Logic[]): ReadonlyMap<object, number> {
  const counts = new Map<object, number>();

  function visit(logic: Logic): void {
    if (typeof logic !== 'object' || logic === null) return;
    const count = counts.get(logic) ?? 0;
    counts.set(logic, count + 1);
    if (count === 0) for (const part of Object.values(logic)) visit(part);
  }

  roots.forEach(visit);
  return counts;
}

/** Puts references in the place of conditions, and counts and names them in the order in which they are met. */
function rewrite(written: ReadonlyMap<string, Logic>, shared: ReadonlySet<object>) {
  const counts = new Map<object, number>();
  const names = new Map<object, string>();

  function replace(logic: Logic): Logic {
    if (typeof logic !== 'object' || logic === null) return logic;
    if (shared.has(logic)) return refer(logic);
    if (Array.isArray(logic)) return logic.map(replace);
    return Object.fromEntries(Object.entries(logic).map(([name, part]) => [name, replace(part)]));
  }

  function refer(condition: object): Logic {
    const name = names.get(condition) ?? `shared-${names.size + 1}`;
    names.set(condition, name);
    counts.set(condition, (counts.get(condition) ?? 0) + 1);
    return { $ref: name };
  }

  const targeting = new Map([...written].map(([key, logic]) => [key, replace(logic)]));
  return { targeting, counts, names };
}
