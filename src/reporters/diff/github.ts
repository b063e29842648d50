import type { DiffReport, EnvironmentReport, FlagReport } from '../../diff/diff-report.js';
import { gravestRisk, RISKS, type Risk } from '../../diff/risk.js';
import { visibleLine } from '../visible-text.js';
import { renderCommand } from '../workflow-command.js';
import { defineDiffReporter } from './diff-reporter.js';
import { radiusInWords } from './radius-words.js';
import { changesNothing, countsInWords, editInWords, nothingInWords } from './report-words.js';

const COMMANDS: Readonly<Record<Risk, string>> = {
  none: 'notice',
  low: 'notice',
  medium: 'warning',
  high: 'error',
  blocked: 'error',
};

export const github = defineDiffReporter({
  name: 'github',
  summary:
    'Workflow commands: annotations on the lines that cause a change. The gravest first, as only about ten of a level show.',
  render: (report) => {
    const gravestFirst = [...RISKS]
      .reverse()
      .flatMap((risk) => collectNotes(report).filter((note) => note.risk === risk));
    return [...gravestFirst.map(renderNote), renderClosing(report)].map((line) => `${line}\n`).join('');
  },
});

/** What there is to say about a flag at one line of a file. */
interface Note {
  readonly source: string | undefined;
  readonly subject: string;
  risk: Risk;
  readonly lines: string[];
}

/** One note a flag and line: what is the same in several environments stands once. */
function collectNotes({ environments, findings, metadata }: DiffReport): readonly Note[] {
  const notes = new Map<string, Note>();
  const add = (source: string | undefined, subject: string, { risk, text }: Remark) => {
    const name = JSON.stringify([source, subject]);
    const note = notes.get(name) ?? { source, subject, risk, lines: [] };
    notes.set(name, note);
    note.risk = gravestRisk([note.risk, risk]);
    if (!note.lines.includes(text)) note.lines.push(text);
  };
  for (const environment of environments)
    for (const flag of environment.changes)
      for (const remark of remarksOf(flag, environment)) add(remark.source ?? causeOf(flag), flag.flag, remark);
  for (const { flag, source, findings: found } of metadata)
    for (const remark of found.map(remarkOfFinding)) add(remark.source ?? source, flag, remark);
  for (const remark of findings.map(remarkOfFinding)) add(remark.source, 'the change as a whole', remark);
  return [...notes.values()];
}

interface Remark {
  readonly source?: string;
  readonly risk: Risk;
  readonly text: string;
}

/** The first line that was edited, where there is one. */
const causeOf = ({ edits: [first], source }: FlagReport): string | undefined => first?.source ?? source;

function remarksOf(flag: FlagReport, { environment }: EnvironmentReport): readonly Remark[] {
  const [now] = flag.radius;
  const touched = `${environment}: ${flag.kind}, ${now === undefined ? 'nobody' : radiusInWords(now)}`;
  return [
    { risk: 'none', text: touched },
    ...flag.edits.map((edit) => ({
      ...sourceOf(edit),
      risk: 'none' as const,
      text: `${edit.path} ${editInWords(edit)}`,
    })),
    ...flag.findings.map(remarkOfFinding),
  ];
}

function remarkOfFinding(finding: FlagReport['findings'][number]): Remark {
  const { rule, risk, message, acknowledged } = finding;
  const taken = acknowledged === undefined ? '' : ` (accepted: ${acknowledged.reason})`;
  return {
    ...sourceOf(finding),
    risk: acknowledged === undefined ? risk : 'none',
    text: `${risk} ${rule}: ${message}${taken}`,
  };
}

const sourceOf = (part: { readonly source?: string } | undefined) =>
  part?.source === undefined ? {} : { source: part.source };

function renderNote({ source, subject, risk, lines }: Note): string {
  const title = risk === 'none' ? subject : `${subject}: risk ${risk}`;
  return renderCommand(
    COMMANDS[risk],
    { ...placeOf(source), title: visibleLine(title) },
    lines.map(visibleLine).join('\n'),
  );
}

/** `path:line` as two properties. */
function placeOf(source: string | undefined): Readonly<Record<string, string>> {
  const colon = source?.lastIndexOf(':') ?? -1;
  if (source === undefined || colon < 0) return {};
  return { file: visibleLine(source.slice(0, colon)), line: source.slice(colon + 1) };
}

function renderClosing(report: DiffReport): string {
  const title = 'flags diff';
  if (changesNothing(report)) return renderCommand('notice', { title }, nothingInWords(report));
  const environments = report.environments.map(
    (environment) => `${visibleLine(environment.environment)}: ${countsInWords(environment)}`,
  );
  return renderCommand('notice', { title }, [`risk ${report.risk}`, ...environments].join('\n'));
}
