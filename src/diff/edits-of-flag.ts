import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import type { TargetingRule } from '../model/targeting-rule.js';
import type { FlagState } from './comparison.js';
import type { CompiledFlag } from './compiled-flag.js';
import { compiledPieces } from './compiled-pieces.js';
import type { Wording } from './describe-expression.js';
import type { DiffSide } from './diff-side.js';
import type { Edit } from './edit.js';
import { flagPieces } from './flag-pieces.js';
import { type LabelledRule, labelRules } from './label-rules.js';
import { listEdits } from './list-edits.js';
import type { EnvironmentPair } from './pair-environments.js';
import { writtenCondition } from './written-condition.js';

export interface EditedFlag {
  readonly base: DiffSide;
  readonly head: DiffSide;
  readonly pair: EnvironmentPair;
  readonly before?: FlagState;
  readonly after?: FlagState;
  readonly wording: Wording;
}

/** What was edited in a flag that is there on both sides: as it is written if both have sources, else as it is compiled. */
export function editsOfFlag({ base, head, pair, before, after, wording }: EditedFlag): readonly Edit[] {
  if (before === undefined || after === undefined) return [];
  const [from, to] = [writtenSide(before, base.flagSet, pair.before), writtenSide(after, head.flagSet, pair.after)];
  return from !== undefined && to !== undefined
    ? editsOfWritten(from, to, wording)
    : editsOfCompiled(before.compiled, after.compiled);
}

/** A flag as it is written for an environment. */
export interface WrittenSide {
  readonly flag: Flag;
  readonly flagSet: FlagSet;
  readonly environment: string;
}

export function editsOfWritten(from: WrittenSide, to: WrittenSide, wording: Wording): readonly Edit[] {
  const labels = labelRules(labelledRules(from), labelledRules(to));
  return listEdits(flagPieces(from, labels.before, wording), flagPieces(to, labels.after, wording));
}

function editsOfCompiled(before: CompiledFlag, after: CompiledFlag): readonly Edit[] {
  const labelled = ({ rules }: CompiledFlag) => rules.map(({ when }) => ({ condition: JSON.stringify(when) }));
  const labels = labelRules(labelled(before), labelled(after));
  return listEdits(compiledPieces(before, labels.before), compiledPieces(after, labels.after));
}

function writtenSide(
  { written }: FlagState,
  flagSet: FlagSet | undefined,
  bundle: EnvironmentPair['before'],
): WrittenSide | undefined {
  if (written === undefined || flagSet === undefined || bundle === undefined) return undefined;
  return { flag: written, flagSet, environment: bundle.environment };
}

const labelledRules = ({ flag, environment }: WrittenSide): readonly LabelledRule[] =>
  (flag.targeting.get(environment)?.rules ?? []).map(toLabelled);

function toLabelled({ name, condition }: TargetingRule): LabelledRule {
  const text = condition === undefined ? '' : JSON.stringify(writtenCondition(condition));
  return { ...(name === undefined ? {} : { name }), condition: text };
}
