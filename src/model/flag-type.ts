import type { FlagType } from './variant.js';

const FLAG_TYPES: ReadonlySet<string> = new Set<FlagType>(['boolean', 'string', 'number', 'rate', 'object']);

export const isFlagType = (text: string): text is FlagType => FLAG_TYPES.has(text);
