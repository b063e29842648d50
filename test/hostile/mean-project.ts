import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expectation, HostilePlace } from './hostile-input.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The base project with these files in it. */
export function project(name: string, expect: Expectation, files: Files): HostilePlace {
  return {
    name,
    expect,
    arrange: (root) => {
      for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
    },
  };
}

export const segment = (condition: string) => `description: Mean.\nif: ${condition}\n`;
/** A boolean flag; `rest` is what matters. */
export const flag = (rest: string) =>
  `description: Mean.\nkind: permission\nowner: "@kestrel/growth"\ncreated: 2026-11-01\ntype: boolean\n${rest}\n`;

/** The same file many times over. */
export function numbered(count: number, make: (index: number) => readonly [string, string]): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => make(index)));
}
