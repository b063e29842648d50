import type { ErrorCode, EvaluationDetails } from '../evaluator/index.js';
import { flagMetadata } from '../sdk/openfeature/flag-metadata.js';

/** An answer to a question for one flag. */
export interface Answer {
  readonly status: 200 | 400 | 404;
  /** JSON. */
  readonly body: string;
}

/** Puts evaluations into the words of OFREP. */
export interface Answers {
  readonly single: (details: EvaluationDetails) => Answer;
  /** JSON of an item of a bulk answer. */
  readonly item: (details: EvaluationDetails) => string;
}

/** An evaluator hands out the same details for the same outcome, so each outcome is put into words once. */
export function createAnswers(revision: string): Answers {
  return { single: remember((details) => singleAnswer(details, revision)), item: remember(bulkItem) };
}

function remember<Text>(describe: (details: EvaluationDetails) => Text): (details: EvaluationDetails) => Text {
  const known = new WeakMap<EvaluationDetails, Text>();
  return (details) => {
    const text = known.get(details) ?? describe(details);
    // Errors are made anew each time.
    if (details.errorCode === undefined) known.set(details, text);
    return text;
  };
}

function singleAnswer(details: EvaluationDetails, revision: string): Answer {
  const { errorCode } = details;
  const metadata = { ...flagMetadata(details), revision };
  if (errorCode !== undefined) return { status: statusOf(errorCode), body: JSON.stringify(failed(details, metadata)) };
  return { status: 200, body: JSON.stringify(succeeded(details, metadata)) };
}

function bulkItem(details: EvaluationDetails): string {
  const metadata = flagMetadata(details);
  const named = Object.keys(metadata).length === 0 ? undefined : metadata;
  return JSON.stringify(details.errorCode === undefined ? succeeded(details, named) : failed(details, named));
}

const statusOf = (code: ErrorCode) => (code === 'FLAG_NOT_FOUND' ? 404 : 400);

/** No `value` at all means that the application's default value applies. */
const succeeded = ({ flagKey, reason, variant, value }: EvaluationDetails, metadata: object | undefined) => ({
  key: flagKey,
  reason,
  variant,
  value,
  metadata,
});

const failed = ({ flagKey, errorCode, errorMessage }: EvaluationDetails, metadata: object | undefined) => ({
  key: flagKey,
  errorCode,
  errorDetails: errorMessage,
  metadata,
});
