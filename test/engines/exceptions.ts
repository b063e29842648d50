import type { BucketingProfile } from '../../src/model/bucketing.js';
import type { EngineCase } from './cases.js';
import type { Release } from './engine.js';

/** Cases that an engine cannot be asked, by a name that the table shows. */
export interface Exception {
  readonly name: string;
  readonly applies: (item: EngineCase, release: Release) => boolean;
}

/** OpenFeature's OFREP provider makes an error of an answer without a value, which OFREP has for the code's default. */
export const NO_VALUE: Exception = {
  name: 'without a value (upstream)',
  applies: ({ want }) => want.variant === undefined,
};

/** `@openfeature/flagd-core` hashes UTF-16 where flagd, its other engines and Halyard hash UTF-8. */
export const NOT_ASCII: Exception = {
  name: 'with keys that are not ASCII (upstream)',
  applies: ({ question }) => /[^\p{ASCII}]/u.test(JSON.stringify(question.context)),
};

/** A process of its own has a clock of its own. */
export const OTHER_TIME: Exception = {
  name: 'at another time',
  applies: ({ now }) => now !== undefined && Math.abs(Date.now() - now) > 86_400_000,
};

/** The target says so when it is asked to build them. */
export const notExpressible = (formula: BucketingProfile): Exception => ({
  name: `that ${formula} definitions cannot express`,
  applies: ({ question }, { definitions }) => !definitions[formula].flags.has(question.flag),
});

/** In Python `0` is equal to `false` and `1` to `true`: wrong types that nothing in JSONLogic tells apart there. */
export const NUMBER_FOR_BOOLEAN: Exception = {
  name: 'with a number for a boolean (upstream)',
  applies: ({ question: { context } }) =>
    ['isWhale', 'whale'].some((name) => typeof context[name] === 'number') || typeof context['age'] === 'boolean',
};
