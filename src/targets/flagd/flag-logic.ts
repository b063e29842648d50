import { type Bucketing, DEFAULT_BUCKETING_PROFILE } from '../../model/bucketing.js';
import type { OutputConfig } from '../../model/project-config.js';
import { BUCKETS } from '../../model/targeting-rule.js';
import { findTestSpan } from '../../optimize/find-test-span.js';
import type { Program, ProgramFlag, ProgramRule } from '../../optimize/program.js';
import type { Span } from '../../source/span.js';
import { createAttributes } from './attribute.js';
import { bucketProblem, createBucketLogic } from './bucket-logic.js';
import { createConditionLogic } from './condition-logic.js';
import { FlagProblems } from './flag-problems.js';
import { allOf, choose, type Logic } from './logic.js';
import { type Outcomes, type RuleLogic, ruleLogic } from './rule-logic.js';
import { isBetweenSeconds } from './time-logic.js';

/** What a flag says to every context, in flagd's terms. */
export interface FlagLogic {
  /** A variant by name; null is the default variant. */
  readonly targeting: Logic;
  readonly problems: FlagProblems;
}

interface WriteSite {
  readonly outcomes: Outcomes;
  readonly problems: FlagProblems;
  /** The flag that flagd evaluates; none where the expression stands in other flags too. */
  readonly evaluatedFlag?: string;
}

/** Writes the flags of a program as expressions; what has no expression is a problem of its flag. */
export function createFlagLogic({ flags }: Program, output: OutputConfig): (flag: ProgramFlag) => FlagLogic {
  const byKey = new Map(flags.map((flag) => [flag.key, flag]));
  const conditionLogic = createConditionLogic(createAttributes());
  const formula = output.bucketing ?? DEFAULT_BUCKETING_PROFILE;
  const written = new Map<string, FlagLogic>();
  const writtenTests = new Map<string, Logic>();

  function writeFlag(flag: ProgramFlag): FlagLogic {
    const known = written.get(flag.key);
    if (known !== undefined) return known;
    const problems = new FlagProblems(flag.key, output);
    const outcomes = { of: (variant: string) => variant, byDefault: null };
    const targeting = flag.enabled ? writeBody(flag, { outcomes, problems, evaluatedFlag: flag.key }) : null;
    written.set(flag.key, { targeting, problems });
    return { targeting, problems };
  }

  /** Flags without rules serve their default variant, whatever they require. */
  function writeBody(flag: ProgramFlag, site: WriteSite): Logic {
    const { byDefault } = site.outcomes;
    if (flag.rules.length === 0) return byDefault;
    const decided = choose(
      flag.rules.map((rule) => writeRule(rule, flag, site)),
      byDefault,
    );
    return choose([[allOf([...writePrerequisites(flag, site), writeSlot(flag, site)]), decided]], byDefault);
  }

  function writeRule(rule: ProgramRule, flag: ProgramFlag, site: WriteSite): RuleLogic {
    const { origin, decision, when } = rule;
    const condition = conditionLogic(when);
    for (const [test, reason] of condition.problems)
      site.problems.report({ span: findTestSpan(origin.condition, test) ?? origin.span, reason });
    for (const time of timesOf(rule).filter(isBetweenSeconds)) site.problems.report(withinSecond(time, origin.span));
    const salt = rule.salt ?? flag.bucketing.salt;
    const isBucketed = decision.kind !== 'serve' && decision.kind !== 'invalid';
    if (isBucketed) checkBucketing({ bucketing: flag.bucketing, salt }, origin.span, site);
    const bucket = createBucketLogic({ bucketing: flag.bucketing, salt, ...evaluated(site) });
    return ruleLogic({ rule, condition: condition.logic, bucket, outcomes: site.outcomes });
  }

  function writeSlot({ slot, origin }: ProgramFlag, site: WriteSite): Logic {
    if (slot === undefined) return true;
    const { bucketing, from, to } = slot;
    const { salt } = bucketing;
    checkBucketing({ bucketing, salt }, origin.span, site);
    const { hasKey, distribute } = createBucketLogic({ bucketing, salt, ...evaluated(site) });
    const shares = [
      { outcome: false, units: from },
      { outcome: true, units: to - from },
      { outcome: false, units: BUCKETS - to },
    ];
    return allOf([hasKey, distribute(shares)]);
  }

  function checkBucketing(source: { bucketing: Bucketing; salt: string }, span: Span, { problems }: WriteSite): void {
    const problem = bucketProblem(source, formula);
    if (problem !== undefined) problems.report({ span, ...problem });
  }

  /** Required flags are written into those that require them: flagd evaluates each flag alone. */
  function writePrerequisites({ prerequisites, origin }: ProgramFlag, { problems }: WriteSite): readonly Logic[] {
    return prerequisites.map(({ flag: key, variants }) => {
      const required = byKey.get(key);
      if (required === undefined) return false;
      if (writeFlag(required).problems.isLost) {
        const place = origin.prerequisites.find(({ flag }) => flag === key);
        problems.requiresLost(key, place?.span ?? origin.span);
      }
      return writeTest(required, variants);
    });
  }

  /** Whether a flag serves one of some variants. What is lost of it is told where it is written itself. */
  function writeTest(flag: ProgramFlag, variants: readonly string[]): Logic {
    const isWanted = (variant: string) => variants.includes(variant);
    if (!flag.enabled) return flag.offVariant !== undefined && isWanted(flag.offVariant);
    const question = JSON.stringify([flag.key, variants]);
    const outcomes = { of: isWanted, byDefault: isWanted(flag.defaultVariant) };
    const test =
      writtenTests.get(question) ?? writeBody(flag, { outcomes, problems: new FlagProblems(flag.key, output) });
    writtenTests.set(question, test);
    return test;
  }

  return writeFlag;
}

const evaluated = ({ evaluatedFlag }: WriteSite): { readonly evaluatedFlag?: string } =>
  evaluatedFlag === undefined ? {} : { evaluatedFlag };

function timesOf({ from, until, decision }: ProgramRule): readonly number[] {
  const steps = decision.kind === 'ramp' ? decision.steps.map(({ at }) => at) : [];
  return [from, until, ...steps].filter((time) => time !== undefined);
}

const withinSecond = (time: number, span: Span) => ({
  span,
  reason: `flagd counts seconds, and ${new Date(time).toISOString()} is within one`,
  degradation: { name: 'sub-second', effect: 'the moment is the next whole second' },
});
