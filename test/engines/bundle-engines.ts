import { isUnreadable, readBundle } from '../../src/bundle/read-bundle.js';
import { createEvaluator, type Evaluator } from '../../src/evaluator/index.js';
import { createClient, type FlagClient } from '../../src/sdk/browser.js';
import { type Answer, CODE_DEFAULTS, type Engine, type Question } from './engine.js';

/** The evaluator itself, on the text of a bundle. */
export function evaluatorEngine(): Engine {
  let evaluator: Evaluator;
  return {
    name: 'evaluator',
    load: async ({ bundle }) => {
      const read = readBundle(bundle);
      if (isUnreadable(read)) throw new Error(read.message);
      evaluator = createEvaluator(read);
    },
    ask: async ({ flag, type, context }) => answerOf(evaluator.evaluateTyped(flag, type, CODE_DEFAULTS[type], context)),
    close: async () => {},
  };
}

/** The SDK with a bundle that is part of the application. */
export function clientEngine(): Engine {
  let client: FlagClient | undefined;
  const ask = ({ flag, type, context }: Question) => {
    if (client === undefined) throw new Error('no release is loaded');
    switch (type) {
      case 'boolean':
        return client.details.boolean(flag, CODE_DEFAULTS.boolean, context);
      case 'string':
        return client.details.string(flag, CODE_DEFAULTS.string, context);
      case 'number':
        return client.details.number(flag, CODE_DEFAULTS.number, context);
      case 'object':
        return client.details.object(flag, CODE_DEFAULTS.object, context);
    }
  };
  return {
    name: 'SDK',
    load: async ({ bundle }) => {
      await client?.close();
      client = createClient({ source: { bundle } });
      await client.ready();
    },
    ask: async (question) => answerOf(ask(question)),
    close: async () => client?.close(),
  };
}

/** Details of a typed getter without the application's default, which stands in where no variant was served. */
export function answerOf(details: {
  readonly variant?: string | undefined;
  readonly value: unknown;
  readonly errorCode?: string | undefined;
}): Answer {
  const { variant, value, errorCode } = details;
  if (errorCode !== undefined) return { error: errorCode };
  return variant === undefined ? {} : { variant, value: JSON.parse(JSON.stringify(value)) };
}
