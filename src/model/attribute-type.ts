import type { AttributeType } from '../operators/operator.js';

/** Every attribute type with what its values are called in messages. */
const VALUES_OF_TYPE: Readonly<Record<AttributeType, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  semver: 'a semantic version',
  'date-time': 'a time',
  'string-list': 'a list of strings',
};

export const isAttributeType = (text: string): text is AttributeType => Object.hasOwn(VALUES_OF_TYPE, text);

export const valuesOfType = (type: AttributeType): string => VALUES_OF_TYPE[type];
