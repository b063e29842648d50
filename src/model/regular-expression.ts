import { RegExpParser } from '@eslint-community/regexpp';
import { RE2JS } from 're2js';
import { hasAmbiguousRepetition } from './ambiguous-repetition.js';
import { buildPatternAutomaton } from './pattern-automaton.js';
import { toPortablePattern } from './portable-pattern.js';

/** Longer patterns are lists in disguise, and take the analysis too long. */
const MAXIMUM_LENGTH = 500;

export type CheckedPattern = { readonly pattern: string } | { readonly problem: string };

/**
 * A pattern that RE2 and ECMAScript `u` both take, that means the same in both, and that a backtracking engine runs
 * without exponential blow-up. The pattern returned is the one for bundles.
 */
export function checkPattern(text: string): CheckedPattern {
  if (text.length > MAXIMUM_LENGTH) return { problem: `it is longer than ${MAXIMUM_LENGTH} characters` };
  const portable = toPortablePattern(text);
  if ('problem' in portable) return portable;
  const { pattern } = portable;
  const problem = re2Problem(text) ?? ecmascriptProblem(text) ?? re2Problem(pattern) ?? backtrackingProblem(pattern);
  return problem === undefined ? { pattern } : { problem };
}

/** Checks every pattern once: the same ones stand in many flags, and analysing one takes milliseconds. */
export function createPatternChecker(): (text: string) => CheckedPattern {
  const checked = new Map<string, CheckedPattern>();
  return (text) => {
    const known = checked.get(text) ?? checkPattern(text);
    checked.set(text, known);
    return known;
  };
}

function re2Problem(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    return `RE2 says: ${innerMessage(error, /^error parsing regexp: /)}`;
  }
}

function ecmascriptProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u');
    return undefined;
  } catch (error) {
    return `ECMAScript says: ${innerMessage(error, /^Invalid regular expression: .*: /s)}`;
  }
}

function innerMessage(error: unknown, prefix: RegExp): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(prefix, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** Only a repeated group can be ambiguous; most patterns have none. */
const REPEATED_GROUP = /\)[*+{]/;

function backtrackingProblem(pattern: string): string | undefined {
  if (!REPEATED_GROUP.test(pattern)) return undefined;
  const parsed = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  const automaton = buildPatternAutomaton(parsed);
  if (automaton === undefined) return 'its repetitions are too large to be analysed';
  return hasAmbiguousRepetition(automaton)
    ? 'a repeated group can read one text in several ways, so a backtracking engine takes exponential time'
    : undefined;
}
