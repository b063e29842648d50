import { defineDiagnostics } from '../diagnostics/define-diagnostics.js';

interface Sentence {
  /** The whole message: each cause has words of its own. */
  readonly sentence: string;
}

const ownWords = ({ sentence }: Sentence) => sentence;

export const syntaxDiagnostics = defineDiagnostics({
  'yaml/parse': {
    severity: 'error',
    summary: 'The file is not well-formed YAML, or is built so that reading it would not end.',
    message: ownWords,
  },
  'yaml/duplicate-key': {
    severity: 'error',
    summary: 'A map has the same key twice.',
    message: ({ key }: { key: string }) => `the key \`${key}\` is in this map twice`,
  },
  'yaml/directive': {
    severity: 'error',
    summary: 'A directive such as `%YAML 1.1`, which changes how values are read.',
    message: ({ directive }: { directive: string }) => `the directive \`${directive}\` is not allowed`,
  },
  'yaml/merge-key': {
    severity: 'error',
    summary: 'A `<<` key, which YAML 1.2 does not merge.',
    message: (_: object) => '`<<` does not merge maps in YAML 1.2',
  },
  'yaml/multi-document': {
    severity: 'error',
    summary: 'More than one document in a file.',
    message: (_: object) => 'a second document begins here',
  },
  'yaml/unknown-tag': {
    severity: 'error',
    summary: 'A tag such as `!secret`, or one that does not fit its value.',
    message: ({ tag }: { tag: string }) => `the tag \`${tag}\` means nothing here`,
  },
  'yaml/unsafe-number': {
    severity: 'error',
    summary: 'Infinity, NaN, or an integer that would be rounded silently.',
    message: ({ source }: { source: string }) => `the number \`${source}\` cannot be carried exactly`,
  },
  'schema/invalid': {
    severity: 'error',
    summary: 'A field is missing or has a value of the wrong shape.',
    message: ownWords,
  },
  'schema/unknown-key': {
    severity: 'error',
    summary: 'A field that does not exist.',
    message: ({ noun, key }: { noun: string; key: string }) => `unknown ${noun} \`${key}\``,
  },
});
