import { createGuards, type Guards } from './guards.js';
import { type Logic, variable } from './logic.js';

/** An attribute of the context, as expressions see it. */
export interface AttributeLogic extends Guards {
  readonly value: Logic;
}

/** Gives the expressions of attributes; of one attribute always the same objects, so that they are found to be shared. */
export function createAttributes(): (name: string) => AttributeLogic {
  const known = new Map<string, AttributeLogic>();
  return (name) => {
    const value = variable(name);
    const attribute = known.get(name) ?? { value, ...createGuards(value) };
    known.set(name, attribute);
    return attribute;
  };
}

/** Why an attribute cannot be read in flagd as it is here; undefined if it can. */
export function attributeProblem(name: string): string | undefined {
  const [first = '', ...rest] = name.split('.');
  if (first === '$flagd') return `the attribute \`${name}\` is one of flagd's own`;
  if (name.includes('\\')) return `the attribute \`${name}\` has a backslash, which flagd takes for an escape`;
  // Here only objects have properties; there texts and lists have these.
  const odd = rest.find((part) => part === 'length' || /^\d+$/.test(part));
  return odd === undefined ? undefined : `flagd also finds \`${odd}\` of \`${name}\` in texts and lists`;
}
