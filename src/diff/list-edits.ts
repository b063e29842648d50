import type { Edit, Piece } from './edit.js';

/** What differs between the pieces of a flag, in the order of the new side; what went comes last. */
export function listEdits(before: readonly Piece[], after: readonly Piece[]): readonly Edit[] {
  const known = new Map(before.map((piece) => [piece.path, piece]));
  const present = new Set(after.map(({ path }) => path));
  return [
    ...after.flatMap((piece) => compare(known.get(piece.path), piece)),
    ...before.filter(({ path }) => !present.has(path)).map((piece) => ({ ...placeOf(piece), before: shown(piece) })),
  ];
}

function compare(before: Piece | undefined, after: Piece): readonly Edit[] {
  if (before?.text === after.text) return [];
  return [{ ...placeOf(after), ...(before === undefined ? {} : { before: shown(before) }), after: shown(after) }];
}

const placeOf = ({ field, path, label, span }: Piece) => ({
  field,
  path: label ?? path,
  ...(span === undefined ? {} : { span }),
});
const shown = (piece: Piece): string => piece.shown ?? piece.text;
