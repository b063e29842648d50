import type { Flag } from '../../../model/flag.js';
import { textsOption } from '../../../model/rule-options.js';
import { intactFlags } from '../../intact-flags.js';
import { keyWords } from '../../key-words.js';
import { defineLintRule } from '../../lint-rule.js';

export const keyVague = defineLintRule({
  id: 'key/vague',
  severity: 'warning',
  summary: 'The key of a flag says nothing about what it switches.',
  why: 'A key is what everybody sees: in code, in logs, at night. It cannot be changed later without touching all of them.',
  options: {
    words: [
      ...['a', 'asdf', 'bar', 'baz', 'bool', 'boolean', 'demo', 'dummy', 'enable', 'enabled', 'example', 'feature'],
      ...['flag', 'foo', 'misc', 'my', 'new', 'old', 'sample', 'some', 'stuff', 'switch', 'temp', 'temporary'],
      ...['test', 'testing', 'thing', 'tmp', 'todo', 'toggle', 'untitled', 'value', 'xxx'],
    ],
  },
  messages: {
    vague: ({ flag }: { flag: string }) => `the key \`${flag}\` does not say what the flag switches`,
  },
  examples: {
    valid: [
      `
=== checkout/one-page-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
`,
    ],
    invalid: [
      `
=== checkout/new-feature-2.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
`,
    ],
  },
  check: ({ flagSet, options, report }) => {
    const vague = new Set(textsOption(options, 'words').map((word) => word.toLowerCase()));
    const help = 'name what is different while it is on, such as `one-page-checkout`';
    for (const flag of intactFlags(flagSet))
      if (isVague(flag, vague)) report('vague', flag.span, { flag: flag.key }, { flag: flag.key, help });
  },
});

/** Whether nothing but such words and numbers is left of a key. Keys that SDKs ask for are not ours to choose. */
function isVague({ key }: Flag, vague: ReadonlySet<string>): boolean {
  const words = keyWords(key);
  return !key.startsWith('@@') && words.every((word) => vague.has(word) || /^\d+$/.test(word));
}
