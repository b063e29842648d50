import { expect, test } from 'vitest';
import type { FlagSet } from '../../src/model/flag-set.js';
import { tryBuildProject } from './build-project.js';
import { parseProjectText } from './project-text.js';

/** Syntax and model have nothing to say about the project; what else is to be said about it may follow. */
export function accepts(name: string, text: string, inspect?: (flagSet: FlagSet) => void): void {
  test(`accepts ${name}`, () => {
    const { flagSet, diagnostics } = tryBuildProject(text);
    expect(diagnostics.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
    if (flagSet === undefined) throw new Error('no flag set');
    inspect?.(flagSet);
  });
}

/**
 * Exactly the stretches between « and » are reported, in order of their ends in the text, with these ids; one id
 * stands for all. Words that a suggestion must be come after the id: `segment/unknown -> staff`.
 */
export function rejects(name: string, text: string, ...ids: readonly string[]): void {
  test(`rejects ${name}`, () => {
    const { files, markers } = parseProjectText(text);
    const wanted = markers.map(({ path, start, end }, index) => {
      const [id, suggestion] = (ids[index] ?? ids[0] ?? '').split(' -> ');
      return {
        id,
        place: `${path}: ${files.get(path)?.slice(start, end)} at ${start}`,
        ...(suggestion && { suggestion }),
      };
    });
    const found = tryBuildProject(text).diagnostics.map(({ id, span, suggestion }) => ({
      id,
      place: `${span.file.path}: ${span.file.text.slice(span.start, span.end)} at ${span.start}`,
      ...(suggestion !== undefined && ids.some((known) => known.startsWith(`${id} -> `)) && { suggestion }),
    }));
    expect(sorted(found)).toEqual(sorted(wanted));
  });
}

const sorted = (findings: readonly object[]) => findings.map((finding) => JSON.stringify(finding)).sort();
