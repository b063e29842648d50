import type { Span } from '../../src/source/span.js';

/** A place for values that no text stands behind. */
export const NOWHERE: Span = { file: { path: 'nowhere.yaml', text: '' }, start: 0, end: 0 };
