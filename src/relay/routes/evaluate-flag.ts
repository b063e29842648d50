import type { Handler } from 'hono';
import type { NodeEnv } from '../read-body.js';
import { readContext } from '../read-context.js';
import { isRefusal } from '../refusal.js';
import type { RelayState } from '../relay-state.js';
import { answer, notReady, refuse } from '../respond.js';

/** `POST /ofrep/v1/evaluate/flags/{key}`: one flag for one context. */
export function evaluateFlag({ current, metrics, options }: RelayState): Handler<NodeEnv> {
  return async (c) => {
    const key = c.req.param('key') ?? '';
    const read = await readContext(c, options.limits);
    if (isRefusal(read)) return refuse(read, key);
    // Taken once, after the body has come: all of the answer is of one release.
    const prepared = current.get();
    if (prepared === undefined) return notReady();
    const details = prepared.evaluator.evaluate(key, read.context);
    metrics.evaluated(details.reason, 1);
    const { status, body } = prepared.answers.single(details);
    return answer(status, body);
  };
}
