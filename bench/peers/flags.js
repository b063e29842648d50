import { COUNTRIES } from '../evaluator-bundle.js';

export const FLAGS_OF_A_KIND = 200;

/** The conditions of the flag `three-conditions-<index>`, as every system is to express them. */
export const conditionsOf = (index) => ({
  countries: COUNTRIES.filter((_, position) => position !== index % COUNTRIES.length),
  age: 20 + (index % 40),
  version: `${index % 5}.${index % 7}.0`,
});

/** A flag of each kind for each number: `make` gives the system's form of one. */
export function listFlags(make) {
  return Array.from({ length: FLAGS_OF_A_KIND }, (_, index) => [
    [`static-${index}`, make.static(`static-${index}`)],
    [`three-conditions-${index}`, make.conditions(`three-conditions-${index}`, conditionsOf(index))],
    [`rollout-${index}`, make.rollout(`rollout-${index}`)],
  ]).flat();
}
