import { type CataloguedDiagnostic, listDiagnostics } from '../../compiler/diagnostic-catalogue.js';
import { type DescribedRiskRule, listRiskRules } from '../../diff/describe-risk-rule.js';
import { compareCodeUnits } from '../../util/compare-code-units.js';
import { defineCommand } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { jsonOption } from '../options.js';
import { selectName } from '../select-names.js';

interface RulesOptions {
  readonly json?: true;
}

export const rules = defineCommand<RulesOptions>({
  name: 'rules',
  summary: 'list every finding of checks and diffs, or explain one',
  arguments: '[id]',
  examples: ['flags rules', 'flags rules lifecycle/expired', 'flags rules diff/salt-changed'],
  options: [jsonOption],
  run: ({ args, options, io }) => {
    const all: readonly ExplainedRule[] = [...listDiagnostics(), ...listRiskRules()].sort((left, right) =>
      compareCodeUnits(left.id, right.id),
    );
    const ids = all.map(({ id }) => id);
    const [wanted] = args;
    const name = wanted === undefined ? undefined : selectName('rule', wanted, ids);
    const shown = name === undefined ? all : all.filter(({ id }) => id === name);
    io.stdout.write(render(shown, { json: options.json === true, whole: name !== undefined }));
    return exitCodes.ok;
  },
});

/** What is found in one tree, or between two. */
type ExplainedRule = CataloguedDiagnostic | DescribedRiskRule;

function render(shown: readonly ExplainedRule[], { json, whole }: { json: boolean; whole: boolean }): string {
  if (json) return `${JSON.stringify({ formatVersion: '1.0', rules: shown }, undefined, 2)}\n`;
  return shown.map(whole ? renderWhole : renderLine).join('');
}

function renderLine(rule: ExplainedRule): string {
  return `${rule.id.padEnd(34)} ${levelOf(rule).padEnd(7)}  ${rule.summary}\n`;
}

const levelOf = (rule: ExplainedRule): string => ('risk' in rule ? rule.risk : rule.severity);

function renderWhole(rule: ExplainedRule): string {
  const { id, summary, why, options } = rule;
  return `${[
    `${id}\n\n${summary}`,
    'risk' in rule ? riskInWords(rule) : severityInWords(rule),
    ...(why === undefined ? [] : [`why: ${why}`]),
    ...(options === undefined ? [] : [`options: ${JSON.stringify(options)}`]),
    ...('risk' in rule ? changeExamples(rule) : treeExamples(rule)),
  ].join('\n\n')}\n`;
}

const severityInWords = ({ severity, isLintRule }: CataloguedDiagnostic): string =>
  `level: ${severity}${isLintRule ? ' (lint.rules in flags.config.yaml can change it)' : ', always'}`;

const riskInWords = ({ risk, breaking }: DescribedRiskRule): string =>
  `risk: ${risk} (diff.rules in flags.config.yaml can change it)${breaking === true ? '; breaks consumers' : ''}`;

const treeExamples = ({ examples }: CataloguedDiagnostic): readonly string[] => [
  ...(examples?.invalid ?? []).map((example) => `avoid:\n${indent(example)}`),
  ...(examples?.valid ?? []).map((example) => `prefer:\n${indent(example)}`),
];

const changeExamples = ({ examples: { found, quiet } }: DescribedRiskRule): readonly string[] => [
  `found, from:\n${indent(found.before)}`,
  `to:\n${indent(found.after)}`,
  `not found, from:\n${indent(quiet.before)}`,
  `to:\n${indent(quiet.after)}`,
];

const indent = (text: string) =>
  text
    .replaceAll(/[«»]/g, '')
    .trim()
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');
