import { operators } from './index.js';
import type { Operator } from './operator.js';

const byName: ReadonlyMap<string, Operator> = new Map(operators.map((operator) => [operator.name, operator]));

export const findOperator = (name: string): Operator | undefined => byName.get(name);
