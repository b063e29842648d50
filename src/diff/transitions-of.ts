import type { Transition } from './blast-radius.js';
import type { FlagChange } from './comparison.js';

/** Every move that a change makes anybody make, at any moment. */
export const transitionsOf = ({ radius }: FlagChange): readonly Transition[] =>
  radius.flatMap(({ audiences }) => audiences.flatMap(({ transitions }) => transitions));
