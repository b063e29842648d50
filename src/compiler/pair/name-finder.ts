/** Whether a file may name one of some things. Files are given as their bytes, one character each. */
export type NameFinder = (text: string) => boolean;

/** More names than this are looked up in the words of a text, instead of the text being searched for each. */
const MOST_SEARCHED = 16;

/**
 * A quick look at YAML that nobody has parsed: it may say yes of a file that only looks as if, never no of one that
 * names one of them. Only texts that `hidesNames` says no of may be asked about.
 */
export function createNameFinder(names: Iterable<string>): NameFinder {
  const words = new Set<string>();
  const traces: string[] = [];
  for (const name of names) {
    const trace = traceOf(name);
    if (trace === undefined) return () => true;
    if (WORD.test(name)) words.add(name);
    else traces.push(trace);
  }
  const searched = words.size > MOST_SEARCHED ? traces : [...traces, ...words];
  const lookedUp = words.size > MOST_SEARCHED ? words : new Set<string>();
  return (text) => searched.some((trace) => text.includes(trace)) || (lookedUp.size > 0 && holdsWord(text, lookedUp));
}

/** Such a name is written like this, and nothing that touches it is a part of it. */
const WORD = /^[A-Za-z_][\w.-]*$/;
const WORDS = /[\w.-]+/g;

function holdsWord(text: string, words: ReadonlySet<string>): boolean {
  for (const [word] of text.matchAll(WORDS)) if (words.has(word)) return true;
  return false;
}

/** Escapes of double-quoted texts that can stand for an ordinary character, or for nothing. */
const ESCAPE = /\\(?:[xuU/]|\r?\n)/;

/** Whether a text may hold names that are not to be seen in it. */
export const hidesNames = (text: string): boolean => text.includes('\\') && ESCAPE.test(text);

/** Values that YAML writes in several ways, `0x10` and `16`, and that are keys all the same. */
const isValue = (name: string) => /^(?:true|false|)$/.test(name) || name === 'NaN' || !Number.isNaN(Number(name));

/**
 * A part of a name that stands in every text that holds it: a line may be broken at white space, and quotes and
 * backslashes are doubled or escaped. Undefined if there is none.
 */
function traceOf(name: string): string | undefined {
  if (isValue(name)) return undefined;
  const parts = name.split(/[\s"'\\]+/).sort((left, right) => right.length - left.length);
  const [longest = ''] = parts;
  return longest === '' ? undefined : asBytes(longest);
}

const asBytes = (text: string) => Buffer.from(text).toString('latin1');
