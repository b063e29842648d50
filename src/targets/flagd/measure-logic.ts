import type { Logic } from './logic.js';

/** How large an expression is when it is written out. */
export interface LogicSize {
  readonly characters: number;
  readonly operators: number;
  /** Expressions within expressions. */
  readonly depth: number;
}

/** Measures expressions; parts that are shared are measured once, however often they occur. */
export function createMeasure(): (logic: Logic) => LogicSize {
  const known = new WeakMap<object, LogicSize>();

  function measure(logic: Logic): LogicSize {
    if (typeof logic !== 'object' || logic === null)
      return { characters: JSON.stringify(logic).length, operators: 0, depth: 0 };
    const size = known.get(logic) ?? measureParts(logic);
    known.set(logic, size);
    return size;
  }

  function measureParts(logic: object): LogicSize {
    const isList = Array.isArray(logic);
    let [characters, operators, depth] = [2, isList ? 0 : 1, 0];
    for (const [name, part] of Object.entries(logic)) {
      const size = measure(part);
      characters += size.characters + (isList ? 1 : name.length + 4);
      operators += size.operators;
      depth = Math.max(depth, size.depth);
    }
    return { characters, operators, depth: depth + 1 };
  }

  return measure;
}
