import type { AttributeType } from '../operators/operator.js';

/** The names a project has given, for schemas that list them. An empty list leaves the names of its sort open. */
export interface ProjectNames {
  readonly attributes: readonly NamedAttribute[];
  readonly segments: readonly string[];
  readonly environments: readonly string[];
  readonly owners: readonly string[];
  readonly kinds: readonly string[];
  readonly tags: readonly string[];
  readonly groups: readonly string[];
  readonly flags: readonly NamedFlag[];
}

export interface NamedAttribute {
  readonly name: string;
  readonly type: AttributeType;
  readonly description?: string;
  /** The only values it takes, where they are listed. */
  readonly allowedValues?: readonly (string | number)[];
}

export interface NamedFlag {
  readonly key: string;
  readonly description?: string;
  readonly variants: readonly string[];
}
