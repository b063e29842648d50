import { createInstance } from '@featurevisor/sdk';
import { GrowthBookClient } from '@growthbook/growthbook';
import { init, integrations } from '@launchdarkly/node-server-sdk';
import { FlagdCore } from '@openfeature/flagd-core';
import { InMemStorageProvider, Unleash } from 'unleash-client';
import { createEvaluator } from '../../lib/evaluator/index.js';
import { createClient } from '../../lib/sdk/node/index.js';
import { createEvaluatorBundle } from '../evaluator-bundle.js';
import { createFlagdDefinition } from './flagd-definition.js';
import { listFlags } from './flags.js';

const silent = { error() {}, warn() {}, info() {}, debug() {} };

/**
 * Each system with the same six hundred flags: static ones, some with three conditions, and rollouts to half. `context`
 * brings a context into the system's form, once, outside of the timing; `evaluate` is what an application calls.
 */
export const systems = [
  {
    name: 'halyard evaluator',
    start: () => {
      const { evaluate } = createEvaluator(createEvaluatorBundle());
      return { context: same, evaluate: (key, context) => evaluate(key, context).value };
    },
  },
  {
    name: 'halyard SDK',
    start: async () => {
      const client = createClient({ source: { bundle: createEvaluatorBundle() } });
      await client.ready();
      return { context: same, evaluate: (key, context) => client.boolean(key, false, context) };
    },
  },
  { name: '@openfeature/flagd-core', start: startFlagdCore },
  { name: '@featurevisor/sdk', start: startFeaturevisor },
  { name: '@growthbook/growthbook', start: startGrowthBook },
  { name: 'unleash-client', start: startUnleash },
  { name: '@launchdarkly/node-server-sdk', isAsync: true, start: startLaunchDarkly },
];

function same(context) {
  return context;
}

function startFlagdCore() {
  const core = new FlagdCore(undefined, silent);
  core.setConfigurations(JSON.stringify(createFlagdDefinition()));
  return {
    context: same,
    evaluate: (key, context) => core.resolveBooleanEvaluation(key, false, context, silent).value,
  };
}

function startFeaturevisor() {
  const feature = (key, traffic) => [{ key, percentage: 0, ...traffic, allocation: [] }];
  const whole = (key, traffic) => ({ key, bucketBy: 'targetingKey', traffic: feature(key, traffic) });
  const segments = {};
  const flags = listFlags({
    static: (key) => whole(key, { segments: '*' }),
    conditions: (key, { countries, age, version }) => {
      segments[key] = {
        key,
        conditions: [
          { attribute: 'country', operator: 'in', value: countries },
          { attribute: 'age', operator: 'greaterThanOrEquals', value: age },
          { attribute: 'appVersion', operator: 'semverGreaterThanOrEquals', value: version },
        ],
      };
      return whole(key, { segments: key, percentage: 100_000 });
    },
    rollout: (key) => whole(key, { segments: '*', percentage: 50_000 }),
  });
  const datafile = { schemaVersion: '2', revision: '1', segments, features: Object.fromEntries(flags) };
  const instance = createInstance({ datafile, logLevel: 'error' });
  return { context: same, evaluate: (key, context) => instance.isEnabled(key, context) };
}

function startGrowthBook() {
  const flags = listFlags({
    static: () => ({ defaultValue: false }),
    conditions: (_key, { countries, age, version }) => ({
      defaultValue: false,
      rules: [
        { condition: { country: { $in: countries }, age: { $gte: age }, appVersion: { $vgte: version } }, force: true },
      ],
    }),
    rollout: () => ({
      defaultValue: false,
      rules: [{ force: true, coverage: 0.5, hashAttribute: 'targetingKey', hashVersion: 2 }],
    }),
  });
  const client = new GrowthBookClient().initSync({ payload: { features: Object.fromEntries(flags) } });
  return {
    context: (attributes) => ({ attributes }),
    evaluate: (key, context) => client.isOn(key, context),
  };
}

async function startUnleash() {
  const feature = (name, strategy, enabled = true) => ({
    name,
    enabled,
    type: 'release',
    project: 'default',
    stale: false,
    variants: [],
    strategies: [{ constraints: [], ...strategy }],
  });
  const flags = listFlags({
    static: (key) => feature(key, { name: 'default', parameters: {} }, false),
    conditions: (key, { countries, age, version }) =>
      feature(key, {
        name: 'default',
        parameters: {},
        constraints: [
          { contextName: 'country', operator: 'IN', values: countries },
          { contextName: 'age', operator: 'NUM_GTE', value: String(age), values: [] },
          { contextName: 'appVersion', operator: 'SEMVER_LT', value: version, values: [], inverted: true },
        ],
      }),
    rollout: (key) =>
      feature(key, { name: 'flexibleRollout', parameters: { rollout: '50', stickiness: 'userId', groupId: key } }),
  });
  const unleash = new Unleash({
    appName: 'bench',
    // Nothing is ever asked there: flags come from the bootstrap.
    url: 'http://127.0.0.1:9/api/',
    refreshInterval: 0,
    disableMetrics: true,
    skipInstanceCountWarning: true,
    storageProvider: new InMemStorageProvider(),
    bootstrap: { data: flags.map(([, flag]) => flag) },
  });
  // Its one attempt to fetch fails.
  unleash.on('error', () => {});
  unleash.on('warn', () => {});
  await new Promise((resolve) => unleash.once('synchronized', resolve));
  return {
    context: ({ targetingKey, country, age, appVersion }) => ({
      userId: targetingKey,
      properties: { country, age, appVersion },
    }),
    evaluate: (key, context) => unleash.isEnabled(key, context),
    close: () => unleash.destroy(),
  };
}

async function startLaunchDarkly() {
  const clause = (attribute, op, values) => ({ contextKind: 'user', attribute, op, values, negate: false });
  const base = {
    version: 1,
    on: true,
    variations: [true, false],
    fallthrough: { variation: 1 },
    offVariation: 1,
    salt: 'salt',
  };
  const flags = listFlags({
    static: (key) => ({ ...base, key }),
    conditions: (key, { countries, age, version }) => ({
      ...base,
      key,
      rules: [
        {
          id: key,
          variation: 0,
          clauses: [
            clause('country', 'in', countries),
            clause('age', 'greaterThanOrEqual', [age]),
            { ...clause('appVersion', 'semVerLessThan', [version]), negate: true },
          ],
        },
      ],
    }),
    rollout: (key) => ({
      ...base,
      key,
      fallthrough: {
        rollout: {
          kind: 'rollout',
          contextKind: 'user',
          variations: [
            { variation: 0, weight: 50_000 },
            { variation: 1, weight: 50_000 },
          ],
        },
      },
    }),
  });
  const data = new integrations.TestData();
  for (const [, flag] of flags) data.usePreconfiguredFlag(flag);
  const client = init('sdk-key', {
    updateProcessor: data.getFactory(),
    sendEvents: false,
    diagnosticOptOut: true,
    logger: silent,
  });
  await client.waitForInitialization({ timeout: 10 });
  return {
    context: ({ targetingKey, ...attributes }) => ({ kind: 'user', key: targetingKey, ...attributes }),
    evaluate: (key, context) => client.boolVariation(key, context, false),
    close: () => client.close(),
  };
}
