import type { ProgramFlag } from '../../optimize/program.js';
import type { JsonValue } from '../../util/json.js';
import type { FlagProblems } from './flag-problems.js';

/** Reports what flagd cannot say of a flag's variants. */
export function checkVariants({ variants, origin }: ProgramFlag, problems: FlagProblems): void {
  for (const { name, value, payload } of variants) {
    const span = origin.variants.get(name)?.span ?? origin.span;
    const reason = nameProblem(name) ?? valueProblem(name, value);
    if (reason !== undefined) problems.report({ span, reason });
    if (payload !== undefined)
      problems.report({
        span,
        reason: 'flagd has no payloads',
        degradation: { name: 'payload', effect: `the payload of \`${name}\` is dropped` },
      });
  }
}

/** Engines in Go read the name out of JSON text without undoing its escapes. */
const nameProblem = (name: string): string | undefined =>
  /["\\<>&\u2028\u2029]/.test(name) ? `some engines cannot serve a variant called \`${name}\`` : undefined;

function valueProblem(name: string, value: JsonValue): string | undefined {
  if (Array.isArray(value)) return `the value of \`${name}\` is a list, and flagd has objects only`;
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return `the value of \`${name}\` is beyond the numbers that flagd's schema takes`;
  return undefined;
}
