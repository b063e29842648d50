import { visibleLine } from './visible-text.js';

/** Words that mean nothing but themselves: no mark-up, mention, reference, link, emoji or entity is made of them. */
const PLAIN_WORD = /^(?!.*(?:www\.|:\/\/|:[\w+-]+:|gh-\d))[\p{L}\p{M}\p{N}.,;:'"()%/=+?!-]+$/iu;

/** What ends or changes a code span inside a table, or begins a formula. */
const BREAKS_CODE = /[`|\\$]|^\s|\s$/;

/** Two backticks side by side would be one fence. */
const APART = '<!-- -->';

/**
 * A sentence of ours, with names of users in it, as one line of Markdown that shows exactly that text. Names in
 * backticks become code; so does any other word that a renderer could take for more than a word.
 */
export function markdownText(sentence: string): string {
  const parts = visibleLine(sentence).split(/`([^`]+)`/);
  const rendered = parts.map((part, index) => (index % 2 === 1 ? markdownCode(part) : quoteWords(part)));
  return rendered.reduce((text, part) =>
    text.endsWith('`') && part.startsWith('`') ? text + APART + part : text + part,
  );
}

/** Some text as code: nothing in it is interpreted, and nobody is notified. */
export function markdownCode(text: string): string {
  const visible = visibleLine(text);
  if (visible === '') return '';
  return BREAKS_CODE.test(visible)
    ? `<code>${visible.replace(/[^\p{L}\p{M}\p{N}]/gu, toEntity)}</code>`
    : `\`${visible}\``;
}

const quoteWords = (text: string) => text.replace(/\S+/g, (word) => (PLAIN_WORD.test(word) ? word : quoteWord(word)));

/** Punctuation around the word stays outside. */
const quoteWord = (word: string) =>
  word.replace(/^(["'(]*)(.*?)([)"',.;:!?]*)$/u, (_, before, core, after) => `${before}${markdownCode(core)}${after}`);

const toEntity = (character: string) => `&#${character.codePointAt(0)};`;
