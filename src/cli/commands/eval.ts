import type { EvaluationDetails } from '../../evaluator/evaluation-details.js';
import { createEvaluator } from '../../evaluator/index.js';
import { UserError } from '../../project/user-error.js';
import { defineCommand } from '../command.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { renderResult } from '../explanation-text.js';
import { compileForServers, selectEnvironment } from '../flag-bundle.js';
import { openProject, type ProjectOptions, requireFlagSet } from '../open-project.js';
import {
  allOption,
  configOption,
  contextOption,
  jsonOption,
  nowOption,
  oneEnvironmentOption,
  outOption,
} from '../options.js';
import { readContext } from '../read-context.js';
import { selectName } from '../select-names.js';
import { writeTextFile } from '../text-files.js';
import { warnUndeclared } from '../warn-undeclared.js';

interface EvalOptions extends ProjectOptions {
  readonly env?: string;
  readonly context?: string;
  readonly all?: true;
  readonly json?: true;
  readonly out?: string;
}

export const evaluate = defineCommand<EvalOptions>({
  name: 'eval',
  summary: 'evaluate one flag, or all, for one context',
  arguments: '[flag]',
  examples: [
    `flags eval new-checkout --env production --context '{"userId":"user-1"}'`,
    'flags eval --all --env staging --context @context.json --json',
  ],
  options: [configOption, oneEnvironmentOption, contextOption, allOption, jsonOption, outOption, nowOption],
  run: (invocation): ExitCode => {
    const { args, options, io, stages } = invocation;
    const context = readContext(options.context, io);
    const project = openProject(invocation);
    const flagSet = requireFlagSet(project);
    warnUndeclared(context, flagSet, io);
    const keys = selectKeys(args[0], options, [...flagSet.flags.keys()]);
    const bundle = compileForServers(flagSet, selectEnvironment(flagSet, options.env), { level: 'optimized', stages });
    const evaluator = createEvaluator(bundle, { now: () => project.clock.now });
    const results = keys.map((key) => evaluator.evaluate(key, context));
    const text =
      options.json === true
        ? renderJson(results, options)
        : results.map((result) => `${renderResult(result)}\n`).join('');
    if (options.out === undefined || options.out === '-') io.stdout.write(text);
    else writeTextFile(options.out, text, io);
    return exitCodes.ok;
  },
});

function selectKeys(flag: string | undefined, { all }: EvalOptions, known: readonly string[]): readonly string[] {
  if ((flag === undefined) === (all === undefined))
    throw new UserError('name one flag, or give --all', 'flags eval new-checkout --context JSON');
  return flag === undefined ? known : [selectName('flag', flag, known)];
}

function renderJson(results: readonly EvaluationDetails[], { all }: EvalOptions): string {
  const described = results.map(({ flagKey, ...rest }) => ({ flag: flagKey, ...rest }));
  const shown = all === true ? { formatVersion: '1.0', flags: described } : { formatVersion: '1.0', ...described[0] };
  return `${JSON.stringify(shown, undefined, 2)}\n`;
}
