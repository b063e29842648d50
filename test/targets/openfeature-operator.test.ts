import { expect, test } from 'vitest';
import { emitText } from '../support/emit-text.js';
import { flagdEngines } from '../support/flagd-engines.js';

const flag = 'type: boolean\nrules: [{ if: { country: DE }, serve: on, rollout: 50 }]\n';

test('a resource holds what the flagd target would write', () => {
  const resource = JSON.parse(emitText(flag, 'openfeature-operator', { name: 'web' }).text);
  const { flags } = JSON.parse(emitText(flag, 'flagd').text);
  expect(resource).toEqual({
    apiVersion: 'core.openfeature.dev/v1beta1',
    kind: 'FeatureFlag',
    metadata: { name: 'web-production' },
    spec: { flagSpec: { flags } },
  });
  expect(flagdEngines(JSON.stringify(resource.spec.flagSpec)).size).toBe(2);
});

test.each(['Web', 'web_1', `w${'e'.repeat(250)}b`])('a name that Kubernetes refuses: %s', (name) => {
  expect(emitText(flag, 'openfeature-operator', { name }).diagnostics).toMatchObject([
    { id: 'target/resource-name', severity: 'error' },
  ]);
});

test('the losses are those of flagd', () => {
  const { diagnostics } = emitText(flag.replace('country: DE', 'country: { matches: a }'), 'openfeature-operator');
  expect(diagnostics).toMatchObject([{ id: 'target/unsupported' }]);
});
