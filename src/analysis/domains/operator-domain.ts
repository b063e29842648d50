/**
 * What decides an operator's answer, for values it does not name:
 * - `presence`: only whether there is a value
 * - `membership`: only the type, once the values of the operand are set apart
 * - `number`, `instant`, `version`: only on which side of the operand's points the value lies; false for other types
 * - `list`: only which of the operand's strings the list holds; false for other types
 * - `prefix`, `suffix`, `part`: only which of the operand's texts the string begins with, ends with, contains
 * - `address`: only which of the operand's blocks the string is an address in
 * - `text`: more about a string than is modelled here; false for other types, as are the four before
 */
export type OperatorDomain =
  | 'presence'
  | 'membership'
  | 'number'
  | 'instant'
  | 'version'
  | 'list'
  | 'prefix'
  | 'suffix'
  | 'part'
  | 'address'
  | 'text';

const DOMAINS: ReadonlyMap<string, OperatorDomain> = new Map([
  ['exists', 'presence'],
  ['equals', 'membership'],
  ['notEquals', 'membership'],
  ['in', 'membership'],
  ['notIn', 'membership'],
  ['gt', 'number'],
  ['gte', 'number'],
  ['lt', 'number'],
  ['lte', 'number'],
  ['before', 'instant'],
  ['after', 'instant'],
  ['semver', 'version'],
  ['includesAny', 'list'],
  ['includesAll', 'list'],
  ['startsWith', 'prefix'],
  ['endsWith', 'suffix'],
  ['contains', 'part'],
  ['matches', 'text'],
  ['cidr', 'address'],
]);

/** Undefined for an operator that is not listed here: then nothing is concluded about it. */
export const domainOfOperator = (operator: string): OperatorDomain | undefined => DOMAINS.get(operator);
