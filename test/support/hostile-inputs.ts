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
export const contentFamilies: Readonly<Record<string, () => readonly HostileContent[]>> = {
  'damaged bytes': () => damagedBytes(600),
  'binary junk': () => binaryJunk(60),
  'other encodings': otherEncodings,
  'wrong values': () => wrongValues(800),
  'wrong keys': () => wrongKeys(250),
  'whole texts': wholeTexts,
  'mean operands': meanOperands,
  'mean conditions': meanConditions,
  'mean decisions': meanDecisions,
  'mean payload schemas': meanPayloads,
  'mean keys': meanKeys,
};

export const placeFamilies: Readonly<Record<string, () => readonly HostilePlace[]>> = {
  'odd places': oddPlaces,
  'mean graphs': meanGraphs,
  'mean lists': meanLists,
  'mean outputs': meanOutputs,
};
