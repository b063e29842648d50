import type { EvaluationContext } from '../evaluator/evaluation-details.js';
import { callSafely } from './call-safely.js';
import type { ClientSettings } from './client.js';
import type { LogEntry } from './client-hooks.js';
import { createExposureFinder } from './exposure.js';
import type { AnyDetails } from './flag-details.js';
import type { Release } from './release.js';
import type { ReleaseKeeper } from './release-keeper.js';

/** Tells the hooks of what the keeper does; gives what tells them of an evaluation, if there are any. */
export function createHookCaller({ hooks, rememberedExposures }: ClientSettings, { events }: ReleaseKeeper) {
  if (hooks.length === 0) return undefined;
  const log = (level: LogEntry['level'], message: string) => {
    for (const hook of hooks) callSafely(hook.log, { level, message });
  };
  events.error.add(({ problem, message }) => log('warning', `${problem}: ${message}`));
  events.status.add(({ state, revision = '' }) => log('info', `${state} ${revision}`));

  const findExposure = createExposureFinder(rememberedExposures);
  return ({ evaluator }: Release, details: AnyDetails, context: EvaluationContext) => {
    for (const { evaluated } of hooks) callSafely(evaluated, { details, context });
    const exposure = findExposure(evaluator, details, context);
    if (exposure) for (const { exposed } of hooks) callSafely(exposed, exposure);
  };
}
