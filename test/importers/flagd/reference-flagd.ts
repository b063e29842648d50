import semver from 'semver';
import { referenceMurmur } from '../../support/reference-murmur.js';

/**
 * flagd as its documentation describes it, as naively as possible: JSONLogic by recursion on plain JSON. Only what the
 * importer carries over, and only for contexts whose attributes have the types that the targeting is about.
 */
export function referenceVariant(definition: unknown, key: string, context: object, second: number): unknown {
  const flag = at(definition, `flags.${key}`);
  const data = { ...context, $flagd: { flagKey: key, timestamp: second } };
  const outcome = new Reference(data, at(definition, '$evaluators')).value(at(flag, 'targeting'));
  return outcome === null ? at(flag, 'defaultVariant') : String(outcome);
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((found, name) => (isObject(found) && Object.hasOwn(found, name) ? found[name] : null), value);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const number = (value: unknown) => Number(value ?? 0);
const isTrue = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

const firstOrLast = (values: readonly unknown[], decides: (value: unknown) => boolean) =>
  values.some(decides) ? values.find(decides) : values.at(-1);

class Reference {
  constructor(
    readonly data: object,
    readonly evaluators: unknown,
  ) {}

  value(expression: unknown): unknown {
    if (Array.isArray(expression)) return expression.map((item) => this.value(item));
    if (!isObject(expression)) return expression;
    const [[operator, operands] = ['', null]] = Object.entries(expression);
    return this.apply(operator, listOf(operands));
  }

  apply(operator: string, operands: readonly unknown[]): unknown {
    if (operator === '$ref') return this.value(at(this.evaluators, String(operands[0])));
    if (operator === 'if') return this.conditional(operands);
    if (operator === 'fractional') return this.fractional(operands);
    if (operator === 'var') return at(this.data, String(operands[0])) ?? operands[1] ?? null;
    const values = operands.map((operand) => this.value(operand));
    if (operator === 'and') return firstOrLast(values, (value) => !isTrue(value));
    if (operator === 'or') return firstOrLast(values, isTrue);
    if (operator === 'cat') return values.map((value) => value ?? '').join('');
    return compare(operator, values);
  }

  conditional(operands: readonly unknown[]): unknown {
    const [test, then, ...others] = operands;
    if (operands.length === 0) return null;
    if (operands.length === 1) return this.value(test);
    return isTrue(this.value(test)) ? this.value(then) : this.conditional(others);
  }

  fractional(operands: readonly unknown[]): unknown {
    const isShorthand = Array.isArray(operands[0]);
    const shorthand = { cat: [{ var: '$flagd.flagKey' }, { var: 'targetingKey' }] };
    const input = this.value(isShorthand ? shorthand : operands[0]);
    if (typeof input !== 'string' || (isShorthand && !isTrue(at(this.data, 'targetingKey')))) return null;
    const entries = (isShorthand ? operands : operands.slice(1)).map(listOf);
    const total = entries.reduce((sum, [, weight]) => sum + BigInt(number(weight)), 0n);
    const bucket = (referenceMurmur(new TextEncoder().encode(input)) * total) >> 32n;
    let upper = 0n;
    for (const [variant, weight] of entries) {
      upper += BigInt(number(weight));
      if (bucket < upper) return variant;
    }
    return null;
  }
}

function compare(operator: string, [left, middle, right]: readonly unknown[]): unknown {
  switch (operator) {
    case '==':
    case '===':
      return left === middle;
    case '!=':
    case '!==':
      return left !== middle;
    case '!':
      return !isTrue(left);
    case '!!':
      return isTrue(left);
    case 'in':
      return Array.isArray(middle)
        ? middle.includes(left)
        : String(middle ?? '').includes(String(left)) && middle !== null;
    case 'starts_with':
      return typeof left === 'string' ? left.startsWith(String(middle)) : null;
    case 'ends_with':
      return typeof left === 'string' ? left.endsWith(String(middle)) : null;
    case 'sem_ver':
      return compareVersions(left, String(middle), String(right));
    default:
      return ordered(operator, left, middle) && (right === undefined || ordered(operator, middle, right));
  }
}

function ordered(operator: string, left: unknown, right: unknown): boolean {
  const difference = number(left) - number(right);
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference >= 0;
}

function compareVersions(text: unknown, operator: string, other: string): boolean | null {
  const version = typeof text === 'string' ? semver.parse(text) : null;
  if (version === null) return null;
  const order = version.compare(other);
  const [major, minor] = [semver.major(other), semver.minor(other)];
  if (operator === '^') return version.major === major;
  if (operator === '~') return version.major === major && version.minor === minor;
  if (operator === '=') return order === 0;
  return operator === '!=' ? order !== 0 : ordered(operator, order, 0);
}
