import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { emitText } from '../support/emit-text.js';

/** What the published schema of the OpenFeature CLI demands, in our words. */
const validate = new Ajv2020({ strict: false }).compile({
  type: 'object',
  required: ['flags'],
  properties: {
    flags: {
      type: 'object',
      additionalProperties: {
        required: ['flagType', 'defaultValue'],
        properties: { description: { type: 'string' } },
        oneOf: ['boolean', 'string', 'integer', 'float', 'object'].map((flagType) => ({
          properties: {
            flagType: { const: flagType },
            defaultValue: flagType === 'object' ? {} : { type: flagType === 'float' ? 'number' : flagType },
          },
        })),
      },
    },
  },
});

function manifestOf(project: string) {
  const { text, diagnostics } = emitText(project, 'openfeature-manifest');
  const manifest = JSON.parse(text);
  expect(validate(manifest)).toBe(true);
  return {
    flags: manifest.flags,
    found: diagnostics.map(({ id, flag, span }) => ({ id, flag, path: span.file.path })),
  };
}

describe('the manifest', () => {
  test('has every flag with its type, and the value that code falls back to', () => {
    const { flags, found } = manifestOf(`
=== new-checkout.yaml
description: New checkout page
type: boolean
defaultVariant: on
offVariant: off
=== page-size.yaml
type: number
variants: { small: 20, large: 50 }
defaultVariant: small
=== ratio.yaml
type: number
variants: { small: 1, large: 1.5 }
defaultVariant: small
=== sample.yaml
type: rate
variants: { all: 1, none: 0 }
defaultVariant: none
=== theme.yaml
type: string
variants: { dark: black, light: white }
defaultVariant: light
=== limits.yaml
type: object
variants: { a: { value: { max: 5 } }, b: { value: [1] } }
defaultVariant: a
`);
    expect(found).toEqual([]);
    expect(flags).toEqual({
      'new-checkout': { flagType: 'boolean', defaultValue: false, description: 'New checkout page' },
      'page-size': { flagType: 'integer', defaultValue: 20 },
      ratio: { flagType: 'float', defaultValue: 1 },
      sample: { flagType: 'float', defaultValue: 0 },
      theme: { flagType: 'string', defaultValue: 'white' },
      limits: { flagType: 'object', defaultValue: { max: 5 } },
    });
  });

  test.each([
    ['new-checkout', 'new_checkout'],
    ['new-checkout', 'newCheckout'],
    ['http-server', 'HTTPServer'],
    ['v2-api', 'v2Api'],
  ])('%s and %s are one identifier', (first, second) => {
    const { found } = manifestOf(`=== a/${first}.yaml\ntype: boolean\n=== b/${second}.yaml\ntype: boolean\n`);
    expect(found.map(({ id }) => id)).toEqual(['target/key-collision']);
  });

  test.each(['newcheckout', 'new-check-out', 'checkout-new'])('new-checkout and %s are two', (other) => {
    expect(manifestOf(`=== a/new-checkout.yaml\ntype: boolean\n=== b/${other}.yaml\ntype: boolean\n`).found).toEqual(
      [],
    );
  });

  test.each(['2fa', '+-+'])('of %s no identifier can be made', (key) => {
    const { found } = manifestOf(
      `=== a/x.yaml\nkey: "${key}"\ntype: boolean\n`.replace('a/x', key === '2fa' ? 'a/2fa' : 'a/+-+'),
    );
    expect(found).toMatchObject([{ id: 'target/key-collision', flag: key }]);
  });
});
