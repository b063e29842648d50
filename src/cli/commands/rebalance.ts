import { rewriteSplits } from '../../compiler/rewrite-splits.js';
import { printLayout, type SplitPlace } from '../../diff/split-places.js';
import { movedUnits, type SplitLayout, stableSplit, weightsOf } from '../../diff/stable-split.js';
import { BUCKETS } from '../../model/targeting-rule.js';
import { rewriteFiles } from '../../project/rewrite-files.js';
import { UserError } from '../../project/user-error.js';
import { renderUnifiedDiff } from '../../reporters/unified-diff.js';
import { formatShare } from '../../util/format-share.js';
import { defineCommand, type Invocation } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { findBaseLayout } from '../find-base-layout.js';
import { openProject, type ProjectOptions, requireFlagSet } from '../open-project.js';
import {
  baseLayoutOption,
  configOption,
  environmentOption,
  nowOption,
  previewOption,
  ruleOption,
  weightsOption,
} from '../options.js';
import { readBaseFlag } from '../read-base-flag.js';
import { readWeights } from '../read-weights.js';
import { selectName } from '../select-names.js';
import { selectSplits } from '../select-splits.js';

interface RebalanceOptions extends ProjectOptions {
  readonly env?: readonly string[];
  readonly rule?: string;
  readonly split?: readonly string[];
  readonly base?: string;
  readonly dryRun?: true;
}

export const rebalance = defineCommand<RebalanceOptions>({
  name: 'rebalance',
  summary: 'give a split other weights and move nobody who need not move',
  arguments: '<flag>',
  examples: [
    'flags rebalance checkout-redesign --env production --split control=33,a=33,b=34',
    'flags rebalance checkout-redesign --env production --base main --dry-run',
  ],
  options: [configOption, environmentOption, ruleOption, weightsOption, baseLayoutOption, previewOption, nowOption],
  run: (invocation) => {
    const { args, options, io } = invocation;
    if (options.split === undefined && options.base === undefined)
      throw new UserError('which weights?', 'write them: --split a=33,b=67');
    const project = openProject(invocation);
    const flags = requireFlagSet(project).flags;
    const key = selectName('flag', args[0] ?? '', [...flags.keys()]);
    const flag = flags.get(key);
    if (flag === undefined) throw new UserError(`there is no flag \`${key}\``);
    const base = options.base === undefined ? undefined : readBaseFlag(options.base, key, project, invocation);
    const plans = selectSplits(flag, choiceOf(invocation, [...flag.targeting.keys()])).map((place) => {
      const before = base === undefined ? place.layout : findBaseLayout(place, flag, base);
      const weights =
        options.split === undefined ? weightsOf(place.layout) : readWeights(options.split, [...flag.variants.keys()]);
      return { place, before, layout: stableSplit(before, weights) };
    });
    const { file } = rewriteSplits(flag, plans, project);
    if (options.dryRun === true) io.stdout.write(renderUnifiedDiff([file]));
    else if (file.after !== file.before) rewriteFiles(project.location.repository, [file]);
    io.stderr.write(plans.map(describePlan).join(''));
    return exitCodes.ok;
  },
});

const choiceOf = ({ options: { env, rule } }: Invocation<RebalanceOptions>, known: readonly string[]) => ({
  ...(env === undefined ? {} : { environments: env.map((name) => selectName('environment', name, known)) }),
  ...(rule === undefined ? {} : { rule }),
});

interface Plan {
  readonly place: SplitPlace;
  readonly before: SplitLayout;
  readonly layout: SplitLayout;
}

function describePlan({ place: { label, environments }, before, layout }: Plan): string {
  const moved = movedUnits(before, layout) / BUCKETS;
  const who = moved === 0 ? 'moves nobody' : `moves ${formatShare(moved)}, and no layout moves fewer`;
  return `${environments.join(', ')}: rule \`${label}\` ${who}\n  split: ${printLayout(layout)}\n`;
}
