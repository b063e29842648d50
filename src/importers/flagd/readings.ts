import { type AttributeTest, type Condition, testOf } from './condition.js';

/** Operators whose outcome is true or false, which flagd takes for the variants of these names. */
export const PREDICATES: ReadonlySet<string> = new Set('=== == !== != ! !! < <= > >= in some none all'.split(' '));

/** Operators that read their operand as text or version, and yield null where that is neither. */
export const READINGS: ReadonlySet<string> = new Set(['starts_with', 'ends_with', 'sem_ver']);

/** Any text; or any version where one is compared. */
export function isReadable({ attribute, span, predicate }: AttributeTest): Condition {
  const isVersion = predicate.kind === 'operator' && predicate.type === 'semver';
  return testOf({
    attribute,
    span,
    predicate: isVersion ? { ...predicate, operand: '>=0.0.0-0' } : { kind: 'is-text' },
  });
}
