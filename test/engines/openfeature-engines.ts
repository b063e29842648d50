import { OFREPProvider } from '@openfeature/ofrep-provider';
import {
  type Client,
  type EvaluationDetails,
  type FlagValue,
  type Provider,
  type EvaluationContext as ServerContext,
  OpenFeature as ServerSdk,
} from '@openfeature/server-sdk';
import { type EvaluationContext as WebContext, OpenFeature as WebSdk } from '@openfeature/web-sdk';
import { HalyardProvider } from '../../src/sdk/openfeature/server.js';
import { HalyardWebProvider } from '../../src/sdk/openfeature/web.js';
import { answerOf } from './bundle-engines.js';
import { type Answer, CODE_DEFAULTS, type Engine, type Question } from './engine.js';
import { startLineProcess } from './line-process.js';
import type { EngineProcess } from './process-engine.js';
import { startBundleRelay } from './relay-of-bundles.js';

/** Our provider below the OpenFeature SDK for servers. */
export function serverProviderEngine(): Engine {
  const domain = 'engines: server';
  return {
    name: 'OpenFeature server provider',
    load: ({ bundle }) => ServerSdk.setProviderAndWait(domain, new HalyardProvider({ source: { bundle } })),
    ask: (question) => askServer(ServerSdk.getClient(domain), question),
    close: async () => {},
  };
}

/** Our provider below the OpenFeature SDK for browsers, whose context is set before flags are asked for. */
export function webProviderEngine(): Engine {
  const domain = 'engines: web';
  return {
    name: 'OpenFeature web provider',
    load: ({ bundle }) => WebSdk.setProviderAndWait(domain, new HalyardWebProvider({ source: { bundle } })),
    ask: async (question) => {
      await WebSdk.setContext(domain, question.context as WebContext);
      return askWeb(question, domain);
    },
    close: async () => {},
  };
}

/** Our relay, asked by OpenFeature's own OFREP provider over HTTP. */
export async function ofrepEngine(): Promise<Engine> {
  const domain = 'engines: ofrep';
  const relay = await startBundleRelay();
  const provider: Provider = new OFREPProvider({ baseUrl: relay.url });
  await ServerSdk.setProviderAndWait(domain, provider);
  return {
    name: 'OFREP relay',
    load: async ({ bundle }) => relay.serve(bundle),
    ask: (question) => askServer(ServerSdk.getClient(domain), question),
    close: relay.close,
  };
}

/** A process that answers OFREP from definitions that are loaded by lines, asked by OpenFeature's own OFREP provider. */
export function startOfrepProcessEngine({ name, command, args, textOf }: EngineProcess): Engine {
  const domain = `engines: ${name}`;
  const { load, close } = startLineProcess(name, command, args);
  return {
    name,
    load: async (release) => {
      const { url } = await load(textOf(release));
      if (url === undefined) throw new Error(`${name} does not say where it listens`);
      await ServerSdk.setProviderAndWait(domain, new OFREPProvider({ baseUrl: url }));
    },
    ask: (question) => askServer(ServerSdk.getClient(domain), question),
    close,
  };
}

const toAnswer = (details: EvaluationDetails<FlagValue>): Answer => answerOf(details);

async function askServer(client: Client, { flag, type, context }: Question): Promise<Answer> {
  const asked = context as ServerContext;
  switch (type) {
    case 'boolean':
      return toAnswer(await client.getBooleanDetails(flag, CODE_DEFAULTS.boolean, asked));
    case 'string':
      return toAnswer(await client.getStringDetails(flag, CODE_DEFAULTS.string, asked));
    case 'number':
      return toAnswer(await client.getNumberDetails(flag, CODE_DEFAULTS.number, asked));
    case 'object':
      return toAnswer(await client.getObjectDetails(flag, CODE_DEFAULTS.object, asked));
  }
}

function askWeb({ flag, type }: Question, domain: string): Answer {
  const client = WebSdk.getClient(domain);
  switch (type) {
    case 'boolean':
      return toAnswer(client.getBooleanDetails(flag, CODE_DEFAULTS.boolean));
    case 'string':
      return toAnswer(client.getStringDetails(flag, CODE_DEFAULTS.string));
    case 'number':
      return toAnswer(client.getNumberDetails(flag, CODE_DEFAULTS.number));
    case 'object':
      return toAnswer(client.getObjectDetails(flag, CODE_DEFAULTS.object));
  }
}
