/** A little project as one text, for tests and for the examples of lint rules. */
export interface ProjectText {
  /** Path below the project's root to text. */
  readonly files: ReadonlyMap<string, string>;
  /** Stretches that stood between « and », in order. */
  readonly markers: readonly { readonly path: string; readonly start: number; readonly end: number }[];
  /** The texts that were committed, in order; none where no heading has a date. */
  readonly revisions: readonly TextRevision[];
}

/** What a file held from a day on. */
export interface TextRevision {
  /** ISO date; a file whose heading has none was there from the first date of the text. */
  readonly date: string;
  readonly path: string;
  readonly text: string;
}

/** The file that a text without headings stands for. */
export const DEFAULT_FLAG_PATH = 'checkout/new-checkout.yaml';

const DEFAULT_CONFIG = `formatVersion: 1
environments:
  - { name: staging }
  - { name: production, production: true }
owners: ["@payments", "@growth"]
`;

const DEFAULT_CONTEXT = `attributes:
  userId: { type: string, pii: true }
  deviceId: { type: string }
  country: { type: string, enum: [DE, AT, CH, US, GB] }
  plan: { type: string, enum: [free, pro, enterprise] }
  age: { type: number, min: 0 }
  appVersion: { type: semver }
  signedUpAt: { type: date-time }
  roles: { type: string-list }
  is_whale: { type: boolean }
  email: { type: string, pii: true }
  org.id: { type: string }
`;

/**
 * Headings of the form `=== segments/dach.yaml` divide the text into files; without any it is one flag file.
 * A configuration and a context are supplied where the text has none. With a date, `=== 2026-11-01 segments/dach.yaml`
 * is what was committed on that day, and the last of a path is what it is now; a date alone speaks of the one flag file.
 */
export function parseProjectText(text: string): ProjectText {
  const files = new Map([
    ['flags.config.yaml', DEFAULT_CONFIG],
    ['context.yaml', DEFAULT_CONTEXT],
  ]);
  const markers = new Map<string, readonly { start: number; end: number }[]>();
  const written = sections(text).map(({ body, ...heading }) => ({ ...heading, ...takeMarkers(body) }));
  for (const { path, clean, found } of written) {
    files.set(path, clean);
    markers.set(path, found);
  }
  const dates = written.flatMap(({ date }) => date ?? []);
  const [firstDate] = dates;
  return {
    files,
    markers: [...markers].flatMap(([path, found]) => found.map((marker) => ({ path, ...marker }))),
    revisions:
      firstDate === undefined ? [] : written.map(({ path, clean, date = firstDate }) => ({ date, path, text: clean })),
  };
}

interface Section {
  readonly date?: string;
  readonly path: string;
  readonly body: string;
}

const HEADING = /^=== (?:(\d{4}-\d\d-\d\d)(?: (\S+))?|(\S+))\n/m;

function sections(text: string): readonly Section[] {
  const [lead = '', ...rest] = text.replace(/^\n/, '').split(HEADING);
  const result: Section[] = lead.trim() === '' ? [] : [{ path: DEFAULT_FLAG_PATH, body: lead }];
  for (let index = 0; index + 3 < rest.length; index += 4) {
    const [date, dated, undated, body = ''] = rest.slice(index, index + 4);
    result.push({ ...(date && { date }), path: dated ?? undated ?? DEFAULT_FLAG_PATH, body });
  }
  return result;
}

function takeMarkers(body: string): { clean: string; found: { start: number; end: number }[] } {
  const found: { start: number; end: number }[] = [];
  let clean = '';
  for (const piece of body.split(/(«|»)/)) {
    if (piece === '«') found.push({ start: clean.length, end: clean.length });
    else if (piece === '»') found.push({ start: found.pop()?.start ?? 0, end: clean.length });
    else clean += piece;
  }
  return { clean, found };
}
