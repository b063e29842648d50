/** Why a request cannot be answered, in the words of OFREP. */
export interface Refusal {
  readonly status: 400 | 413 | 415;
  readonly errorCode: 'PARSE_ERROR' | 'INVALID_CONTEXT';
  readonly errorDetails: string;
}

export const isRefusal = (value: object): value is Refusal => 'errorDetails' in value;
