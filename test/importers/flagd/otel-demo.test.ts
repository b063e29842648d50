import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createEvaluator } from '../../../src/evaluator/index.js';
import { checkFiles, compileProject } from '../../support/compile-project.js';
import { sharedData } from '../../support/shared-data.js';
import { importText } from './import-text.js';
import { referenceVariant } from './reference-flagd.js';

const directory = sharedData('otel-demo-flagd');
const versions = directory === undefined ? [] : readdirSync(`${directory}/history`).sort();

const contexts = [
  {},
  { product_id: 'OLJCESPC7Z' },
  ...Array.from({ length: 50 }, (_, index) => ({
    targetingKey: `user-${index}`,
    session: `session-${index}`,
    product_id: index % 2 === 0 ? 'OLJCESPC7Z' : 'L9ECAV7KIM',
  })),
];

describe.skipIf(directory === undefined)('the flag file of a demo shop', () => {
  test('has 27 versions', () => expect(versions).toHaveLength(27));

  test.each(versions)('%s', (version) => {
    const text = readFileSync(`${directory}/history/${version}`, 'utf8');
    const source: { flags: object } = JSON.parse(text);
    const keys = Object.keys(source.flags);
    const { files, findings } = importText(text);
    expect(findings.filter(([id]) => id !== 'import/missing-bucketing-key')).toEqual([]);
    expect([...files.keys()].filter((path) => path.startsWith('imported/'))).toHaveLength(keys.length);
    expect(checkFiles(files).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const evaluator = createEvaluator(compileProject(files, 'production'));
    const outcome = (decide: (key: string, context: object) => unknown) =>
      contexts.flatMap((context) => keys.map((key) => [key, context, decide(key, context)]));
    expect(outcome((key, context) => evaluator.evaluate(key, { ...context }).variant)).toEqual(
      outcome((key, context) => referenceVariant({ $evaluators: {}, ...source }, key, context, 0)),
    );
  });
});
