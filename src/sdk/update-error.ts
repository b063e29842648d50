/** Why an update did not take place; what was served before is served on. */
export type UpdateProblem =
  | 'unreachable' // the network, or the disk
  | 'timeout'
  | 'status' // an answer of HTTP that is no success
  | 'too-large'
  | 'unreadable' // no manifest, or no bundle, or one of a version this reader does not know
  | 'no-bundle' // the release has none, or more than one, of what was asked for
  | 'corrupt' // other bytes than the manifest says
  | 'signature'
  | 'older'; // than what is served

export class UpdateError extends Error {
  readonly problem: UpdateProblem;
  /** Milliseconds that the other side asked to be left alone, if that is a positive number. */
  readonly retryAfter: number;

  constructor(problem: UpdateProblem, message: string, retryAfter = 0) {
    super(message);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** Whatever was thrown, as a problem; what nobody foresaw came from the network or the disk. */
export function asUpdateError(error: unknown): UpdateError {
  if (error instanceof UpdateError) return error;
  // `fetch` says only that it failed; why stands in the cause.
  const { cause = error } = error instanceof Error ? error : {};
  return new UpdateError('unreachable', String(cause));
}
