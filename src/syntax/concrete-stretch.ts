import type { CST } from 'yaml';

/** `[start, end)` of what is written, without white space, comments and commas around it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type ConcreteCollection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

export function isCollection(token: CST.Token): token is ConcreteCollection {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';
}

const TRIVIA = new Set(['space', 'newline', 'comment', 'comma']);
const isContent = ({ type }: CST.SourceToken) => !TRIVIA.has(type);

/** Where an item stands; that of a block list begins with its dash. `undefined` for one of comments alone. */
export function stretchOfItem({ start, key, sep = [], value }: CST.CollectionItem): Stretch | undefined {
  const stretches = [
    ...start.filter(isContent).map(stretchOfSource),
    stretchOfToken(key),
    ...sep.filter(isContent).map(stretchOfSource),
    stretchOfToken(value),
  ].filter((stretch) => stretch !== undefined);
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

/** Where a key or value stands. A block scalar ends behind its last line break. */
export function stretchOfToken(token: CST.Token | null | undefined): Stretch | undefined {
  if (token === null || token === undefined) return undefined;
  if (token.type === 'flow-collection') return { start: token.offset, end: endOf(token) };
  if (isCollection(token)) return stretchOfCollection(token);
  if (token.type === 'block-scalar') return { start: token.offset, end: endOfProps(token) + token.source.length };
  return 'source' in token ? stretchOfSource(token) : undefined;
}

const stretches = new WeakMap<ConcreteCollection, { readonly stretch: Stretch | undefined }>();

/** Remembered: every level asks for its first and for its last item, so each more would double the work. */
function stretchOfCollection(collection: ConcreteCollection): Stretch | undefined {
  const known = stretches.get(collection);
  if (known !== undefined) return known.stretch;
  const first = firstOf(collection.items, 1);
  const last = firstOf(collection.items, -1);
  const stretch = first && last && { start: first.start, end: last.end };
  stretches.set(collection, { stretch });
  return stretch;
}

/** The stretch of the first item that has one, from the front or from the back: collections may be long. */
function firstOf(items: readonly CST.CollectionItem[], step: 1 | -1): Stretch | undefined {
  for (let index = step === 1 ? 0 : items.length - 1; index >= 0 && index < items.length; index += step) {
    const item = items[index];
    const stretch = item && stretchOfItem(item);
    if (stretch !== undefined) return stretch;
  }
  return undefined;
}

const stretchOfSource = ({ offset, source }: { readonly offset: number; readonly source: string }): Stretch => ({
  start: offset,
  end: offset + source.length,
});

const endOf = ({ offset, end: [closing] }: CST.FlowCollection): number =>
  closing === undefined ? offset : stretchOfSource(closing).end;

function endOfProps({ offset, props }: CST.BlockScalar): number {
  const last = props.at(-1);
  return last !== undefined && 'source' in last ? stretchOfSource(last).end : offset;
}
