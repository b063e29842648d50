import { BUNDLE_FORMAT_VERSION, type Bundle } from './bundle.js';
import { isObject, isText } from './wire-shape.js';

/** Why a text cannot be used as a bundle. */
export interface UnreadableBundle {
  readonly message: string;
}

export const isUnreadable = (result: Bundle | UnreadableBundle): result is UnreadableBundle => 'message' in result;

/** A bundle of a version that this reader knows, in which `findProblem` finds nothing wrong. Never throws. */
export function parseBundle(
  text: string,
  findProblem: (bundle: Bundle) => string | undefined,
): Bundle | UnreadableBundle {
  const value = parseJson(text);
  if (!isObject(value)) return { message: 'the bundle is not a JSON object' };
  const bundle = value as Bundle;
  const message = findVersionProblem(bundle.formatVersion) ?? findProblem(bundle);
  return message === undefined ? bundle : { message };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function findVersionProblem(version: unknown): string | undefined {
  const [match, major] = (isText(version) && /^(\d+)\.\d+$/.exec(version)) || [];
  if (match === undefined) return 'the bundle has no format version of the form `major.minor`';
  const [known] = BUNDLE_FORMAT_VERSION.split('.');
  return major === known ? undefined : `the bundle has format version ${match}; this reader knows ${known}.x`;
}
