import { hashableTexts } from '../../../analysis/hashable-texts.js';
import type { AttributeTest } from '../../../model/condition.js';
import type { Flag } from '../../../model/flag.js';
import type { Variant } from '../../../model/variant.js';
import type { Span } from '../../../source/span.js';
import { itemsOf } from '../../../syntax/read-node.js';
import type { JsonValue } from '../../../util/json.js';
import { type ClientTest, clientTests } from '../../client-tests.js';
import { intactFlags } from '../../intact-flags.js';
import { defineLintRule } from '../../lint-rule.js';

export const securityClientPii = defineLintRule({
  id: 'security/client-pii',
  severity: 'error',
  summary:
    'A client bundle would show personal data: values of a personal attribute that cannot be hashed, or addresses and numbers of people.',
  why: 'Everybody who opens the application can read its bundle. Values of attributes marked `pii` are hashed there, which only works for tests by equality; and what is not marked is not hashed at all.',
  messages: {
    exposed: ({ flag, attribute, operator }: { flag: string; attribute: string; operator: string }) =>
      `\`${operator}\` on the personal attribute \`${attribute}\` would show values in clear to clients of \`${flag}\``,
    unmarked: ({ flag, attribute, what }: { flag: string; attribute: string; what: string }) =>
      `${what} would be shown to clients of \`${flag}\`: \`${attribute}\` is not marked as personal`,
    value: ({ flag, variant }: { flag: string; variant: string }) =>
      `variant \`${variant}\` would show an e-mail address to clients of \`${flag}\``,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
audience: client
type: boolean
rules:
  - if: { email: [ines@example.com, ruben@example.com] }
    serve: on
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
audience: client
type: boolean
rules:
  - if: { email: { startsWith: ines } }
    serve: on
`,
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
audience: client
type: boolean
rules:
  - if: { deviceId: [ines@example.com, ruben@example.com] }
    serve: on
`,
    ],
  },
  check: ({ flagSet, report }) => {
    for (const { test, flag } of clientTests(flagSet)) {
      const { attribute, operator } = test;
      const about = { flag: flag.key };
      if (isExposed(test)) {
        const help =
          'test by equality (values are hashed then), test another attribute, or make the flag `audience: server`';
        report(
          'exposed',
          test.written?.span ?? test.span,
          { flag: flag.key, attribute: attribute.name, operator },
          { ...about, help },
        );
      } else if (!attribute.pii) {
        const found = findPersonal({ test, flag });
        const help = `mark \`${attribute.name}\` as \`pii: true\` in \`context.yaml\`: bundles then hold hashes`;
        if (found !== undefined)
          report('unmarked', found.span, { ...about, attribute: attribute.name, what: found.what }, { ...about, help });
      }
    }
    for (const flag of intactFlags(flagSet).filter(({ audience }) => audience === 'client'))
      for (const variant of flag.variants.values()) {
        const address = textsIn([variant.value, variant.payload ?? null]).find(isPersonalAddress);
        if (address === undefined) continue;
        const help = 'serve an id by which the application looks the person up';
        const extras = { flag: flag.key, help, atMost: 'warning' } as const;
        report('value', spanOf(address, variant, flag), { flag: flag.key, variant: variant.name }, extras);
      }
  },
});

/** That only servers send an attribute is said already. */
const isExposed = ({ attribute, operator, operand }: AttributeTest): boolean =>
  attribute.pii &&
  attribute.audience !== 'server' &&
  operator !== 'exists' &&
  hashableTexts(operator, operand) === undefined;

/** What a whole text must look like to be taken for one: parts of texts prove nothing. */
const ADDRESS = /^[^\s@/:<>"]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}$/i;
const PHONE_NUMBER = /^\+[1-9](?:[ ().-]?\d){7,14}$/;
/** Addresses of a desk, not of a person. */
const DESK =
  /^(?:abuse|admin|billing|care|contact|feedback|hello|help|helpdesk|info|jobs|legal|marketing|no-?reply|office|orders|postmaster|press|privacy|sales|security|service|shop|support|team|webmaster)\b/i;

const isPersonalAddress = (text: string) => text.includes('@') && ADDRESS.test(text) && !DESK.test(text);

/** The first e-mail address or phone number that an attribute is compared with. */
function findPersonal({ test }: ClientTest): { readonly what: string; readonly span: Span } | undefined {
  const { operand, written, span } = test;
  const texts = textsIn([operand]);
  const text = texts.find((candidate) => isPersonalAddress(candidate) || PHONE_NUMBER.test(candidate));
  if (text === undefined) return undefined;
  const item = itemsOf(written).find((node) => node.kind === 'scalar' && node.value === text);
  return { what: PHONE_NUMBER.test(text) ? 'a phone number' : 'an e-mail address', span: item?.span ?? span };
}

/** All texts in some values, however deep. */
function textsIn(values: readonly JsonValue[]): readonly string[] {
  const texts: string[] = [];
  const open = [...values].reverse();
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) open.push(...Object.values(value));
  }
  return texts;
}

/** Where a text of a variant stands, if it is written as it is. */
function spanOf(text: string, { span }: Variant, { file }: Flag): Span {
  const start = file.text.indexOf(text, span.end);
  return start < 0 ? span : { file, start, end: start + text.length };
}
