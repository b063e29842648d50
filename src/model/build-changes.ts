import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Spanned } from '../source/span.js';
import type { MapNode, SyntaxDocument } from '../syntax/nodes.js';
import { fieldOf, isDamaged, itemsOf, mapOf, textOf } from '../syntax/read-node.js';
import { type ChangeNote, WHOLE_CHANGE } from './change-note.js';
import { modelDiagnostics } from './diagnostics.js';
import { didYouMean, lookUp, type Namespace } from './namespace.js';
import type { ProjectConfig } from './project-config.js';
import { readOptionalText } from './read-optional-text.js';
import { readTexts } from './read-texts.js';
import { RISKS, type Risk } from './risk.js';

/** What notes may name. Notes outlive flags, so retired keys count. */
export interface NamesForNotes {
  readonly config: ProjectConfig;
  readonly keys: Namespace<unknown>;
  readonly retired: ReadonlyMap<string, unknown>;
}

/** The notes of all files in `changes/`. A note of which something was cut out takes nothing on. */
export function buildChanges(
  documents: readonly SyntaxDocument[],
  names: NamesForNotes,
  sink: DiagnosticSink,
): readonly ChangeNote[] {
  return documents
    .flatMap(({ root }) => itemsOf(root))
    .flatMap((node) => {
      const map = mapOf(node);
      const note = map === undefined || isDamaged(map) ? undefined : buildNote(map);
      if (note === undefined) return [];
      checkNames(note, names, sink);
      return [toNote(note)];
    });
}

interface WrittenNote extends Pick<ChangeNote, 'risk' | 'reason' | 'rule' | 'by'> {
  readonly flag: Spanned<string>;
  readonly environments?: readonly Spanned<string>[];
}

function buildNote(map: MapNode): WrittenNote | undefined {
  const [flag, reason] = [textOf(fieldOf(map, 'flag')), textOf(fieldOf(map, 'reason'))];
  const risk = readRisk(textOf(fieldOf(map, 'risk'))?.value);
  if (flag === undefined || reason === undefined || risk === undefined) return undefined;
  const rule = readOptionalText(map, 'rule');
  const by = textOf(fieldOf(map, 'by'))?.value;
  const environments = readTexts(map, 'environments');
  return {
    flag: { value: flag.value, span: flag.span },
    risk,
    reason: reason.value.trim(),
    ...(rule === undefined ? {} : { rule }),
    ...(environments === undefined ? {} : { environments }),
    ...(by === undefined ? {} : { by }),
  };
}

const readRisk = (text: string | undefined): Risk | undefined => RISKS.find((risk) => risk === text);

const toNote = ({ flag, environments, ...note }: WrittenNote): ChangeNote => ({
  ...note,
  flag: flag.value,
  ...(environments === undefined ? {} : { environments: environments.map(({ value }) => value) }),
  span: flag.span,
});

/** Warnings: a note that is left behind when its flag goes must not stop a release. */
function checkNames({ flag, environments = [] }: WrittenNote, names: NamesForNotes, sink: DiagnosticSink): void {
  const { config, keys, retired } = names;
  const report = (what: string, { value: name, span }: Spanned<string>, known: Iterable<string>, help: string) =>
    sink.report(modelDiagnostics['change/unknown-name'](span, { what, name }, didYouMean(name, known, help)));
  const isKnown = flag.value === WHOLE_CHANGE || retired.has(flag.value) || lookUp(keys, flag.value).kind !== 'unknown';
  const whyGone = 'remove the note; a flag that is gone is known as long as `retired.yaml` names it';
  if (!isKnown) report('flag', flag, [...keys.values.keys(), ...retired.keys()], whyGone);
  const known = config.environments.map(({ name }) => name);
  for (const environment of environments)
    if (!known.includes(environment.value))
      report('environment', environment, known, `the configuration has ${known.join(', ')}`);
}
