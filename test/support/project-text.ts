/** A little project as one text, for tests and for the examples of lint rules. */
export interface ProjectText {
  /** Path below the project's root to text. */
  readonly files: ReadonlyMap<string, string>;
  /** Stretches that stood between « and », in order. */
  readonly markers: readonly { readonly path: string; readonly start: number; readonly end: number }[];
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
 * A configuration and a context are supplied where the text has none.
 */
export function parseProjectText(text: string): ProjectText {
  const files = new Map([
    ['flags.config.yaml', DEFAULT_CONFIG],
    ['context.yaml', DEFAULT_CONTEXT],
  ]);
  const markers: { path: string; start: number; end: number }[] = [];
  for (const { path, body } of sections(text)) {
    const { clean, found } = takeMarkers(body);
    files.set(path, clean);
    markers.push(...found.map((marker) => ({ path, ...marker })));
  }
  return { files, markers };
}

function sections(text: string): { path: string; body: string }[] {
  const pieces = text.replace(/^\n/, '').split(/^=== (\S+)\n/m);
  const [lead = '', ...rest] = pieces;
  const result = lead.trim() === '' ? [] : [{ path: DEFAULT_FLAG_PATH, body: lead }];
  for (let index = 0; index + 1 < rest.length; index += 2)
    result.push({ path: rest[index] ?? '', body: rest[index + 1] ?? '' });
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
