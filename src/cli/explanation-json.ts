import type { FlagSet } from '../model/flag-set.js';
import { positionAt } from '../source/line-index.js';
import type { ExplainedFlag } from './explanation-text.js';

const FORMAT_VERSION = '1.0';
const REDACTED = '(redacted)';

/** The same for programs. Such output ends in logs, so values of attributes marked `pii` are left out of it. */
export function renderExplanationJson({ flag, environment, explanation }: ExplainedFlag, flagSet: FlagSet): string {
  const places = (flag.targeting.get(environment)?.rules ?? []).map(({ name, span }) => ({
    name: name ?? null,
    file: span.file.path,
    line: positionAt(span.file, span.start).line,
  }));
  const shown = { formatVersion: FORMAT_VERSION, environment, ...explanation, sources: places };
  return `${JSON.stringify(shown, (_key, value: unknown) => redact(value, flagSet), 2)}\n`;
}

/** Explanations name the attribute beside everything they say of its value. */
function redact(value: unknown, { attributes }: FlagSet): unknown {
  if (typeof value !== 'object' || value === null || !('attribute' in value)) return value;
  const { attribute } = value;
  if (typeof attribute !== 'string' || attributes.get(attribute)?.pii !== true) return value;
  const secret = ['value', 'key', 'hashedText'].filter((name) => name in value);
  return { ...value, ...Object.fromEntries(secret.map((name) => [name, REDACTED])) };
}
