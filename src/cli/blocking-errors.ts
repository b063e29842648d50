import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** The calendar and the paperwork gate pull requests, never a release: what built yesterday builds in five years. */
export function blocksBuild({ severity, id, needsClock }: Diagnostic): boolean {
  return severity === 'error' && needsClock !== true && !id.startsWith('lifecycle/');
}

/** A flag whose tests fail cannot be released, and is the one to evaluate, to explain and to compare. */
export const blocksEvaluation = (diagnostic: Diagnostic): boolean =>
  blocksBuild(diagnostic) && !diagnostic.id.startsWith('test/');
