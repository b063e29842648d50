import type { Severity } from '../diagnostics/diagnostic.js';
import { importDiagnostics } from '../importers/diagnostics.js';
import { allRules } from '../lint/all-rules.js';
import type { LateRule } from '../lint/late-rules.js';
import { suppressionDiagnostics } from '../lint/suppressions/diagnostics.js';
import { modelDiagnostics } from '../model/diagnostics.js';
import { ruleSettingDiagnostics } from '../model/rule-setting-diagnostics.js';
import { projectDiagnostics } from '../project/diagnostics.js';
import { syntaxDiagnostics } from '../syntax/diagnostics.js';
import { targetDiagnostics } from '../targets/diagnostics.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { JsonObject } from '../util/json.js';

/** A kind of finding, as help and docs show it. */
export interface CataloguedDiagnostic {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  /** Only lint rules can be set to another level. */
  readonly isLintRule: boolean;
  readonly why?: string;
  /** The options of a lint rule and their defaults. */
  readonly options?: JsonObject;
  readonly examples?: { readonly valid: readonly string[]; readonly invalid: readonly string[] };
}

/**
 * Every kind of finding there is, in code-unit order of the ids. Where an earlier phase reports the plain cases of what
 * a lint rule proves, both have one id, and the rule speaks for it.
 */
export function listDiagnostics(): readonly CataloguedDiagnostic[] {
  const tables = [
    syntaxDiagnostics,
    modelDiagnostics,
    projectDiagnostics,
    ruleSettingDiagnostics,
    suppressionDiagnostics,
    targetDiagnostics,
    importDiagnostics,
  ];
  const fixed = tables
    .flatMap((table) => Object.entries(table))
    .filter(([id]) => !allRules.some((rule) => rule.id === id))
    .map(([id, { severity, summary }]) => ({ id, severity, summary, isLintRule: false }));
  return [...fixed, ...allRules.map(describeRule)].sort((left, right) => compareCodeUnits(left.id, right.id));
}

function describeRule({ id, severity, summary, why, options, examples }: LateRule): CataloguedDiagnostic {
  return { id, severity, summary, why, examples, ...(options === undefined ? {} : { options }), isLintRule: true };
}
