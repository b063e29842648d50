import type { Bundle } from './bundle.js';
import { flagKeys } from './flag-positions.js';
import { isText } from './wire-shape.js';

const TABLES = ['values', 'variants', 'conditions', 'rules', 'layers', 'bodies', 'flags'] as const;

/** Everything is there, and every key has its flag; what the tables hold is another question. */
export function findListProblem(bundle: Bundle): string | undefined {
  const missing = TABLES.find((name) => !Array.isArray(bundle[name]));
  if (missing !== undefined) return `\`${missing}\` is not a list`;
  if (!isText(bundle.environment) || !isText(bundle.keys)) return '`environment` or `keys` is not a text';
  const { length } = flagKeys(bundle);
  return length !== bundle.flags.length || (length === 0 && bundle.keys !== '')
    ? '`keys` and `flags` are not equally many'
    : undefined;
}
