import type { Fix, TextEdit } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/span.js';
import { removeItem } from '../syntax/edit-item.js';

/** A fix that takes an item of a list, or an entry of a map, out of the text, where that can be done.
 * `safe`: whether every evaluation is the same afterwards. */
export function removal(span: Span, what: string, safe: boolean): { readonly fix: Fix } {
  let known: readonly TextEdit[] | undefined;
  const fix: Fix = {
    label: `remove ${what}`,
    get edits() {
      known ??= removeItem(span) ?? [];
      return known;
    },
    safe,
  };
  return { fix };
}
