import { expect, test } from 'vitest';
import { checkFiles } from '../../support/compile-project.js';
import { importText } from './import-text.js';

const TEXTS = [
  ...['on', 'off', 'ON', 'yes', 'No', 'y', 'true', 'null', '~', '012', '08', '0o14', '0b11', '0x1F', '1e3', '1.10'],
  ...['1_000', '12:30', '+1', '.inf', '2026-01-31', '2026-1-2', '2026-01-31T00:00:00Z', '<<', '=', '', ' a', '- a'],
];
const NUMBERS = [1e21, 1e-7, -1e-7, 1.5e300, 0.1];

const definition = {
  flags: {
    texts: {
      state: 'ENABLED',
      variants: Object.fromEntries(TEXTS.map((text, index) => [`v${index}`, text])),
      defaultVariant: 'v0',
      targeting: { if: [{ in: [{ var: 'plan' }, TEXTS] }, 'v1', { '===': [{ var: 'code' }, 'on'] }, 'v2'] },
    },
    names: {
      state: 'ENABLED',
      variants: { on: 'on', off: 'off', yes: 'yes', no: 'no' },
      defaultVariant: 'off',
      targeting: { fractional: [{ var: 'targetingKey' }, ['on', 50], ['no', 30], ['yes', 20]] },
    },
    numbers: {
      state: 'ENABLED',
      variants: Object.fromEntries(NUMBERS.map((number, index) => [`n${index}`, number])),
      defaultVariant: 'n0',
    },
    objects: {
      state: 'ENABLED',
      variants: { all: { on: TEXTS, off: { deep: NUMBERS } }, none: {} },
      defaultVariant: 'all',
    },
  },
};

const { files } = importText(JSON.stringify(definition));

test('no value of an import can be read in two ways', () => {
  const { flagSet, diagnostics } = checkFiles(files);
  expect(diagnostics.filter(({ id }) => /^(yaml|schema)\//.test(id))).toEqual([]);
  const valuesOf = (key: string) => [...(flagSet?.flags.get(key)?.variants.values() ?? [])].map(({ value }) => value);
  expect(valuesOf('texts')).toEqual(TEXTS);
  expect(valuesOf('numbers').map(String)).toEqual(NUMBERS.map(String));
  expect(valuesOf('objects')).toEqual(Object.values(definition.flags.objects.variants));
});

test('names of variants stay plain', () => {
  const text = files.get('imported/names.yaml');
  expect(text).toContain('defaultVariant: off\n');
  expect(text).toContain('split: { on: 50, "no": 30, "yes": 20 }');
});
