import { binaryJunk, damagedBytes, otherEncodings } from '../hostile/damaged-bytes.js';
import type { HostileContent, HostilePlace } from '../hostile/hostile-input.js';
import { meanProjects } from '../hostile/mean-projects.js';
import { meanValues } from '../hostile/mean-values.js';
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
  'mean values': meanValues,
};

export const placeFamilies: Readonly<Record<string, () => readonly HostilePlace[]>> = {
  'odd places': oddPlaces,
  'mean projects': meanProjects,
};
