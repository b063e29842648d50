import type { Logger, EvaluationContext as OpenFeatureContext } from '@openfeature/core';
import { FlagdCore } from '@openfeature/flagd-core';
import { answerOf } from './bundle-engines.js';
import { CODE_DEFAULTS, type Engine, type Question } from './engine.js';

const SILENT: Logger = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

/** The evaluator that flagd's providers for JavaScript share. */
export function flagdCoreEngine(mode: 'compiled' | 'interpreted'): Engine {
  const create = () => new FlagdCore(undefined, SILENT, { disableDynamicCodeGeneration: mode === 'interpreted' });
  let core = create();
  const ask = ({ flag, type, context }: Question) => {
    const asked = context as OpenFeatureContext;
    switch (type) {
      case 'boolean':
        return core.resolveBooleanEvaluation(flag, CODE_DEFAULTS.boolean, asked, SILENT);
      case 'string':
        return core.resolveStringEvaluation(flag, CODE_DEFAULTS.string, asked, SILENT);
      case 'number':
        return core.resolveNumberEvaluation(flag, CODE_DEFAULTS.number, asked, SILENT);
      case 'object':
        return core.resolveObjectEvaluation(flag, CODE_DEFAULTS.object, asked, SILENT);
    }
  };
  return {
    name: `flagd-core, ${mode}`,
    load: async ({ definitions }) => {
      core = create();
      core.setConfigurations(definitions['flagd-v2'].text);
    },
    ask: async (question) => {
      try {
        return answerOf(ask(question));
      } catch (error) {
        return { error: error instanceof Error ? error.message : String(error) };
      }
    },
    close: async () => {},
  };
}
