import { findOverlappingRepetitions } from '../../../model/overlapping-repetitions.js';
import { defineLintRule } from '../../lint-rule.js';
import { testsOfProject } from '../../written-values.js';

export const contextRedosRegex = defineLintRule({
  id: 'context/redos-regex',
  severity: 'warning',
  summary: 'A regular expression takes time that grows with the square of the text.',
  why: 'SDKs with a backtracking engine try every way to match a long text that somebody sends, and the service waits. Patterns that take exponential time are errors.',
  messages: {
    overlap: ({ first, second }: { first: string; second: string }) =>
      `the repetitions of \`${first}\` and \`${second}\` can share a text in many ways`,
    lead: (_: object) => 'the pattern begins with `.*` and no anchor, so every place of a text is tried to its end',
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { email: { matches: '^[a-z.]+@example\\.com$' } }
    serve: on
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { email: { matches: "^[a-z]+[a-z0-9]+@example$" } }
    serve: on
`,
    ],
  },
  check: ({ flagSet, report }) => {
    for (const { operator, operand, written } of testsOfProject(flagSet)) {
      if (operator !== 'matches' || typeof operand !== 'string' || written === undefined) continue;
      const found = findOverlappingRepetitions(operand);
      const { span } = written;
      if (found !== undefined)
        report(
          'overlap',
          span,
          { first: asWritten(found.first), second: asWritten(found.second) },
          { help: 'let only one of them take those characters' },
        );
      else if (LEADING_STAR.test(operand))
        report('lead', span, {}, { help: 'leave `.*` out: a match may begin anywhere' });
    }
  },
});

/** `.*` in the form it has in bundles, at the start, with something behind it that can fail. */
const LEADING_STAR = /^(?:\[\^\\n\]\*)\??[^|?*$]/;

/** Bundles spell `.` out. */
const asWritten = (repeated: string): string => (repeated === '[^\\n]' ? '.' : repeated);
