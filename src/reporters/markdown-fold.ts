/** More than a screenful hides the discussion that a comment is part of. */
const OPEN_ROWS = 20;
/** GitHub refuses comments above 65,536 characters; the rest is room for a caller's own words. */
export const LONGEST_BODY = 65_000;

/** Gives of some texts the first ones, as many as there is room left for; lines take a line break each. */
export type Room = (texts: readonly string[]) => readonly string[];

export function createRoom(characters: number): Room {
  let left = characters;
  return (texts) => {
    const firstCut = texts.findIndex((text) => {
      left -= text.length + 1;
      return left < 0;
    });
    // What did not fit took no room.
    if (firstCut >= 0) left += (texts[firstCut]?.length ?? 0) + 1;
    return firstCut < 0 ? texts : texts.slice(0, firstCut);
  };
}

/** The blank lines make Markdown of the body again, inside the HTML. `summary` is ours, or escaped. */
export const renderFold = (summary: string, body: string): string =>
  `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;

/** A table, its first rows open and the others folded. Rows and head end with a line break. */
export function renderFoldedTable(head: string, rows: readonly string[]): readonly string[] {
  const table = (some: readonly string[]) => `${head}${some.join('')}`.trimEnd();
  const folded = rows.slice(OPEN_ROWS);
  if (rows.length === 0) return [];
  return [
    table(rows.slice(0, OPEN_ROWS)),
    ...(folded.length === 0 ? [] : [renderFold(`${folded.length} more`, table(folded))]),
  ];
}
