/** A clean project with something put into it, and what a check must then say: that, and nothing else. */
export interface SeededCase {
  /** The files of the project afterwards, as in `project-text.ts`. */
  readonly text: string;
  /** `<id> <path>:<line>`, sorted. */
  readonly expected: readonly string[];
  /** A date or RFC 3339 time; absent: that of examples. */
  readonly now?: string;
}

/** The cases of a table by their titles. */
export const seededSections = (table: string): readonly (readonly [title: string, section: string])[] =>
  table
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0] ?? '', section]);

const FINDINGS = /\s+<== (.*)$/;

/**
 * Reads a case, which is a patch of the clean project:
 *
 * ## name of the case                @2027-01-31, where the clock matters
 * path/of/a-file.yaml                or `path (new)`, or `path (gone)`
 *  a line that stands there
 * -a line that goes
 * +a line that comes     <== id/of-the-finding [another/id]
 *
 * What is to be found stands behind the line it is to be found at. Lines that begin with `#` say why. `§` is left out: it
 * keeps other scanners from taking a made-up secret for a leak.
 */
export function readSeededCase(section: string, project: string): SeededCase {
  const [title = '', ...lines] = section
    .replaceAll('§', '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const now = /@(\S+)$/.exec(title)?.[1];
  const files = filesOf(project);
  const expected: string[] = [];
  for (const { path, state, hunk } of patchesOf(lines)) {
    const marked = change(files.get(path), hunk, { path, state });
    const clean = marked.map((line) => line.replace(FINDINGS, ''));
    if (state === 'gone') files.delete(path);
    else files.set(path, clean);
    for (const [index, line] of marked.entries())
      for (const id of FINDINGS.exec(line)?.[1]?.split(' ') ?? []) expected.push(`${id} ${path}:${index + 1}`);
  }
  const text = [...files].map(([path, content]) => `=== ${path}\n${content.join('\n')}\n`).join('');
  return { text, expected: expected.sort(), ...(now !== undefined && { now }) };
}

function filesOf(project: string): Map<string, readonly string[]> {
  const files = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of project.trimEnd().split('\n')) {
    if (line.startsWith('=== ')) {
      current = [];
      files.set(line.slice(4), current);
    } else current.push(line);
  }
  return files;
}

interface Patch {
  readonly path: string;
  readonly state: string;
  readonly hunk: string[];
}

function patchesOf(lines: readonly string[]): readonly Patch[] {
  const patches: Patch[] = [];
  for (const line of lines) {
    const [, path = '', state = ''] = /^(?![-+ ])(\S+)(?: \((new|gone)\))?$/.exec(line) ?? [];
    if (path !== '') patches.push({ path, state, hunk: [] });
    else patches.at(-1)?.hunk.push(line);
  }
  return patches;
}

/** The lines of a file after a patch, with the findings behind them. */
function change(before: readonly string[] | undefined, hunk: readonly string[], { path, state }: Omit<Patch, 'hunk'>) {
  const after = hunk.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
  if (state === 'new') return after;
  const replaced = hunk.filter((line) => !line.startsWith('+')).map((line) => line.slice(1).replace(FINDINGS, ''));
  const starts = (before ?? []).flatMap((_, start) =>
    replaced.every((line, offset) => before?.[start + offset] === line) ? [start] : [],
  );
  const [start] = starts;
  if (before === undefined || start === undefined || (starts.length > 1 && replaced.length > 0))
    throw new Error(`a patch fits ${starts.length} places in ${path}: ${replaced.join(' | ')}`);
  return [...before.slice(0, start), ...after, ...before.slice(start + replaced.length)];
}
