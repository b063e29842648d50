import type { DiffReport, EnvironmentReport, FlagReport } from '../diff/diff-report.js';
import { createPalette, type Palette } from './palette.js';
import { visibleLine } from './visible-text.js';

const signs = { added: '+', removed: '-', changed: '~' } as const;

/** A comparison for people: signs and words carry the meaning, colour repeats it. */
export function renderDiffText(report: DiffReport, color: boolean): string {
  const palette = createPalette(color);
  const blocks = report.environments.map((environment) => renderEnvironment(environment, palette));
  return `${[...blocks, ...renderUnchanged(report)].join('\n\n')}\n`;
}

function renderEnvironment({ environment, kind, changes, unchanged }: EnvironmentReport, palette: Palette): string {
  const counts = (['added', 'changed', 'removed'] as const)
    .map((wanted) => ({ wanted, count: changes.filter((change) => change.kind === wanted).length }))
    .filter(({ count }) => count > 0)
    .map(({ wanted, count }) => `${count} ${wanted}`);
  const summary = [...(counts.length === 0 ? ['no behaviour change'] : counts), `${unchanged} unchanged`].join(', ');
  const fate = kind === 'kept' ? '' : ` (environment ${kind})`;
  const heading = `${palette.message(visibleLine(environment))}${fate}  ${summary}`;
  return [heading, ...changes.map((change) => renderChange(change, palette))].join('\n');
}

function renderChange({ flag, kind, through, source, owner }: FlagReport, palette: Palette): string {
  const paint = { added: palette.added, removed: palette.removed, changed: palette.changed }[kind];
  const cause = through.length === 0 ? [] : [`through ${through.join(', ')}`];
  const details = [...cause, ...(owner === undefined ? [] : [owner]), ...(source === undefined ? [] : [source])];
  return `  ${paint(`${signs[kind]} ${visibleLine(flag)}`)}  ${palette.aside(visibleLine(details.join('  ')))}`.trimEnd();
}

function renderUnchanged({ unchangedBehaviour }: DiffReport): readonly string[] {
  if (unchangedBehaviour.length === 0) return [];
  const count = unchangedBehaviour.length;
  const heading = `text changed, behaviour did not: ${count} ${count === 1 ? 'file' : 'files'}`;
  return [[heading, ...unchangedBehaviour.map((path) => `  ${visibleLine(path)}`)].join('\n')];
}
