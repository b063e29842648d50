import type { Bundle } from './bundle.js';
import { BUNDLE_FORMAT_VERSION } from './bundle.js';
import { findBodyProblem } from './validate-bodies.js';
import { findConditionProblem } from './validate-conditions.js';
import { findCostProblem } from './validate-cost.js';
import { findPrerequisiteProblem } from './validate-prerequisites.js';
import { findTableProblem } from './validate-tables.js';

/** Why a text cannot be used as a bundle. */
export interface UnreadableBundle {
  readonly message: string;
}

/** In this order: each check may rely on what the ones before it found in order. */
const CHECKS: readonly ((bundle: Bundle) => string | undefined)[] = [
  findTableProblem,
  findConditionProblem,
  findBodyProblem,
  findCostProblem,
  findPrerequisiteProblem,
];

export const isUnreadable = (result: Bundle | UnreadableBundle): result is UnreadableBundle => 'message' in result;

/**
 * Reads the text of a bundle. Never throws. What it gives can be evaluated in bounded time and depth, whoever wrote it;
 * unknown fields are kept and mean nothing, another major format version is refused.
 */
export function readBundle(text: string): Bundle | UnreadableBundle {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { message: 'the bundle is not a JSON object' };
  const versionProblem = findVersionProblem(Reflect.get(value, 'formatVersion'));
  if (versionProblem !== undefined) return { message: versionProblem };
  const bundle = value as Bundle;
  const message = findBundleProblem(bundle);
  return message === undefined ? bundle : { message };
}

/** Why a bundle cannot be evaluated in bounded time and depth; undefined if it can. */
export function findBundleProblem(bundle: Bundle): string | undefined {
  for (const findProblem of CHECKS) {
    const problem = findProblem(bundle);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function findVersionProblem(version: unknown): string | undefined {
  const match = typeof version === 'string' ? /^(\d+)\.\d+$/.exec(version) : null;
  if (match === null) return 'the bundle has no format version of the form `major.minor`';
  const [known] = BUNDLE_FORMAT_VERSION.split('.');
  return match[1] === known ? undefined : `the bundle has format version ${match[0]}; this reader knows ${known}.x`;
}
