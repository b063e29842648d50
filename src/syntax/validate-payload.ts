import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js';
import type { Span } from '../source/span.js';
import { followPointer } from './node-path.js';
import type { SyntaxNode } from './nodes.js';
import { toValue } from './to-value.js';

/** What is wrong with a payload, at the innermost node that can be pointed at. */
export interface PayloadProblem {
  readonly span: Span;
  /** Follows the payload's name in a message: "is wrong at `title`: must be string". */
  readonly problem: string;
}

export type CompiledPayloadSchema =
  | { readonly validate: (payload: SyntaxNode) => PayloadProblem | undefined }
  | { readonly problem: string };

/** Compiles the JSON Schema (draft 2020-12) a flag gives for its payloads. Formats are annotations, as the draft says. */
export function compilePayloadSchema(schema: SyntaxNode): CompiledPayloadSchema {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
  try {
    const validate = ajv.compile(plainValue(schema));
    if ('$async' in validate) return { problem: '`$async` is not in it' };
    return {
      validate: (payload) => (validate(plainValue(payload)) ? undefined : toProblem(validate.errors?.[0], payload)),
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** ajv compares objects by their prototype's methods, so they need one. */
const plainValue = (node: SyntaxNode): AnySchemaObject => JSON.parse(JSON.stringify(toValue(node)));

/** Of the first error only: a branch of a union that was not meant yields any number of others. */
function toProblem(error: ErrorObject | undefined, payload: SyntaxNode): PayloadProblem {
  const { node, path } = followPointer(payload, error?.instancePath ?? '');
  const where = path.length === 0 ? '' : ` at \`${path.join('.')}\``;
  return { span: node.span, problem: `is wrong${where}: ${error?.message ?? 'no value is allowed'}` };
}
