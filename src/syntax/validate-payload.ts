import { Ajv2020, type AnySchemaObject, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import { RE2JS } from 're2js';
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

/**
 * Makes the compiler of the JSON Schemas (draft 2020-12) that flags give for their payloads. Formats are annotations, as
 * the draft says; patterns are run by a linear engine, because a flag file may come from anybody.
 */
export function createPayloadSchemaCompiler(): PayloadSchemaCompiler {
  let ajv: Ajv2020 | undefined;
  return (schema) => {
    // One for all flags, and none for a project without payload schemas: making one takes longer than using it.
    ajv ??= new Ajv2020(PAYLOAD_OPTIONS);
    const value = plainValue(schema);
    try {
      const validate = ajv.compile(value);
      if ('$async' in validate) return { problem: '`$async` is not in it' };
      return { validate: (payload) => validatePayload(validate, payload) };
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) };
    } finally {
      // Two flags may give their schemas one `$id`.
      ajv.removeSchema(value);
    }
  };
}

export type PayloadSchemaCompiler = (schema: SyntaxNode) => CompiledPayloadSchema;

/** What ajv needs of a regular expression, from an engine without backtracking. */
function linearPattern(pattern: string) {
  const compiled = RE2JS.compile(pattern);
  // ajv keeps patterns apart by their text.
  return { test: (text: string) => compiled.matcher(text).find(), toString: () => `/${pattern}/` };
}
/** ajv writes this into code it would store; ours never leaves the process. */
linearPattern.code = 'linearPattern';

const PAYLOAD_OPTIONS: Options = {
  strict: false,
  validateFormats: false,
  logger: false,
  code: { regExp: linearPattern },
};

function validatePayload(validate: ValidateFunction, payload: SyntaxNode): PayloadProblem | undefined {
  try {
    return validate(plainValue(payload)) ? undefined : toProblem(validate.errors?.[0], payload);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { span: payload.span, problem: 'cannot be checked: its schema refers to itself without end' };
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
