import { compact } from './compact.js';
import { json } from './json.js';
import { text } from './text.js';

export const reporters = [compact, json, text] as const;
