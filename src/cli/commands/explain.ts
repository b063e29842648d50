import { createEvaluator } from '../../evaluator/index.js';
import { defineCommand } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { renderExplanationJson } from '../explanation-json.js';
import { renderExplanation } from '../explanation-text.js';
import { compileForServers, selectEnvironment } from '../flag-bundle.js';
import { openProject, type ProjectOptions, requireFlagSet } from '../open-project.js';
import { configOption, contextOption, jsonOption, nowOption, oneEnvironmentOption } from '../options.js';
import { readContext } from '../read-context.js';
import { selectName } from '../select-names.js';
import { warnUndeclared } from '../warn-undeclared.js';

interface ExplainOptions extends ProjectOptions {
  readonly env?: string;
  readonly context?: string;
  readonly json?: true;
}

export const explain = defineCommand<ExplainOptions>({
  name: 'explain',
  summary: 'why one context gets one value: every rule, the bucket, the line that decided',
  arguments: '<flag>',
  examples: [`flags explain new-checkout --env production --context '{"userId":"user-1","country":"DE"}'`],
  options: [configOption, oneEnvironmentOption, contextOption, jsonOption, nowOption],
  run: (invocation) => {
    const { args, options, io, stages } = invocation;
    const context = readContext(options.context, io);
    const project = openProject(invocation);
    const flagSet = requireFlagSet(project);
    warnUndeclared(context, flagSet, io);
    const environment = selectEnvironment(flagSet, options.env);
    const key = selectName('flag', args[0] ?? '', [...flagSet.flags.keys()]);
    const flag = flagSet.flags.get(key);
    if (flag === undefined) throw new Error(`the flag ${key} was just there`);
    // As written, so that the rules of the bundle are those of the file.
    const evaluator = createEvaluator(compileForServers(flagSet, environment, { level: 'written', stages }), {
      now: () => project.clock.now,
    });
    const explained = { flag, environment, explanation: evaluator.explain(key, context) };
    io.stdout.write(options.json === true ? renderExplanationJson(explained, flagSet) : renderExplanation(explained));
    return exitCodes.ok;
  },
});
