/**
 * Remembers the last texts it saw: between `size` and twice as many. When the younger half is full, the older half is
 * forgotten, so that memory stays bounded whatever comes in.
 */
export function createRotatingSet(size: number): { readonly isNew: (text: string) => boolean } {
  let older = new Set<string>();
  let younger = new Set<string>();
  return {
    isNew(text) {
      if (younger.has(text)) return false;
      const known = older.has(text);
      if (younger.size >= size) {
        older = younger;
        younger = new Set();
      }
      younger.add(text);
      return !known;
    },
  };
}
