import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { Span } from '../../source/span.js';
import type { JsonValue } from '../../util/json.js';
import { importDiagnostics } from '../diagnostics.js';
import { constant, mapLeaves } from './condition.js';
import { TargetingConverter } from './convert-targeting.js';
import { type FlagdFlag, fieldValue } from './definition.js';
import type { Evaluators } from './evaluators.js';
import { textOf } from './operation.js';
import { type Description, readDescription } from './read-description.js';
import { readVariants, type Variants } from './read-variants.js';
import type { DraftRule } from './rule.js';
import { Scope } from './scope.js';

/** A flag as far as it can be understood without the other flags. */
export interface DraftFlag extends Description {
  readonly key: string;
  readonly keySpan: Span;
  readonly enabled: boolean;
  readonly type: Variants['type'];
  readonly variants: ReadonlyMap<string, JsonValue>;
  /** Absent: flagd leaves the value to the application. */
  readonly defaultVariant?: string;
  readonly rules: readonly DraftRule[];
  readonly scope: Scope;
}

/** Reads a flag; undefined if it has to be left out, for reasons that were reported. */
export function draftFlag(flag: FlagdFlag, evaluators: Evaluators, sink: DiagnosticSink): DraftFlag | undefined {
  const { key, keySpan } = flag;
  const scope = new Scope(sink, evaluators, key);
  const enabled = readState(flag, scope);
  const variantsNode = fieldValue(flag, 'variants');
  if (variantsNode === undefined) scope.invalid(keySpan, 'a flag', 'given `variants`');
  const variants = variantsNode === undefined ? undefined : readVariants(variantsNode, scope);
  if (variants === undefined || enabled === undefined || !mayHaveKey(flag, variants, scope)) return undefined;
  const defaultVariant = readDefaultVariant(flag, variants, scope);
  const rules = readTargeting(flag, variants, scope);
  if (defaultVariant === INVALID || rules === undefined) return undefined;
  const draft = { key, keySpan, enabled, type: variants.type, variants: variants.values, rules, scope };
  const description = readDescription(flag, sink);
  return { ...draft, ...description, ...(defaultVariant === undefined ? {} : { defaultVariant }) };
}

/** Keys that steer SDKs are declared with their type, which is a plain one. */
function mayHaveKey({ key, keySpan }: FlagdFlag, { type }: Variants, scope: Scope): boolean {
  if (!key.startsWith('@@') || type !== 'object') return true;
  const reason = 'begins with `@@`, which flags with objects as values cannot';
  scope.report(importDiagnostics['import/refused-name'], keySpan, { name: key, reason });
  return false;
}

function readState(flag: FlagdFlag, scope: Scope): boolean | undefined {
  const node = fieldValue(flag, 'state');
  const state = textOf(node);
  if (state === 'ENABLED' || state === 'DISABLED') return state === 'ENABLED';
  scope.invalid(node?.span ?? flag.keySpan, '`state`', '`ENABLED` or `DISABLED`');
  return undefined;
}

const INVALID = Symbol('reported');

function readDefaultVariant(flag: FlagdFlag, { values }: Variants, scope: Scope): string | undefined | typeof INVALID {
  const node = fieldValue(flag, 'defaultVariant');
  if (node === undefined) return undefined;
  const name = textOf(node);
  if (name !== undefined && values.has(name)) return name;
  if (name === undefined) scope.invalid(node.span, '`defaultVariant`', 'the name of a variant');
  else scope.report(importDiagnostics['import/unknown-variant'], node.span, { variant: name });
  return INVALID;
}

function readTargeting(flag: FlagdFlag, { values }: Variants, scope: Scope): readonly DraftRule[] | undefined {
  const node = fieldValue(flag, 'targeting');
  if (node === undefined || (node.kind === 'map' && node.entries.length === 0)) return [];
  if (node.kind !== 'map') {
    scope.invalid(node.span, '`targeting`', 'an object');
    return undefined;
  }
  const converter = new TargetingConverter(new Set(values.keys()));
  converter.convert(node, scope);
  const rules = converter.rules.map((rule) => ({ ...rule, condition: forFlag(rule.condition, flag.key) }));
  const isComplete = rules.every(
    ({ condition, decision }) => condition.kind !== 'invalid' && decision.kind !== 'invalid',
  );
  return isComplete ? rules.filter(({ condition }) => condition.kind !== 'constant' || condition.value) : undefined;
}

const forFlag = (condition: DraftRule['condition'], key: string) =>
  mapLeaves(condition, (leaf) => (leaf.kind === 'flag-key' ? constant(leaf.equals === key) : leaf));
