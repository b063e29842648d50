import type { Attribute } from '../../model/attribute.js';

/** What a declaration says of an attribute's values: those it may have if it is there at all. */
export type DeclaredValues = Pick<Attribute, 'type' | 'allowedValues' | 'minimum' | 'maximum'>;

/**
 * Declarations by attribute that a proof may rely on. Lint hands in those of the project, for applications promise to
 * send nothing else. The optimiser hands in none: a bundle must answer right whatever is sent.
 */
export type Assumptions = ReadonlyMap<string, DeclaredValues>;

export const NO_ASSUMPTIONS: Assumptions = new Map();
