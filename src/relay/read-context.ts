import type { Context, HonoRequest } from 'hono';
import type { EvaluationContext } from '../evaluator/index.js';
import { nestsDeeper } from './nests-deeper.js';
import { type NodeEnv, readBody } from './read-body.js';
import type { Refusal } from './refusal.js';
import type { RelayLimits } from './relay-options.js';

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
const NO_ATTRIBUTES: EvaluationContext = Object.freeze({});
const decoder = new TextDecoder('utf-8', { fatal: true });

/** A context that came over the wire; in a field of its own, because a context may have any key. */
export interface ReadContext {
  readonly context: EvaluationContext;
}

/** The evaluation context that a request brings: `{"context": {…}}`, or nothing. */
export async function readContext(
  { req, env }: Context<NodeEnv>,
  { bodyBytes, contextDepth }: RelayLimits,
): Promise<ReadContext | Refusal> {
  const wrongForm = refuseForm(req);
  if (wrongForm !== undefined) return wrongForm;
  const bytes = await readBody(env.incoming, bodyBytes);
  if (bytes === undefined) return parseError(413, `the body has more than ${bodyBytes} bytes`);
  if (bytes.byteLength === 0) return { context: NO_ATTRIBUTES };
  const body = parseBody(bytes);
  if (body === undefined) return parseError(400, 'the body is not JSON in UTF-8');
  return contextOf(body.value, contextDepth);
}

function refuseForm(request: HonoRequest): Refusal | undefined {
  const type = request.header('content-type');
  if (type !== undefined && !JSON_TYPE.test(type)) return parseError(415, 'the content type must be application/json');
  const encoding = request.header('content-encoding');
  if (encoding !== undefined && encoding !== 'identity') return parseError(415, 'the body must not be compressed');
  return undefined;
}

function parseBody(bytes: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(decoder.decode(bytes)) };
  } catch {
    return undefined;
  }
}

function contextOf(body: unknown, maximumDepth: number): ReadContext | Refusal {
  if (!isObject(body)) return invalidContext('the body is not an object');
  const context = Object.hasOwn(body, 'context') ? body['context'] : NO_ATTRIBUTES;
  if (!isObject(context)) return invalidContext('the evaluation context is not an object');
  if (nestsDeeper(context, maximumDepth))
    return invalidContext(`the evaluation context nests deeper than ${maximumDepth}`);
  return { context };
}

const isObject = (value: unknown): value is EvaluationContext =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseError = (status: 400 | 413 | 415, errorDetails: string): Refusal => ({
  status,
  errorCode: 'PARSE_ERROR',
  errorDetails,
});

const invalidContext = (errorDetails: string): Refusal => ({ status: 400, errorCode: 'INVALID_CONTEXT', errorDetails });
