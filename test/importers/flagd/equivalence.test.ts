import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEvaluator } from '../../../src/evaluator/index.js';
import { compileProject } from '../../support/compile-project.js';
import { propertyRuns } from '../../support/property-runs.js';
import { context, definition, now } from './arbitrary-definition.js';
import { importText } from './import-text.js';
import { referenceVariant } from './reference-flagd.js';

/** Attributes of which the importer said that contexts without them fare otherwise. */
const warnedAttributes = (messages: readonly string[]) =>
  messages.map((message) => /`([^`]+)`/.exec(message)?.[1] ?? '');

test('an imported flag serves what flagd serves', () => {
  const contexts = fc.array(context, { minLength: 20, maxLength: 20 });
  const property = fc.property(definition, contexts, now, (source, samples, second) => {
    const { files, diagnostics } = importText(JSON.stringify(source));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const missing = diagnostics.filter(({ id }) => id === 'import/missing-bucketing-key').map(({ message }) => message);
    const evaluator = createEvaluator(compileProject(files, 'production'), { now: () => second * 1000 });
    for (const sample of samples) {
      if (warnedAttributes(missing).some((name) => !Reflect.get(sample, name))) continue;
      expect(evaluator.evaluate('flag', sample).variant).toBe(referenceVariant(source, 'flag', sample, second));
    }
  });
  fc.assert(property, propertyRuns(150));
});
