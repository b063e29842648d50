import { layerChanged } from '../../../src/diff/rules/layer-changed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(layerChanged);

const project = (layer: string) => `=== layers/checkout.yaml
${layer}
=== a/first.yaml
type: boolean
rules: [{ serve: on }]
=== a/second.yaml
type: boolean
rules: [{ serve: on }]
`;
const layer = (slots: string, bucketBy = 'userId') => project(`bucketBy: ${bucketBy}\nslots: ${slots}`);

finds(
  'a slot that grows at the end',
  { before: layer('{ first: 50, second: 10 }'), after: layer('{ first: 50, second: 20 }') },
  ['medium second staging', 'medium second production'],
);
finds('another attribute', { before: layer('{ first: 50 }'), after: layer('{ first: 50 }', 'deviceId') }, [
  'high first staging',
  'high first production',
]);
finds(
  'a flag that comes into the layer',
  { before: layer('{ first: 50 }'), after: layer('{ first: 50, second: 50 }') },
  ['high second staging', 'high second production'],
);
accepts('a holdout that takes what nobody had', {
  before: layer('{ first: 50 }'),
  after: project('bucketBy: userId\nholdout: 5\nslots: { first: 50 }'),
});
