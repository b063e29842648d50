import type { AttributeType } from '../../operators/operator.js';

/** The attribute type whose values a scalar is compared with. */
export function typeOfScalar(value: string | number | boolean): AttributeType {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return 'number';
    default:
      return 'boolean';
  }
}
