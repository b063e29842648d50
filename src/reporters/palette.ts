import { Chalk } from 'chalk';
import type { Severity } from '../diagnostics/diagnostic.js';
import type { Risk } from '../diff/risk.js';

export type Paint = (text: string) => string;

/** What is coloured, by meaning. Colour only repeats what words and signs say already. */
export interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly message: Paint;
  /** Line numbers, bars and arrows. */
  readonly gutter: Paint;
  readonly related: Paint;
  readonly keyword: Paint;
  readonly aside: Paint;
  readonly added: Paint;
  readonly removed: Paint;
  readonly changed: Paint;
  readonly risk: Readonly<Record<Risk, Paint>>;
}

/** The level is always given: chalk's own detection knows neither `NO_COLOR` nor our options. */
export function createPalette(color: boolean): Palette {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    severity: { error: chalk.red.bold, warning: chalk.yellow.bold, info: chalk.cyan.bold },
    message: chalk.bold,
    gutter: chalk.blue,
    related: chalk.blue.bold,
    keyword: chalk.bold,
    aside: chalk.dim,
    added: chalk.green,
    removed: chalk.red,
    changed: chalk.yellow,
    risk: {
      none: chalk.dim,
      low: chalk.green,
      medium: chalk.yellow.bold,
      high: chalk.red.bold,
      blocked: chalk.red.bold.inverse,
    },
  };
}
