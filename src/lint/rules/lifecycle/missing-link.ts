import type { Flag } from '../../../model/flag.js';
import type { FlagSet } from '../../../model/flag-set.js';
import { createPatternChecker } from '../../../model/regular-expression.js';
import { textOption, textsOption } from '../../../model/rule-options.js';
import type { Span } from '../../../source/span.js';
import { fieldOf, mapOf } from '../../../syntax/read-node.js';
import { intactFlags } from '../../intact-flags.js';
import { defineLintRule } from '../../lint-rule.js';
import { writtenField } from '../../written-field.js';

export const lifecycleMissingLink = defineLintRule({
  id: 'lifecycle/missing-link',
  severity: 'warning',
  summary: 'A flag of a kind that the configuration lists has no link such as a ticket, or one of a wrong form.',
  why: 'The description says what the flag does, and the ticket why: without it nobody can tell whether the reason still stands. The rule speaks where a project decided to have such links: `kinds` names the kinds that need one, `link` is its name, `pattern` a regular expression for the whole of it.',
  options: { kinds: [], link: 'ticket', pattern: '' },
  messages: {
    missing: ({ flag, link }: { flag: string; link: string }) => `\`${flag}\` has no link \`${link}\``,
    malformed: ({ link, value, pattern }: { link: string; value: string; pattern: string }) =>
      `link \`${link}\` is \`${value}\`, which does not match \`${pattern}\``,
  },
  examples: {
    valid: [
      `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production, production: true }
lint: { rules: { lifecycle/missing-link: [warning, { kinds: [permission], pattern: "[A-Z]+-[0-9]+" }] } }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
links: { ticket: PAY-12 }
type: boolean
`,
    ],
    invalid: [
      `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production, production: true }
lint: { rules: { lifecycle/missing-link: [warning, { kinds: [permission] }] } }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
`,
    ],
  },
  check: ({ flagSet, options, report }) => {
    const kinds = textsOption(options, 'kinds');
    const link = textOption(options, 'link');
    const pattern = textOption(options, 'pattern');
    const matches = matcherOf(pattern);
    for (const flag of intactFlags(flagSet)) {
      if (flag.kind === undefined || !kinds.includes(flag.kind.value)) continue;
      const value = flag.links.get(link);
      const about = { flag: flag.key, help: `add \`links: { ${link}: … }\`` };
      if (value === undefined) report('missing', flag.span, { flag: flag.key, link }, about);
      else if (!matches(value))
        report('malformed', linkSpan(flag, link, flagSet), { link, value, pattern }, { flag: flag.key });
    }
  },
});

/** Patterns of the configuration are held to the same as those of conditions; one that is refused matches everything. */
function matcherOf(pattern: string): (text: string) => boolean {
  const checked = pattern === '' ? undefined : createPatternChecker()(`^(?:${pattern})$`);
  if (checked === undefined || !('pattern' in checked)) return () => true;
  const expression = new RegExp(checked.pattern, 'u');
  return (text) => expression.test(text);
}

const linkSpan = (flag: Flag, link: string, flagSet: FlagSet): Span =>
  fieldOf(mapOf(writtenField(flag, 'links', flagSet)), link)?.span ?? flag.span;
