import type { Handler, HonoRequest } from 'hono';
import type { EvaluationContext, Reason } from '../../evaluator/index.js';
import type { Gatekeeper } from '../authenticate.js';
import { canonicalJson } from '../canonical-json.js';
import type { CurrentRelease, PreparedRelease } from '../current-release.js';
import { entityTag, matchesTag } from '../entity-tag.js';
import type { NodeEnv } from '../read-body.js';
import { readContext } from '../read-context.js';
import { isRefusal } from '../refusal.js';
import type { RelayState } from '../relay-state.js';
import { answer, notReady, refuse } from '../respond.js';
import { EVENTS_PATH } from './events.js';

/** Seconds for which a page that nobody looks at keeps its event stream. */
const INACTIVITY_DELAY = 120;

/** `POST /ofrep/v1/evaluate/flags`: every flag for one context. */
export function evaluateFlags(state: RelayState, tokenFor: Gatekeeper['tokenFor']): Handler<NodeEnv> {
  const { current, options, refresh } = state;
  return async (c) => {
    const read = await readContext(c, options.limits);
    if (isRefusal(read)) return refuse(read);
    if (knowsMore(c.req, current)) await refresh();
    const prepared = current.get();
    if (prepared === undefined) return notReady();
    // Before the evaluation: if a moment passes in between, the answer is newer than its tag and is fetched once more.
    const version = prepared.version();
    const tag = entityTag(version, canonicalJson(read.context));
    const headers = { etag: tag, 'cache-control': 'private, no-cache' };
    if (matchesTag(c.req.header('if-none-match'), tag)) return new Response(null, { status: 304, headers });
    const stream = streamUri(version, tokenFor(c.req.raw.headers));
    const response = answer(200, bulkBody(prepared, read.context, stream, state));
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
}

/** Whether a client was told of a change that this relay has not seen. */
function knowsMore(request: HonoRequest, current: CurrentRelease): boolean {
  const version = request.query('flagConfigEtag');
  if (version !== undefined) return !current.knows(version);
  const modified = request.query('flagConfigLastModified');
  const loadedAt = current.get()?.loadedAt;
  if (modified === undefined || loadedAt === undefined) return false;
  return parseMoment(modified) > loadedAt;
}

/** Seconds since the epoch, or a date; in milliseconds. */
const parseMoment = (text: string) => (/^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text));

/** Where changes from this version on are told: who listens a little later is told of those in between. */
function streamUri(version: string, token: string | undefined): string {
  return `${EVENTS_PATH}?since=${version}${token === undefined ? '' : `&token=${token}`}`;
}

function bulkBody(
  { evaluator, answers, release }: PreparedRelease,
  context: EvaluationContext,
  requestUri: string,
  { metrics }: RelayState,
): string {
  const items: string[] = [];
  // To count costs as much as to evaluate, so it is done once a reason.
  const reasons = new Map<Reason, number>();
  for (const details of evaluator.evaluateAll(context).values()) {
    reasons.set(details.reason, (reasons.get(details.reason) ?? 0) + 1);
    items.push(answers.item(details));
  }
  for (const [reason, times] of reasons) metrics.evaluated(reason, times);
  const metadata = { revision: release.revision, environment: release.bundle.environment };
  const eventStreams = [{ type: 'sse', endpoint: { requestUri }, inactivityDelaySec: INACTIVITY_DELAY }];
  return `{"flags":[${items.join(',')}],"metadata":${JSON.stringify(metadata)},"eventStreams":${JSON.stringify(eventStreams)}}`;
}
