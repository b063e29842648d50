import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { JsonValue } from '../util/json.js';
import type { DocumentKind } from './nodes.js';
import { readSchema } from './schema-files.js';

/** What a validator found wrong: ajv's errors, with the schema that was broken in `parentSchema`. */
export type ShapeError = ErrorObject;

let compiler: Ajv2020 | undefined;
const compiled = new Map<DocumentKind, ValidateFunction>();

/** Everything wrong with a value by the schema of its kind. A schema is compiled when it is first needed. */
export function findShapeErrors(kind: DocumentKind, value: JsonValue): readonly ShapeError[] {
  const validate = compiled.get(kind) ?? compileSchema(kind);
  return validate(value) ? [] : (validate.errors ?? []);
}

function compileSchema(kind: DocumentKind): ValidateFunction {
  compiler ??= createCompiler();
  const validate = compiler.compile(readSchema(kind));
  compiled.set(kind, validate);
  return validate;
}

function createCompiler(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    // A test holds our schemas against the meta-schema; compiling that at every start would double the time.
    meta: false,
    validateSchema: false,
  });
  // A sentence for what the keywords alone cannot explain (editors show it too), and what the entries of a map are called.
  ajv.addVocabulary(['errorMessage', 'entryNoun']);
  ajv.addSchema(readSchema('condition'), 'condition.schema.json');
  return ajv;
}
