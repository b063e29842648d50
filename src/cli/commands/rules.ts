import { type CataloguedDiagnostic, listDiagnostics } from '../../compiler/diagnostic-catalogue.js';
import { defineCommand } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { jsonOption } from '../options.js';
import { selectName } from '../select-names.js';

interface RulesOptions {
  readonly json?: true;
}

export const rules = defineCommand<RulesOptions>({
  name: 'rules',
  summary: 'list every finding there is, or explain one',
  arguments: '[id]',
  examples: ['flags rules', 'flags rules lifecycle/expired'],
  options: [jsonOption],
  run: ({ args, options, io }) => {
    const all = listDiagnostics();
    const [id] = args;
    const name =
      id === undefined
        ? undefined
        : selectName(
            'rule',
            id,
            all.map((diagnostic) => diagnostic.id),
          );
    const shown = name === undefined ? all : all.filter((diagnostic) => diagnostic.id === name);
    io.stdout.write(render(shown, { json: options.json === true, whole: name !== undefined }));
    return exitCodes.ok;
  },
});

function render(shown: readonly CataloguedDiagnostic[], { json, whole }: { json: boolean; whole: boolean }): string {
  if (json) return `${JSON.stringify({ formatVersion: '1.0', rules: shown }, undefined, 2)}\n`;
  return shown.map(whole ? renderWhole : renderLine).join('');
}

function renderLine({ id, severity, summary }: CataloguedDiagnostic): string {
  return `${id.padEnd(34)} ${severity.padEnd(7)}  ${summary}\n`;
}

function renderWhole(diagnostic: CataloguedDiagnostic): string {
  const { id, severity, summary, why, options, examples, isLintRule } = diagnostic;
  const level = isLintRule ? `${severity} (lint.rules in flags.config.yaml can change it)` : `${severity}, always`;
  const sections = [`${id}\n\n${summary}\n\nlevel: ${level}`];
  if (why !== undefined) sections.push(`why: ${why}`);
  if (options !== undefined) sections.push(`options: ${JSON.stringify(options)}`);
  for (const example of examples?.invalid ?? []) sections.push(`avoid:\n${indent(example)}`);
  for (const example of examples?.valid ?? []) sections.push(`prefer:\n${indent(example)}`);
  return `${sections.join('\n\n')}\n`;
}

const indent = (text: string) =>
  text
    .replaceAll(/[«»]/g, '')
    .trim()
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');
