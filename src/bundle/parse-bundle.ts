import { BUNDLE_FORMAT_VERSION, type Bundle } from './bundle.js';
import { isObject, isVersionOf } from './wire-shape.js';

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
  if (!isObject(value)) return { message: 'not a JSON object' };
  const bundle = value as Bundle;
  const { formatVersion } = bundle;
  const message = isVersionOf(BUNDLE_FORMAT_VERSION, formatVersion)
    ? findProblem(bundle)
    : `no bundle of a version like ${BUNDLE_FORMAT_VERSION}`;
  return message === undefined ? bundle : { message };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
