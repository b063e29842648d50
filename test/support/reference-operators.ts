import { BlockList, isIP } from 'node:net';
import semver from 'semver';

type Holds = (value: unknown, operand: never) => boolean;

const isScalar = (value: unknown) => ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
const list = <Item>(operand: Item | readonly Item[]): readonly Item[] =>
  Array.isArray(operand) ? operand : [operand as Item];
const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && Array.from(value).every((item) => typeof item === 'string');
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

function timeOf(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' && RFC_3339.test(value) ? Date.parse(value) : Number.NaN;
}

function compareVersions(value: unknown, operator: string, version: string): boolean {
  if (typeof value !== 'string' || !/^\d/.test(value) || semver.parse(value) === null) return false;
  return semver.cmp(value, operator as semver.Operator, version);
}

function isInBlock(value: unknown, block: string): boolean {
  if (typeof value !== 'string' || isIP(value) === 0) return false;
  const [address = '', bits] = block.split('/');
  const family = (text: string) => (isIP(text) === 6 ? 'ipv6' : 'ipv4');
  const blocks = new BlockList();
  blocks.addSubnet(address, Number(bits ?? (isIP(address) === 6 ? 128 : 32)), family(address));
  return blocks.check(value, family(value));
}

/** What every operator means, written once more from docs/semantics.md with other means than Halyard's own. */
const holds: Readonly<Record<string, Holds>> = {
  equals: (value, operand: unknown) => value === operand,
  notEquals: (value, operand: unknown) => isScalar(value) && typeof value === typeof operand && value !== operand,
  in: (value, operand: unknown[]) => operand.some((item) => item === value),
  notIn: (value, operand: unknown[]) =>
    isScalar(value) && operand.some((item) => typeof item === typeof value) && operand.every((item) => item !== value),
  exists: (value, operand: boolean) => (value !== undefined) === operand,
  startsWith: (value, operand: string | string[]) =>
    typeof value === 'string' && list(operand).some((text) => value.indexOf(text) === 0),
  endsWith: (value, operand: string | string[]) =>
    typeof value === 'string' && list(operand).some((text) => text === '' || value.slice(-text.length) === text),
  contains: (value, operand: string | string[]) =>
    typeof value === 'string' && list(operand).some((text) => value.indexOf(text) >= 0),
  matches: (value, operand: string) => typeof value === 'string' && value.search(new RegExp(operand, 'u')) >= 0,
  gt: (value, operand: number) => Number.isFinite(value) && Number(value) > operand,
  gte: (value, operand: number) => Number.isFinite(value) && Number(value) >= operand,
  lt: (value, operand: number) => Number.isFinite(value) && Number(value) < operand,
  lte: (value, operand: number) => Number.isFinite(value) && Number(value) <= operand,
  before: (value, operand: number) => timeOf(value) < operand,
  after: (value, operand: number) => timeOf(value) > operand,
  semver: (value, operand: string[][][]) =>
    operand.some(
      (all) =>
        all.every(([operator = '=', version = '']) => compareVersions(value, operator, version)) &&
        compareVersions(value, '>=', '0.0.0-0'),
    ),
  includesAny: (value, operand: string[]) => isTextList(value) && operand.some((item) => value.includes(item)),
  includesAll: (value, operand: string[]) => isTextList(value) && operand.every((item) => value.includes(item)),
  cidr: (value, operand: string | string[]) => list(operand).some((block) => isInBlock(value, block)),
};

/** Whether a test of a value holds; `undefined` is a missing value. */
export function referenceTest(operator: string, value: unknown, operand: unknown): boolean {
  const test = holds[operator];
  if (test === undefined) throw new Error(`the reference knows no operator ${operator}`);
  return test(value, operand as never);
}
