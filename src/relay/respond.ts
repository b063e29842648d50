import type { Refusal } from './refusal.js';

const JSON_HEADERS = { 'content-type': 'application/json' };
/** Evaluations are somebody's own, and the next release may say otherwise. */
const ANSWER_HEADERS = { ...JSON_HEADERS, 'cache-control': 'no-store' };
const RETRY_AFTER_SECONDS = '1';

/** An answer of OFREP; `body` is JSON. */
export const answer = (status: number, body: string): Response =>
  new Response(body, { status, headers: ANSWER_HEADERS });

/** Why a request was not answered, as OFREP words it; with the key if it was for one flag. */
export const refuse = ({ status, errorCode, errorDetails }: Refusal, key?: string): Response =>
  answer(status, JSON.stringify({ key, errorCode, errorDetails }));

/** An answer that no evaluation has part in. */
export const fail = (status: number, errorDetails: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify({ errorDetails }), { status, headers: { ...ANSWER_HEADERS, ...headers } });

/** Not now, but soon. 429 makes OFREP clients wait; 503 also tells balancers to ask somebody else. */
export const failForNow = (status: 429 | 503, errorDetails: string): Response =>
  fail(status, errorDetails, { 'retry-after': RETRY_AFTER_SECONDS });

export const notReady = (): Response => failForNow(503, 'no release has been loaded yet');
