import type { Severity } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { FlagSet } from '../model/flag-set.js';
import type { LintRule } from './lint-rule.js';
import { mergeOptions } from './rule-options.js';
import { findSetting } from './rule-setting.js';

export interface LintRun {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly sink: DiagnosticSink;
}

const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Runs one rule at the level and with the options of the configuration. */
export function runRule(rule: LintRule, flagSet: FlagSet, { now, sink }: LintRun): void {
  const setting = findSetting(rule, flagSet.config);
  const level = setting?.level ?? rule.severity;
  if (level === 'off') return;
  rule.check({
    flagSet,
    now,
    options: mergeOptions(rule, setting?.options ?? {}),
    // Every finding of every rule passes here: the place where comments that suppress one belong.
    report: (name, span, args, { atMost = level, ...extras } = {}) => {
      const severity = GRAVITY[atMost] < GRAVITY[level] ? atMost : level;
      sink.report({ id: rule.id, severity, message: rule.messages[name](args), span, ...extras });
    },
  });
}
