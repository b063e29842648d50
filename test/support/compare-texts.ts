import { compareSides } from '../../src/diff/compare-sides.js';
import type { Comparison } from '../../src/diff/comparison.js';
import type { DiffSide } from '../../src/diff/diff-side.js';
import { compileProject, requireFlagSet } from './compile-project.js';
import { parseProjectText } from './project-text.js';

/** A little project (see project-text.ts) as a side of a comparison. */
export function sideOfText(label: string, text: string, now: number): DiffSide {
  const { files } = parseProjectText(text);
  const flagSet = requireFlagSet(files, now);
  const environments = flagSet.config.environments.map(({ name }) => name);
  return {
    label,
    prefix: 'flags/',
    flagSet,
    bundles: new Map(environments.map((name) => [name, compileProject(files, name)])),
    sources: files,
  };
}

/** Two little projects side by side. `now` is in milliseconds since the epoch. */
export const compareTexts = (before: string, after: string, now: number): Comparison =>
  compareSides(sideOfText('before', before, now), sideOfText('after', after, now), now);
