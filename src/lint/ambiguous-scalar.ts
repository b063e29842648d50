import type { TextEdit } from '../diagnostics/diagnostic.js';
import { quoteScalar, replaceScalar } from '../syntax/edit-scalar.js';
import type { ScalarNode } from '../syntax/nodes.js';

/** How a YAML 1.1 reader takes a plain text that is text to us. */
const OTHER_TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:y|yes|on)$/i, '`true`'],
  [/^(?:n|no|off)$/i, '`false`'],
  [/^[-+]?0b[01_]+$/, 'a binary number'],
  [/^[-+]?\d[\d_]*_[\d_]*(?:\.[\d_]*)?$/, 'a number'],
  [/^[-+]?[1-9]\d*(?::[0-5]?\d)+(?:\.\d*)?$/, 'a number to the base 60'],
];

/** What all of these begin with. */
const DOUBTFUL = /^[-+\dyno]/i;

/** How it takes a plain number that is another number to us. */
const OTHER_NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/^[-+]?0[0-7]+$/, 'an octal number'],
  [/^[-+]?0\d+$/, 'a text'],
  [/^[-+]?0o[0-7]+$/, 'a text'],
  [/^[-+]?\d+e[-+]?\d+$/i, 'a text'],
];

const DATE = /^\d{4}-\d\d?-\d\d?(?:[Tt ].*)?$/;

/** What else a plain scalar may be taken for; undefined if every reader agrees. */
export function otherReading({ quoted, value, source }: ScalarNode): string | undefined {
  if (quoted || !DOUBTFUL.test(source)) return undefined;
  const readings = typeof value === 'string' ? OTHER_TEXTS : typeof value === 'number' ? OTHER_NUMBERS : [];
  return readings.find(([pattern]) => pattern.test(source))?.[1];
}

/** Whether a plain text is a date to YAML 1.1. */
export const readsAsDate = ({ quoted, value, source }: ScalarNode): boolean =>
  !quoted && typeof value === 'string' && DATE.test(source);

/** `1.10` is the number 1.1: a zero at the end is lost, and with it a version. */
export const losesZero = ({ quoted, value, source }: ScalarNode): boolean =>
  !quoted && typeof value === 'number' && /^\d+\.\d*0$/.test(source) && !/^\d+\.0$/.test(source);

/** Writes down what we read, so that every reader does. */
export function unambiguous({ value, span }: ScalarNode): TextEdit | undefined {
  return typeof value === 'number' ? replaceScalar(span, value) : quoteScalar(span);
}
