import { InvalidArgumentError, Option } from 'commander';
import { RISKS } from '../diff/risk.js';
import { diffReporters } from '../reporters/diff/index.js';
import { reporters } from '../reporters/index.js';

/** Options that mean the same wherever they appear. Each is a function because commander changes the objects it is given. */

export const configOption = () =>
  new Option('-c, --config <file>', 'the project: default is the nearest flags.config.yaml upward');

export const environmentOption = () =>
  new Option('-e, --env <name>', 'only this environment (repeatable)').argParser(collect);

export const newDirectoryOption = () =>
  new Option(
    '-o, --out <directory>',
    'the directory to make; it must not exist yet, or be empty',
  ).makeOptionMandatory();

export const schemaDirectoryOption = () =>
  new Option('-o, --out <directory>', 'where to write; default .schemas in the project, which `check` does not read');

export const oneEnvironmentOption = () => new Option('-e, --env <name>', 'the environment; default the only one');

export const flagOption = () => new Option('--flag <key>', 'only this flag (repeatable)').argParser(collect);

export const ownerOption = () =>
  new Option('--owner <name>', "only this owner's flags (repeatable)").argParser(collect);

export const unfoldOption = () => new Option('--all', 'what is folded too: every audience, edit and unchanged file');

export const suggestOption = () =>
  new Option('--suggest', 'for splits that move more people than they must, the layout that does not');

export const ruleOption = () => new Option('--rule <name>', 'the rule, where several split: its name or its number');

export const weightsOption = () =>
  new Option('--split <weights>', 'percents such as a=33,b=67 (repeatable); default those it has').argParser(collect);

export const baseLayoutOption = () =>
  new Option('--base <commit>', 'keep people where this commit has them; default where the file has them');

export const previewOption = () => new Option('--dry-run', 'print the change as a diff, write nothing');

export const lineDiffOption = () => new Option('--text', 'the line diff of the sources too');

export const exitCodeOption = () => new Option('--exit-code', 'exit with 1 if there is anything to report');

export const failOnRiskOption = () =>
  new Option('--fail-on-risk <risk>', 'exit with 1 at this risk and above, if nobody has taken it on').choices(
    RISKS.filter((risk) => risk !== 'none' && risk !== 'blocked'),
  );

export const allOption = () => new Option('--all', 'every flag');

export const outOption = () => new Option('-o, --out <path>', 'where to write; - is standard output');

export const jsonOption = () => new Option('--json', 'the same as --format json');

export const formatOption = () => formatOptionOf(reporters);

export const diffFormatOption = () => formatOptionOf(diffReporters);

const formatOptionOf = (formats: readonly { readonly name: string }[]) =>
  new Option('-f, --format <format[=file]>', `${formats.map(({ name }) => name).join(', ')} (repeatable)`).argParser(
    collect,
  );

export const staleFormatOption = () =>
  new Option('-f, --format <format>', 'how to print the report').choices(['text', 'markdown', 'json']).default('text');

export const nowOption = () =>
  new Option('--now <time>', 'the clock, RFC 3339 or a date; default FLAGS_NOW, SOURCE_DATE_EPOCH, the real time');

export const quietOption = () => new Option('-q, --quiet', 'errors only');

export const verboseOption = () => new Option('-v, --verbose', 'timings');

export const failOnOption = () =>
  new Option('--fail-on <level>', 'the least severity that makes the exit code 1')
    .choices(['error', 'warning', 'never'])
    .default('error');

export const maxWarningsOption = () =>
  new Option('--max-warnings <count>', 'more warnings than this make the exit code 1').argParser(parseCount);

export const maxDiagnosticsOption = () =>
  new Option('--max-diagnostics <count>', 'how many findings the text formats show').argParser(parseCount);

export const changedSinceOption = () =>
  new Option('--changed-since <ref>', 'in files that did not change since this commit, the calendar only warns');

export const baselineOption = () =>
  new Option('--baseline <file>', 'the findings that the project lives with: they are not shown and do not count');

export const writeBaselineOption = () =>
  new Option('--write-baseline [file]', "write today's findings as the baseline; default .flags-baseline.json");

export const fixOption = () => new Option('--fix', 'correct what can be corrected without changing what anybody gets');

export const dryRunOption = () => new Option('--dry-run', 'with --fix: print the changes as a diff, write nothing');

export const foldTimeOption = () =>
  new Option('--fold-time', 'decide time windows and ramps for the moment of the clock, for consumers without one');

export const revisionOption = () =>
  new Option('--revision <text>', 'what the manifest calls this release; default a digest of its contents');

export const sequenceOption = () =>
  new Option(
    '--sequence <number>',
    'a number that rises from release to release: consumers refuse to go back; `commits` counts those of git',
  ).argParser((value) => (value === 'commits' ? value : parseSequence(value)));

export const signingKeyOption = () =>
  new Option('--key-file <file>', 'sign the manifest with this private Ed25519 key (PEM)');

export const outputOption = () =>
  new Option('--output <name>', 'only this output of the configuration (repeatable)').argParser(collect);

export const contextOption = () =>
  new Option('--context <json>', 'the evaluation context: JSON, @FILE, or - for standard input');

export const contextsOption = () =>
  new Option(
    '--contexts <file>',
    'recorded contexts, one JSON object a line, also gzip, - for standard input: count who gets something else',
  );

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

function parseSequence(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('It must be a whole number, or `commits`.');
  return Number(value);
}

function parseCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(value);
}
