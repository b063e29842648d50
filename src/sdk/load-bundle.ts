import { readBundle } from '../bundle/read-bundle.js';
import { prepareTest } from '../evaluator/prepare-test.js';
import { makeRelease } from './make-release.js';
import type { Release } from './release.js';

/** Reads a bundle whoever wrote it: what it gives can be evaluated in bounded time. Throws an `UpdateError`. */
export const loadBundle = (text: string): Release => makeRelease(readBundle(text), prepareTest);
