import type { FlagSet } from '../model/flag-set.js';
import type { Segment } from '../model/segment.js';
import type { TargetingRule } from '../model/targeting-rule.js';
import { nodeAt } from '../syntax/node-at.js';
import type { MapEntry } from '../syntax/nodes.js';
import { mapField, mapOf } from '../syntax/read-node.js';
import { documentOfFile } from './document-of-file.js';

/** A field of a targeting rule, as it is written. */
export function fieldOfRule(flagSet: FlagSet, { span }: TargetingRule, name: string): MapEntry | undefined {
  const root = documentOfFile(span.file, flagSet)?.root;
  return mapField(mapOf(root && nodeAt(root, span)), name);
}

/** The `if` of a targeting rule. */
export const conditionOfRule = (flagSet: FlagSet, rule: TargetingRule): MapEntry | undefined =>
  fieldOfRule(flagSet, rule, 'if');

/** The `if` of a segment; undefined if it is a list. */
export function conditionOfSegment(flagSet: FlagSet, { file }: Segment): MapEntry | undefined {
  return mapField(mapOf(documentOfFile(file, flagSet)?.root), 'if');
}
