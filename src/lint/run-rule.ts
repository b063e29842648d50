import type { Severity } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { ProjectHistory } from '../history/project-history.js';
import type { FlagSet } from '../model/flag-set.js';
import { mergeOptions } from '../model/rule-options.js';
import { findSetting } from '../model/rule-setting.js';
import type { LintRule } from './lint-rule.js';
import type { JudgedSuppression } from './suppressions/suppression.js';

export interface LintRun {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly sink: DiagnosticSink;
  /** What git knows of the flags; without it the rules that need it are silent. */
  readonly history?: ProjectHistory;
}

/** The same for one rule. */
export interface RuleRun extends LintRun {
  readonly suppressions?: readonly JudgedSuppression[];
}

const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Runs one rule at the level and with the options of the configuration. */
export function runRule(rule: LintRule, flagSet: FlagSet, run: RuleRun): void {
  const { now, sink, history, suppressions = [] } = run;
  const setting = findSetting(rule, flagSet.config.lint);
  const level = setting?.level ?? rule.severity;
  if (level === 'off') return;
  const calendar = rule.needsClock === true ? { needsClock: true as const } : {};
  rule.check({
    flagSet,
    now,
    ...(history !== undefined && { history }),
    options: mergeOptions(rule, setting?.options ?? {}),
    suppressions,
    report: (name, span, args, { atMost = level, ...extras } = {}) => {
      const severity = milder(level, atMost);
      sink.report({ id: rule.id, severity, message: rule.messages[name](args), span, ...calendar, ...extras });
    },
  });
}

const milder = (left: Severity, right: Severity): Severity => (GRAVITY[right] < GRAVITY[left] ? right : left);
