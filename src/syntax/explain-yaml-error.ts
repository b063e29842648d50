import type { YAMLError } from 'yaml';

interface Explanation {
  readonly sentence: string;
  readonly help?: string;
}

type Explain = (found: string) => Explanation;

/** What the parser's commonest errors mean to somebody who writes flags; first match wins. */
const explanations: readonly (readonly [RegExp, Explain])[] = [
  [/^Missing closing/, () => ({ sentence: 'this quote is never closed', help: 'add the closing quote' })],
  [/end with a \]$/, () => ({ sentence: 'a list in `[` is never closed', help: 'add the missing `]`' })],
  [/end with a \}$/, () => ({ sentence: 'a map in `{` is never closed', help: 'add the missing `}`' })],
  [
    /^Nested mappings/,
    () => ({
      sentence: 'a key cannot follow another key on the same line',
      help: 'quote the value if the colon belongs to it, or begin a new, indented line',
    }),
  ],
  [
    /^(All (mapping|sequence) items|Sequence item without|Implicit keys need)/,
    () => ({
      sentence: 'this line fits neither the line above nor the list or map around it',
      help: 'align it with its siblings',
    }),
  ],
  [
    /^Implicit map keys need/,
    () => ({ sentence: 'this is a key without a colon, or text that belongs to no key', help: 'write `key: value`' }),
  ],
  [/^Tabs are not/, () => ({ sentence: 'a tab cannot indent', help: 'indent with spaces' })],
  [
    /^Plain value cannot start/,
    (found) => ({ sentence: `a value without quotes cannot begin with \`${found}\``, help: 'quote it' }),
  ],
  [
    /^Invalid escape/,
    () => ({ sentence: 'this is no escape sequence', help: 'write `\\\\` for a backslash, or use single quotes' }),
  ],
  [/^With stringKeys/, () => ({ sentence: 'a key is text, not a list, a map or an alias', help: 'write a name' })],
  [/at most 1024/, () => ({ sentence: 'this key is longer than 1024 characters', help: 'is a line break missing?' })],
  [
    /^(Unexpected|Missing , )/,
    (found) => ({ sentence: found === '' ? 'something is missing here' : `unexpected \`${found.slice(0, 40)}\`` }),
  ],
];

/** Our words for an error of the YAML parser; its own where we have none. */
export function explainYamlError({ message }: YAMLError, found: string): Explanation {
  for (const [pattern, explain] of explanations) if (pattern.test(message)) return explain(firstLine(found));
  return { sentence: message.charAt(0).toLowerCase() + message.slice(1) };
}

const firstLine = (text: string) => text.split(/[\r\n]/, 1)[0] ?? '';
