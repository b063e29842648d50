import { printScalar } from './print-scalar.js';

/** Names with their weights in percent, in order; a name may stand there twice. */
export type Weights = readonly (readonly [name: string, percent: number])[];

/** On one line: a map where every name stands once, else a list of pairs, which may repeat names. */
export function printWeights(weights: Weights): string {
  return repeatsNames(weights) ? printPairs(weights) : printMap(weights);
}

export const printPairs = (weights: Weights): string => `[${weights.map(printPair).join(', ')}]`;

export const printPair = ([name, percent]: Weights[number]): string =>
  `[${printScalar(name)}, ${printScalar(percent)}]`;

export const printMap = (weights: Weights): string => `{ ${weights.map(printWeight).join(', ')} }`;

export const printWeight = ([name, percent]: Weights[number]): string =>
  `${printScalar(name)}: ${printScalar(percent)}`;

export const repeatsNames = (weights: Weights): boolean => new Set(weights.map(([name]) => name)).size < weights.length;
