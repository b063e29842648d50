import type { Spanned } from '../source/span.js';

/** Whether a text says nothing: it is not written, or only white space is. */
export const isBlank = (text: Spanned<string> | undefined): boolean => text === undefined || text.value.trim() === '';
