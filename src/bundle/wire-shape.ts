/** Questions to a value that came out of JSON. */
export const isIndexOf = (value: unknown, list: readonly unknown[]): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < list.length;

export const isUnits = (value: unknown, maximum: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maximum;

export const isTime = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

export const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

export const isAbsentOr = (value: unknown, holds: (value: unknown) => boolean): boolean =>
  value === undefined || holds(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether it is `major.minor` with the major version of one that is known. */
export const isVersionOf = (known: string, value: unknown): value is string =>
  isText(value) && /^\d+\.\d+$/.test(value) && Number.parseInt(value, 10) === Number.parseInt(known, 10);

/** `bucketBy`, and a hashed text that has the key in it. Whether its encoding is known is the evaluator's question. */
export const isBucketing = (source: { readonly bucketBy?: unknown; readonly input?: unknown }): boolean =>
  isAbsentOr(source.bucketBy, (value) => value === 'random' || isTextList(value)) &&
  isAbsentOr(source.input, (value) => isInput(value) || (isObject(value) && isEncodedInput(value)));

const isInput = (value: unknown) => isText(value) && value.includes('{key}');

const isEncodedInput = (value: { readonly text?: unknown; readonly encoding?: unknown }): boolean =>
  isInput(value.text) && isText(value.encoding);

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
