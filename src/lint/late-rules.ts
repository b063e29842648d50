import type { ProjectConfig } from '../model/project-config.js';
import { mergeOptions } from '../model/rule-options.js';
import { findSetting } from '../model/rule-setting.js';
import type { LintRule } from './lint-rule.js';

/**
 * A rule about what a project compiles to: configured like a lint rule, and judged by the compiler, because lint does
 * not compile.
 */
export type LateRule<Messages = LintRule['messages']> = Omit<LintRule<Messages>, 'check'>;

const defineLateRule = <Messages extends Record<string, (args: never) => string>>(rule: LateRule<Messages>) => rule;

export const testFailed = defineLateRule({
  id: 'test/failed',
  severity: 'error',
  summary: 'An expectation in the `tests:` of a flag does not hold.',
  why: 'Whoever wrote the test relied on it: either the change does more than it was meant to, or the expectation has changed.',
  messages: {
    failed: ({ expected, actual, environment }: { expected: string; actual: string; environment: string }) =>
      `expected ${expected} in \`${environment}\`, got ${actual}`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { country: DE }
    serve: on
tests:
  - name: Germans have it
    context: { country: DE }
    expect: on
  - name: Austrians have it not
    context: { country: AT }
    expect: off
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { country: DE }
    serve: on
tests:
  - name: Germans have it
    context: { country: DE }
    expect: on
  - name: Austrians have it
    context: { country: AT }
    expect: on
`,
    ],
  },
});

export const testUncoveredVariant = defineLateRule({
  id: 'test/uncovered-variant',
  severity: 'info',
  summary: 'No test of a flag that has tests comes to a variant that it can serve; told by `flags test --verbose`.',
  why: 'What no test shows can change without anybody noticing.',
  messages: {
    uncovered: ({ flag, variant }: { flag: string; variant: string }) =>
      `no test of \`${flag}\` comes to variant \`${variant}\``,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { country: DE }
    serve: on
tests:
  - { name: Germans have it, context: { country: DE }, expect: on }
  - { name: nobody else has, context: { country: AT }, expect: off }
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { country: DE }
    serve: on
tests:
  - { name: Germans have it, context: { country: DE }, expect: on }
`,
    ],
  },
});

export const limitBundleSize = defineLateRule({
  id: 'limit/bundle-size',
  severity: 'warning',
  summary:
    'A bundle is larger than its budget; told when bundles are built. Client bundles have a budget of their own.',
  why: 'Every application loads it before its first decision, and some networks and proxies refuse what grows without bounds.',
  options: { max: '250kB', clientMax: '50kB' },
  messages: {
    tooLarge: ({ bundle, size, max }: { bundle: string; size: string; max: string }) =>
      `the bundle \`${bundle}\` has ${size}, more than ${max}`,
  },
  examples: {
    valid: [
      `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production, production: true }
lint: { rules: { limit/bundle-size: [warning, { max: 20kB }] } }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { country: DE }
    serve: on
`,
    ],
    invalid: [
      `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production, production: true }
lint: { rules: { limit/bundle-size: [warning, { max: 100B }] } }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { country: DE }
    serve: on
`,
    ],
  },
});

export const lateRules: readonly LateRule[] = [limitBundleSize, testFailed, testUncoveredVariant];

/** The level and the options that a rule has in a project. */
export function settingsOf(rule: LateRule, config: ProjectConfig) {
  const setting = findSetting(rule, config.lint);
  return { level: setting?.level ?? rule.severity, options: mergeOptions(rule, setting?.options ?? {}) };
}
