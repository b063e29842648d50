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
  /** Milliseconds that the other side asked to be left alone. */
  readonly retryAfter: number | undefined;

  constructor(problem: UpdateProblem, message: string, retryAfter?: number) {
    super(message);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** Whatever was thrown, as a problem; what nobody foresaw came from the network or the disk. */
export const asUpdateError = (error: unknown): UpdateError =>
  error instanceof UpdateError
    ? error
    : new UpdateError('unreachable', error instanceof Error ? error.message : 'the source failed');
