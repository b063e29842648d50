import type { ErrorCode, EvaluationDetails } from './evaluation-details.js';

/** The details of an evaluation that gave no value of its own. */
export const failure = (flagKey: string, errorCode: ErrorCode, errorMessage: string): EvaluationDetails =>
  Object.freeze({ flagKey, reason: 'ERROR', errorCode, errorMessage });
