import { ALWAYS, type Expression } from '../../src/analysis/expression.js';
import type { Flag } from '../../src/model/flag.js';
import type { Decision } from '../../src/model/targeting-rule.js';
import type { Program, ProgramFlag, ProgramRule } from '../../src/optimize/program.js';
import { NOWHERE } from './nowhere.js';

export const serve = (variant: string): Decision => ({ kind: 'serve', variant, span: NOWHERE });
export const rollout = (variant: string, units: number, onMiss: 'default' | 'next' = 'default'): Decision => ({
  kind: 'rollout',
  variant,
  units,
  onMiss,
  span: NOWHERE,
});

/** A rule of a program that nobody wrote in a file. */
export function ruleOf(when: Expression = ALWAYS, parts: Partial<ProgramRule> = {}): ProgramRule {
  const decision = parts.decision ?? serve('on');
  return { when, decision, origin: { decision, span: NOWHERE }, ...parts };
}

/** A boolean flag, off by default, with some of its fields replaced. */
export function flagOf(key: string, parts: Partial<ProgramFlag> = {}): ProgramFlag {
  return {
    key,
    type: 'boolean',
    enabled: true,
    variants: [
      { name: 'on', value: true },
      { name: 'off', value: false },
    ],
    defaultVariant: 'off',
    bucketing: { bucketBy: ['targetingKey'], salt: key, profile: 'flagd-v2', input: '{salt}/{key}/' },
    prerequisites: [],
    rules: [],
    origin: originOf(key),
    ...parts,
  };
}

export function programOf(flags: readonly ProgramFlag[], parts: Partial<Program> = {}): Program {
  return {
    environment: 'production',
    audience: 'server',
    fixedContext: {},
    piiAttributes: new Set(),
    origin: NOWHERE,
    flags,
    ...parts,
  };
}

function originOf(key: string): Flag {
  return {
    key,
    file: NOWHERE.file,
    span: NOWHERE,
    damaged: false,
    links: new Map(),
    tags: [],
    audience: 'server',
    type: 'boolean',
    variants: new Map(),
    bucketing: { bucketBy: ['targetingKey'], salt: key, profile: 'flagd-v2', input: '{salt}/{key}/' },
    prerequisites: [],
    targeting: new Map(),
    tests: [],
  };
}
