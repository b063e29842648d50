import type { PreparedTest } from './prepared-test.js';

/** True, false, or not the same for all values of a class. */
export type Truth = boolean | undefined;

/** Some values of an attribute, with what a test says about all of them. */
export type ValueClass = (test: PreparedTest) => Truth;

/** The class of one value and of every value that no known test tells from it. */
export const classOfValue =
  (value: unknown): ValueClass =>
  ({ domain, run }) =>
    domain === undefined ? undefined : run(value);
