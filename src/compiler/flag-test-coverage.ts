import { createLoweringCache } from '../analysis/lowering-cache.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { settingsOf, testUncoveredVariant } from '../lint/late-rules.js';
import { servedInEnvironments } from '../lint/served-in-environments.js';
import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import type { TargetingRule } from '../model/targeting-rule.js';
import type { FlagTestResult } from './run-flag-tests.js';

/** A number of things, and how many of them some test comes to. */
export interface Coverage {
  readonly covered: number;
  readonly total: number;
}

/** What the tests of the flags that have any come to. */
export interface FlagTestCoverage {
  readonly flags: Coverage;
  readonly rules: Coverage;
  /** Of the variants that may be served in some environment. */
  readonly variants: Coverage;
  /** One for each variant that no test comes to. */
  readonly uncovered: readonly Diagnostic[];
}

export function flagTestCoverage(results: readonly FlagTestResult[], flagSet: FlagSet): FlagTestCoverage {
  const tested = [...flagSet.flags.values()].filter(({ tests }) => tests.length > 0);
  const rules = new Set(tested.flatMap(allRules));
  const reached = new Set(results.flatMap((result) => [...result.rules]));
  const variants = servableVariants(tested);
  const served = servedByTests(results);
  const missing = variants.filter(({ flag, variant }) => served.get(flag)?.has(variant) !== true);
  return {
    flags: { covered: tested.length, total: flagSet.flags.size },
    rules: { covered: reached.size, total: rules.size },
    variants: { covered: variants.length - missing.length, total: variants.length },
    uncovered: reportUncovered(missing, flagSet),
  };
}

interface ServableVariant {
  readonly flag: Flag;
  readonly variant: string;
}

const allRules = ({ targeting }: Flag): readonly TargetingRule[] => [
  ...new Set([...targeting.values()].flatMap(({ rules }) => rules)),
];

function servableVariants(flags: readonly Flag[]): readonly ServableVariant[] {
  const cache = createLoweringCache();
  return flags.flatMap((flag) => {
    const served = [...servedInEnvironments(flag, cache).values()];
    const isServable = (variant: string) => served.some((variants) => variants?.has(variant) ?? true);
    return [...flag.variants.keys()].filter(isServable).map((variant) => ({ flag, variant }));
  });
}

function servedByTests(results: readonly FlagTestResult[]): ReadonlyMap<Flag, ReadonlySet<string | undefined>> {
  const served = new Map<Flag, Set<string | undefined>>();
  for (const { flag, actual } of results) {
    const variants = served.get(flag) ?? new Set();
    served.set(flag, variants);
    for (const [variant, units] of actual ?? []) if (units > 0) variants.add(variant);
  }
  return served;
}

function reportUncovered(missing: readonly ServableVariant[], { config }: FlagSet): readonly Diagnostic[] {
  const { level } = settingsOf(testUncoveredVariant, config);
  if (level === 'off') return [];
  return missing.map(({ flag, variant }) => ({
    id: testUncoveredVariant.id,
    severity: level,
    message: testUncoveredVariant.messages.uncovered({ flag: flag.key, variant }),
    span: flag.variants.get(variant)?.span ?? flag.span,
    flag: flag.key,
    help: 'add a test with a context that it is served to',
  }));
}
