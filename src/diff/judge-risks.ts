import { mergeOptions } from '../model/rule-options.js';
import { findSetting } from '../model/rule-setting.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { acknowledge } from './acknowledge.js';
import type { Comparison } from './comparison.js';
import { listSubjects } from './flag-subject.js';
import type { JudgedFinding } from './judged-finding.js';
import { listNotes, type WrittenMessage } from './list-notes.js';
import { isAtLeast, RISKS } from './risk.js';
import type { RiskContext, RiskFinding, RiskRule } from './risk-rule.js';
import { riskRules } from './rules/index.js';

/**
 * Classifies a comparison by all risk rules, at the risks and with the options of the new side's configuration, and asks
 * the notes of the repository about what they find. `trailers` are those of the commits between the sides.
 */
export function judgeRisks(comparison: Comparison, trailers: readonly WrittenMessage[] = []): readonly JudgedFinding[] {
  const subjects = listSubjects(comparison);
  const run = (rules: readonly RiskRule[], unusedNotes: RiskContext['unusedNotes']) =>
    rules.flatMap((rule) => runRule(rule, { comparison, subjects, unusedNotes }));
  const found = dropSpokenFor(
    run(
      riskRules.filter(({ judgesNotes }) => judgesNotes !== true),
      [],
    ),
  );
  const { findings, unused } = acknowledge(found, listNotes(comparison, trailers));
  const late = run(
    riskRules.filter(({ judgesNotes }) => judgesNotes === true),
    unused,
  );
  return [...findings, ...late].sort(byGravity);
}

/** Runs one rule; a level in the configuration outranks its own. */
function runRule(rule: RiskRule, context: Omit<RiskContext, 'options' | 'report'>): readonly RiskFinding[] {
  const { base, head } = context.comparison;
  const config = (head.flagSet ?? base.flagSet)?.config.diff;
  const setting = config === undefined ? undefined : findSetting(rule, config.rules);
  const level = setting?.level;
  if (level === 'off') return [];
  const findings: RiskFinding[] = [];
  rule.check({
    ...context,
    options: mergeOptions(rule, setting?.options ?? {}),
    report: ({ risk = rule.risk, ...finding }) => findings.push({ ...finding, rule: rule.id, risk: level ?? risk }),
  });
  return findings;
}

const rulesById = new Map(riskRules.map((rule) => [rule.id, rule]));

/** One cause, one finding: without those that a finding of another rule about the same flag covers. */
function dropSpokenFor(findings: readonly RiskFinding[]): readonly RiskFinding[] {
  const spokenFor = new Map<string, RiskFinding['risk'][]>();
  for (const { rule, risk, flag, environment } of findings)
    for (const other of rulesById.get(rule)?.speaksFor ?? []) {
      const name = JSON.stringify([other, flag, environment]);
      spokenFor.set(name, [...(spokenFor.get(name) ?? []), risk]);
    }
  return findings.filter(
    ({ rule, risk, flag, environment }) =>
      !spokenFor.get(JSON.stringify([rule, flag, environment]))?.some((other) => isAtLeast(other, risk)),
  );
}

const byGravity = (left: JudgedFinding, right: JudgedFinding): number =>
  RISKS.indexOf(right.risk) - RISKS.indexOf(left.risk) ||
  compareCodeUnits(left.flag ?? '', right.flag ?? '') ||
  compareCodeUnits(left.rule, right.rule);
