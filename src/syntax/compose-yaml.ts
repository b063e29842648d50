import { Composer, type Document, isScalar, Lexer, type ParsedNode, Parser, type YAMLError } from 'yaml';

/** Deeper files are refused: everything after the parser may then walk a tree by recursion. */
export const DEEPEST_NESTING = 100;
/** A megabyte of useful text has far fewer; nonsense with more would cost seconds. */
export const MOST_TOKENS = 500_000;
/** More tokens that fit nowhere tell nobody anything. */
const MOST_STRAY_TOKENS = 100;

export type Token = Parameters<Composer['next']>[0];
type Directive = Extract<Token, { type: 'directive' }>;

export interface ComposedYaml {
  /** `null` if the text holds nothing but white space, comments and marks. */
  readonly contents: ParsedNode | null;
  readonly errors: readonly YAMLError[];
  /** Directives other than `%YAML 1.2`; they had no effect. */
  readonly directives: readonly Directive[];
  /** Where a second document begins. */
  readonly secondDocument?: number;
}

/** The text has a form that would exhaust the parser. */
export interface ExhaustingYaml {
  readonly exhausts: 'nesting' | 'tokens';
  readonly offset: number;
}

/**
 * The first document of a text, as the package `yaml` sees it. Its lexer and parser keep a stack of their own, its
 * composer recurses: nesting is bounded between them, because near the end of the call stack V8 may abort the process.
 */
export function composeYaml(text: string): ComposedYaml | ExhaustingYaml {
  const tokens = readTokens(text);
  if (!Array.isArray(tokens)) return tokens;
  const directives = tokens.filter(isForeignDirective);
  const kept = tokens.filter((token) => !isForeignDirective(token));
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    // Its check compares every pair of keys; ours is made while converting.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [first, second] = takeTwo(composer.compose(kept, true, text.length));
  return {
    contents: first === undefined || isEmpty(first.contents) ? null : first.contents,
    errors: [...(first?.errors ?? []), ...(first?.warnings ?? [])],
    directives,
    ...(second === undefined ? {} : { secondDocument: second.range[0] }),
  };
}

/** The tokens of a text as `yaml` sees them, comments and white space too, unless it would exhaust the parser. */
export function readTokens(text: string): Token[] | ExhaustingYaml {
  const parser = new Parser();
  const tokens: Token[] = [];
  let lexemes = 0;
  let strays = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'error') strays += 1;
    }
    lexemes += 1;
    if (parser.stack.length > DEEPEST_NESTING) return { exhausts: 'nesting', offset: parser.offset };
    if (lexemes > MOST_TOKENS) return { exhausts: 'tokens', offset: parser.offset };
    if (strays > MOST_STRAY_TOKENS) break;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

const isEmpty = (contents: ParsedNode | null) =>
  contents === null ||
  (isScalar(contents) && contents.type === 'PLAIN' && contents.source === '' && contents.tag === undefined);

const isForeignDirective = (token: Token): token is Directive =>
  token.type === 'directive' && !/^%YAML[ \t]+1\.2[ \t]*$/.test(token.source);

function takeTwo(documents: Generator<Document.Parsed>): readonly Document.Parsed[] {
  const taken: Document.Parsed[] = [];
  for (const document of documents) {
    taken.push(document);
    if (taken.length === 2) break;
  }
  return taken;
}
