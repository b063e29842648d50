const MAXIMUM_ENTRIES = 256;
const MAXIMUM_LENGTH = 64;

/** Remembers answers of a pure function of a text. Bounded: it forgets all when full and keeps no long text. */
export function rememberByText<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const computed = compute(text);
    if (text.length > MAXIMUM_LENGTH) return computed;
    if (known.size >= MAXIMUM_ENTRIES) known.clear();
    known.set(text, computed);
    return computed;
  };
}
