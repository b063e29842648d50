import type { SyntaxNode } from '../../syntax/nodes.js';
import { comparison } from './comparison.js';
import type { Condition } from './condition.js';
import { equality, inequality } from './equality.js';
import { fractionalCondition } from './fractional-condition.js';
import { noItem, someItem } from './list-search.js';
import { conditional, conjunction, disjunction, negation, truth } from './logic.js';
import { membership } from './membership.js';
import type { Operation } from './operation.js';
import { missing, missingSome, truthyAttribute } from './presence.js';
import type { Scope } from './scope.js';
import { semanticVersion } from './semantic-version.js';
import { textEdge } from './text.js';

/** Converts one operation; `convert` reads operands that are conditions themselves. */
export type ConvertOperation = (
  operation: Operation,
  scope: Scope,
  convert: (node: SyntaxNode) => Condition,
) => Condition;

/** The JSONLogic operators that have a counterpart in a condition. */
export const conditionOperators: ReadonlyMap<string, ConvertOperation> = new Map<string, ConvertOperation>([
  ['and', conjunction],
  ['or', disjunction],
  ['!', negation],
  ['!!', truth],
  ['if', conditional],
  ['===', equality],
  ['==', equality],
  ['!==', inequality],
  ['!=', inequality],
  ['<', comparison],
  ['<=', comparison],
  ['>', comparison],
  ['>=', comparison],
  ['in', membership],
  ['starts_with', textEdge],
  ['ends_with', textEdge],
  ['sem_ver', semanticVersion],
  ['missing', missing],
  ['missing_some', missingSome],
  ['some', someItem],
  ['none', noItem],
  ['var', truthyAttribute],
  ['fractional', fractionalCondition],
]);
