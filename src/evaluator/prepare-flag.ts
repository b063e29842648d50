import type { Bundle, WireBody } from '../bundle/bundle.js';
import { createBucketer } from './bucket.js';
import { present } from './damaged-bundle-error.js';
import { createDecider } from './decide-rule.js';
import type { Matcher } from './match-condition.js';
import { createOutcomeMaker, type OutcomeMaker } from './outcome.js';
import type { PreparedFlag, PreparedRule, PreparedSlot } from './prepared-flag.js';

/** What the flags of a bundle are made from. */
export interface FlagSource {
  readonly bundle: Bundle;
  readonly matcherOf: (condition: number) => Matcher;
  readonly findFlag: (flagKey: string) => PreparedFlag | undefined;
}

/** Throws `DamagedBundleError` for a flag that names what the bundle does not have. */
export function prepareFlag(source: FlagSource, key: string, body: WireBody): PreparedFlag {
  const outcome = createOutcomeMaker(source.bundle, key, body);
  const rules = prepareRules(source, key, body, outcome);
  const slot = prepareSlot(source.bundle, body);
  const undecided = outcome(body.default, rules.length === 0 ? 'STATIC' : 'DEFAULT');
  const prerequisites = (body.requires ?? []).map(([flagKey, variants]) => ({
    flagKey,
    variants,
    find: () => source.findFlag(flagKey),
  }));
  const isUnconditional = rules.length === 0 && prerequisites.length === 0 && slot === undefined;
  const served = isUnconditional ? undecided : undefined;
  return {
    key,
    type: body.type,
    constant: body.disabled === true ? outcome(body.off, 'DISABLED') : served,
    prerequisites,
    slot,
    rules,
    stopped: outcome(body.default, 'DEFAULT'),
    undecided,
  };
}

function prepareSlot(bundle: Bundle, body: WireBody): PreparedSlot | undefined {
  if (body.slot === undefined) return undefined;
  const [layer, from, to] = body.slot;
  const source = present(bundle.layers[layer], `layer ${layer}`);
  return { layer, from, to, bucketOf: createBucketer(source, source.salt) };
}

function prepareRules(
  { bundle, matcherOf }: FlagSource,
  key: string,
  body: WireBody,
  outcome: OutcomeMaker,
): readonly PreparedRule[] {
  const flagBucketer = createBucketer(body, body.salt ?? key);
  return (body.rules ?? []).map((index, position) => {
    const rule = present(bundle.rules[index], `rule ${index}`);
    const { from, until } = rule;
    const bucketOf = rule.salt === undefined ? flagBucketer : createBucketer(body, rule.salt);
    return {
      window: from === undefined && until === undefined ? undefined : { from, until },
      matches: rule.if === undefined ? undefined : matcherOf(rule.if),
      decide: createDecider({ rule, position, defaultVariant: body.default, bucketOf, outcome }),
    };
  });
}
