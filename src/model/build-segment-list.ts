import type { SourceFile } from '../source/source-file.js';
import type { Span, Spanned } from '../source/span.js';
import type { MapNode } from '../syntax/nodes.js';
import { fieldOf, isDamaged, listOf, textOf } from '../syntax/read-node.js';
import type { JsonValue } from '../util/json.js';
import type { Attribute } from './attribute.js';
import { valuesOfType } from './attribute-type.js';
import type { Condition } from './condition.js';
import type { ConditionSite } from './condition-scope.js';
import { modelDiagnostics } from './diagnostics.js';
import { findAttribute } from './find-attribute.js';
import { didYouMean } from './namespace.js';
import { readListFile } from './read-list-file.js';
import { sortedSet } from './read-operand-list.js';
import { checkAllowed, readAttributeValue } from './read-scalar.js';

const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

interface ListPlace {
  /** The segment's file: list files stand beside it. */
  readonly file: SourceFile;
  readonly lists: ReadonlyMap<string, SourceFile>;
}

interface ListSite extends ConditionSite {
  readonly attribute: Attribute;
}

/** A list of values, inline or in a file beside, as the test it stands for. */
export function buildSegmentList(list: MapNode, place: ListPlace, site: ConditionSite): Condition {
  const attribute = findListedAttribute(list, site);
  if (attribute === undefined || isDamaged(list)) return { kind: 'invalid', span: list.span };
  const values = readValues(list, place, { ...site, attribute });
  if (values === undefined) return { kind: 'invalid', span: list.span };
  const operator = attribute.type === 'string-list' ? 'includesAny' : 'in';
  const written = fieldOf(list, 'values');
  const test = { kind: 'test', attribute, operator, operand: sortedSet(values), span: list.span } as const;
  return written === undefined ? test : { ...test, written };
}

/** An attribute that one value of a list can equal, or hold. */
function findListedAttribute(list: MapNode, site: ConditionSite): Attribute | undefined {
  const name = textOf(fieldOf(list, 'attribute'));
  const attribute = name === undefined ? undefined : findAttribute(name, site);
  if (name === undefined || attribute === undefined) return undefined;
  const { type } = attribute;
  if (type === 'string' || type === 'number' || type === 'string-list') return attribute;
  const problem = `\`${name.value}\` is ${valuesOfType(type)}; only strings and numbers can be listed`;
  site.sink.report(modelDiagnostics['context/operator-type'](name.span, { problem }));
  return undefined;
}

function readValues(list: MapNode, place: ListPlace, site: ListSite): readonly JsonValue[] | undefined {
  const inline = listOf(fieldOf(list, 'values'));
  if (inline !== undefined)
    return allOrNothing(inline.items, inline.span, (node) => readAttributeValue(node, site), site);
  const name = textOf(fieldOf(list, 'file'));
  const file = name === undefined ? undefined : findListFile(name, place, site);
  if (name === undefined || file === undefined) return undefined;
  const fields = readListFile(file, site.attribute.name);
  return allOrNothing(fields, name.span, (field) => readField(field, site), site);
}

function allOrNothing<Item>(
  items: readonly Item[],
  span: Span,
  read: (item: Item) => JsonValue | undefined,
  { sink }: ListSite,
): readonly JsonValue[] | undefined {
  if (items.length === 0) sink.report(modelDiagnostics['context/empty-list'](span, { operator: 'list' }));
  const values = items.map(read).filter((value) => value !== undefined);
  return items.length > 0 && values.length === items.length ? values : undefined;
}

/** A field of a file is text; where the attribute is a number it must look like one. */
function readField({ value: text, span }: Spanned<string>, site: ListSite): JsonValue | undefined {
  const { name, type } = site.attribute;
  if (type !== 'number' || DECIMAL.test(text)) {
    const value = type === 'number' ? Number(text) : text;
    return checkAllowed(value, span, site) ? value : undefined;
  }
  const args = { name, type: valuesOfType(type), actual: `the text \`${text}\`` };
  site.sink.report(modelDiagnostics['context/type-mismatch'](span, args));
  return undefined;
}

/** The file a segment takes its values from, if it is there. */
export function listFileBeside(name: string, { file, lists }: ListPlace): SourceFile | undefined {
  return lists.get(folderOf(file) + name.replace(/^\.\//, ''));
}

const folderOf = ({ path }: SourceFile) => path.slice(0, path.lastIndexOf('/') + 1);

function findListFile(
  { value: name, span }: Spanned<string>,
  place: ListPlace,
  site: ListSite,
): SourceFile | undefined {
  const found = listFileBeside(name, place);
  if (found !== undefined) return found;
  const folder = folderOf(place.file);
  const beside = [...place.lists.keys()]
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length));
  const extras = didYouMean(name, beside, 'list files end in `.csv` or `.txt` and stand in `segments/`');
  site.sink.report(modelDiagnostics['segment/unknown-list'](span, { name }, extras));
  return undefined;
}
