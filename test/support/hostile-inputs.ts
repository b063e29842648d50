import { binaryJunk, damagedBytes, otherEncodings } from '../hostile/damaged-bytes.js';
import type { HostileContent, HostilePlace } from '../hostile/hostile-input.js';
import { meanConditions } from '../hostile/mean-conditions.js';
import { meanDecisions } from '../hostile/mean-decisions.js';
import { meanGraphs } from '../hostile/mean-graphs.js';
import { meanKeys } from '../hostile/mean-keys.js';
import { meanLists } from '../hostile/mean-lists.js';
import { meanOperands } from '../hostile/mean-operands.js';
import { meanOutputs } from '../hostile/mean-outputs.js';
import { meanPayloads } from '../hostile/mean-payloads.js';
import { oddPlaces } from '../hostile/odd-places.js';
import { wholeTexts } from '../hostile/whole-texts.js';
import { wrongKeys, wrongValues } from '../hostile/wrong-values.js';

/** More than two thousand ways to be hostile, the same on every run, by family. */
export const randomFamilies = {
  'damaged bytes': () => damagedBytes(650),
  'binary junk': () => binaryJunk(60),
  'other encodings': otherEncodings,
  'wrong keys': () => wrongKeys(250),
  'wrong values': () => wrongValues(800),
} as const satisfies ContentFamilies;

/** Each of these was thought of by somebody. */
export const writtenFamilies = {
  'whole texts': wholeTexts,
  'mean operands': meanOperands,
  'mean conditions': meanConditions,
  'mean decisions': meanDecisions,
  'mean payload schemas': meanPayloads,
  'mean keys': meanKeys,
} as const satisfies ContentFamilies;

export const placeFamilies = {
  'odd places': oddPlaces,
  'mean graphs': meanGraphs,
  'mean lists': meanLists,
  'mean outputs': meanOutputs,
} as const satisfies Readonly<Record<string, () => readonly HostilePlace[]>>;

type ContentFamilies = Readonly<Record<string, () => readonly HostileContent[]>>;
