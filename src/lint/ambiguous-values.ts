import type { TextEdit } from '../diagnostics/diagnostic.js';
import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import type { FlagType } from '../model/variant.js';
import type { MapEntry, ScalarNode, SyntaxNode } from '../syntax/nodes.js';
import { entriesOf, fieldOf, mapOf } from '../syntax/read-node.js';
import { losesZero, otherReading, readsAsDate, unambiguous } from './ambiguous-scalar.js';
import type { LintReportExtras } from './lint-rule.js';
import { writtenField } from './written-field.js';
import { scalarsIn, testsOfProject } from './written-values.js';

export interface AmbiguousValue {
  readonly node: ScalarNode;
  /** What else it may be taken for; absent if it is a number that looks like a version. */
  readonly reading?: string;
  /** What leaves no doubt, and means what the value means to us. */
  readonly edit?: TextEdit;
  readonly about: LintReportExtras;
}

/** Values of attributes and of variants that may be misread. Names and fields of the format are not looked at. */
export function ambiguousValues(flagSet: FlagSet): readonly AmbiguousValue[] {
  return [...valuesOfTests(flagSet), ...declaredValues(flagSet), ...valuesOfVariants(flagSet)];
}

/** An operand of a time or a yes-or-no attribute can be nothing else. */
function valuesOfTests(flagSet: FlagSet): readonly AmbiguousValue[] {
  return testsOfProject(flagSet).flatMap(({ attribute: { name, type }, operator, written }) => {
    if (type === 'date-time' || type === 'boolean' || type === 'semver' || operator === 'exists') return [];
    return scalarsIn(written).flatMap((node) => judge(node, { isText: type !== 'number', name }, {}));
  });
}

function declaredValues({ documents }: FlagSet): readonly AmbiguousValue[] {
  return documents
    .filter(({ kind }) => kind === 'context')
    .flatMap(({ root }) => entriesOf(fieldOf(mapOf(root), 'attributes')))
    .flatMap(({ key, value }) =>
      scalarsIn(fieldOf(mapOf(value), 'enum')).flatMap((node) => judge(node, { isText: true, name: key.value }, {})),
    );
}

function valuesOfVariants(flagSet: FlagSet): readonly AmbiguousValue[] {
  return [...flagSet.flags.values()].flatMap((flag) =>
    entriesOf(writtenField(flag, 'variants', flagSet)).flatMap(({ key, value }) => valuesOfVariant(flag, key, value)),
  );
}

function valuesOfVariant(
  { key: flag, type }: Flag,
  key: MapEntry['key'],
  value: SyntaxNode,
): readonly AmbiguousValue[] {
  const map = mapOf(value);
  const written = map === undefined ? { key, value } : entry(map.entries, 'value');
  const payload = entry(map?.entries ?? [], 'payload');
  return [written !== undefined && mayBe(type, written.value) ? written : undefined, payload].flatMap((some) =>
    some === undefined ? [] : judgeEntry(some, type === 'string', { flag }),
  );
}

/** That a value is of another type than its flag is said already. */
function mayBe(type: FlagType, node: SyntaxNode): boolean {
  if (type === 'object' || node.kind !== 'scalar') return true;
  return typeof node.value === (type === 'rate' ? 'number' : type);
}

const entry = (entries: readonly MapEntry[], name: string): MapEntry | undefined =>
  entries.find(({ key }) => key.value === name);

/** A tree of values with the name each stands under. */
function judgeEntry({ key, value }: MapEntry, isText: boolean, about: LintReportExtras): readonly AmbiguousValue[] {
  if (value.kind === 'map') return value.entries.flatMap((inner) => judgeEntry(inner, false, about));
  if (value.kind === 'scalar') return judge(value, { isText, name: key.value }, about);
  return value.items.flatMap((item) => judgeEntry({ key, value: item }, false, about));
}

interface Place {
  /** Whether nothing but a text can stand there: a date is then none. */
  readonly isText: boolean;
  readonly name: string;
}

function judge(node: ScalarNode, { isText, name }: Place, about: LintReportExtras): readonly AmbiguousValue[] {
  const reading = otherReading(node) ?? (isText && readsAsDate(node) ? 'a date' : undefined);
  if (reading === undefined) return losesZero(node) && /version/i.test(name) ? [{ node, about }] : [];
  const edit = unambiguous(node);
  return [{ node, reading, ...(edit && { edit }), about }];
}
