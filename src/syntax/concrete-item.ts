import type { CST } from 'yaml';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import { readTokens } from './compose-yaml.js';
import {
  type ConcreteCollection,
  isCollection,
  type Stretch,
  stretchOfItem,
  stretchOfToken,
} from './concrete-stretch.js';

/** An item of a list or an entry of a map, among its siblings, as it stands in the text. */
export interface ConcreteItem {
  readonly file: SourceFile;
  readonly collection: ConcreteCollection;
  /** The items of the collection, in order. */
  readonly siblings: readonly Stretch[];
  readonly position: number;
  readonly isRoot: boolean;
  /** Behind the colon that the collection is the value of, if no anchor or tag stands between. */
  readonly colonEnd?: number;
}

/**
 * The item whose value, or whose key, stands at a span; the innermost that fits best. `undefined` if there is none, and
 * for files with aliases or broken syntax, where a text does not mean what stands there.
 */
export function findItem({ file, start, end }: Span): ConcreteItem | undefined {
  const root = readConcreteRoot(file);
  if (root === undefined) return undefined;
  let best: { readonly item: ConcreteItem; readonly distance: number } | undefined;
  for (const { item, stretch } of itemsAround(file, { token: root, isRoot: true }, start)) {
    const distance = Math.abs(stretch.end - end);
    if (best === undefined || distance <= best.distance) best = { item, distance };
  }
  return best?.item;
}

const rootOfFile = new WeakMap<SourceFile, { readonly root?: CST.Token }>();

function readConcreteRoot(file: SourceFile): CST.Token | undefined {
  const known = rootOfFile.get(file) ?? readRoot(file.text);
  rootOfFile.set(file, known);
  return known.root;
}

function readRoot(text: string): { readonly root?: CST.Token } {
  const tokens = readTokens(text);
  if (!Array.isArray(tokens)) return {};
  const documents = tokens.filter((token) => token.type === 'document');
  const isBroken = tokens.some(({ type }) => type === 'error') || documents.length !== 1;
  const root = documents[0]?.value;
  return isBroken || root === undefined || holdsAlias(root) ? {} : { root };
}

function holdsAlias(token: CST.Token): boolean {
  if (!isCollection(token)) return token.type === 'alias';
  return token.items.some(({ key, value }: CST.CollectionItem) =>
    [key, value].some((child) => child !== null && child !== undefined && holdsAlias(child)),
  );
}

interface Place {
  readonly token: CST.Token;
  readonly isRoot: boolean;
  readonly colonEnd?: number;
}

/** From the outside inward, the items of which the key or the value begins at an offset. */
function itemsAround(
  file: SourceFile,
  { token: collection, isRoot, colonEnd }: Place,
  offset: number,
): readonly { readonly item: ConcreteItem; readonly stretch: Stretch }[] {
  if (!isCollection(collection)) return [];
  const { items, siblings } = writtenItems(collection);
  const position = lastBeginning(siblings, offset);
  const found = items[position];
  if (found === undefined) return [];
  const item = { file, collection, siblings, position, isRoot, ...(colonEnd !== undefined && { colonEnd }) };
  const here = [found.key, found.value].flatMap((token) => {
    const stretch = stretchOfToken(token);
    return stretch?.start === offset ? [{ item, stretch }] : [];
  });
  return [...here, ...placesIn(found).flatMap((place) => itemsAround(file, place, offset))];
}

interface WrittenItems {
  readonly items: readonly CST.CollectionItem[];
  readonly siblings: readonly Stretch[];
}

/** Lists may be long, and many of their items asked for. */
const writtenItemsOf = new WeakMap<ConcreteCollection, WrittenItems>();

function writtenItems(collection: ConcreteCollection): WrittenItems {
  const known = writtenItemsOf.get(collection);
  if (known !== undefined) return known;
  const items: readonly CST.CollectionItem[] = collection.items;
  const written = items.flatMap((item) => {
    const stretch = stretchOfItem(item);
    return stretch === undefined ? [] : [{ item, stretch }];
  });
  const result = { items: written.map(({ item }) => item), siblings: written.map(({ stretch }) => stretch) };
  writtenItemsOf.set(collection, result);
  return result;
}

/** The position of the last stretch that begins at an offset or before it; -1 if there is none. */
function lastBeginning(stretches: readonly Stretch[], offset: number): number {
  let low = -1;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placesIn({ key, sep = [], value }: CST.CollectionItem): readonly Place[] {
  const marks = sep.filter(({ type }) => type === 'map-value-ind' || type === 'anchor' || type === 'tag');
  const last = marks.at(-1);
  const colon = last?.type === 'map-value-ind' ? { colonEnd: last.offset + last.source.length } : {};
  return [
    ...(key === null || key === undefined ? [] : [{ token: key, isRoot: false }]),
    ...(value === undefined ? [] : [{ token: value, isRoot: false, ...colon }]),
  ];
}
