import { createDiagnosticList } from '../diagnostics/sink.js';
import { isDate } from '../model/parse-date.js';
import type { HistoricRole } from '../project/commit-log.js';
import type { MapNode } from '../syntax/nodes.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import { fieldOf, mapOf, textOf } from '../syntax/read-node.js';
import { toValue } from '../syntax/to-value.js';
import { hashText } from '../util/hash-text.js';
import type { JsonValue } from '../util/json.js';
import { canonicalCondition } from './canonical-condition.js';
import { canonicalFlag } from './canonical-flag.js';
import { stableText } from './stable-text.js';

/** What one revision of a file says. Behaviour is a digest: only whether it changed is ever asked. */
export interface Revision {
  /** The key that a flag writes, where its file cannot be named like it. */
  readonly key?: string;
  /** ISO date. */
  readonly expires?: string;
  /** The name of the list file that a segment uses. */
  readonly list?: string;
  readonly behaviour: string;
  /** Of environments that the flag speaks of. */
  readonly environments: ReadonlyMap<string, string>;
}

/**
 * Reads a revision of any age; undefined if it is no YAML, for then it is not known what it meant. Shapes are not
 * checked: what another version of the schema allowed must not be cut out.
 */
export function readRevision(
  role: WrittenRole,
  text: string,
  treeOf: FindTree = () => undefined,
): Revision | undefined {
  const root = treeOf(role, text) ?? mapOf(parseYaml({ path: '', text }, createDiagnosticList()));
  if (root === undefined) return undefined;
  return role === 'flag' ? readFlag(root) : readSegment(root);
}

/** What is written in YAML. */
type WrittenRole = Exclude<HistoricRole, 'list'>;

/** The tree of a text, if it was parsed before, and nothing is wrong with it. */
export type FindTree = (role: WrittenRole, text: string) => MapNode | undefined;

/** Lists are compared by their contents: one may be of many megabytes. */
export const revisionOfContents = (object: string): Revision => ({ behaviour: object, environments: new Map() });

function readFlag(root: MapNode): Revision {
  const { base, environments } = canonicalFlag(root);
  const key = textOf(fieldOf(root, 'key'))?.value;
  const expires = textOf(fieldOf(root, 'expires'))?.value;
  return {
    ...(key === undefined ? {} : { key }),
    ...(expires !== undefined && isDate(expires) && { expires }),
    behaviour: digest(base),
    environments: new Map([...environments].map(([name, behaviour]) => [name, digest(behaviour)])),
  };
}

function readSegment(root: MapNode): Revision {
  const condition = fieldOf(root, 'if');
  const list = fieldOf(root, 'list');
  const behaviour: JsonValue = [
    condition === undefined ? null : canonicalCondition(condition),
    list === undefined ? null : toValue(list),
  ];
  const file = textOf(fieldOf(mapOf(list), 'file'))?.value;
  return {
    ...(file === undefined ? {} : { list: file }),
    behaviour: digest(stableText(behaviour)),
    environments: new Map(),
  };
}

const digest = (text: string) => hashText('', text);
