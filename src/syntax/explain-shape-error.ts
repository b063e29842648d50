import type { DiagnosticExtras } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/span.js';
import { closestName } from '../util/closest-name.js';
import type { ShapeError } from './compile-schema.js';
import { describeNode, describeTypes, shorten } from './describe-node.js';
import { syntaxDiagnostics } from './diagnostics.js';
import { findKey } from './find-key.js';
import type { FoundNode } from './node-path.js';
import type { KeyNode, ScalarNode } from './nodes.js';

/** The one diagnostic for what a schema keyword found wrong, in our words. */
export function explainShapeError(error: ShapeError, found: FoundNode): Diagnostic {
  switch (error.keyword) {
    case 'additionalProperties':
      return explainUnknownKey(error, found);
    case 'required':
      return invalid(keyOrFirst(found), ownMessage(error) ?? `the field \`${missingField(error)}\` is missing`);
    case 'type':
      return explainType(error, found);
    case 'enum':
      return explainEnum(found, error);
    case 'not':
      return invalid(found.key?.span ?? found.node.span, ownMessage(error) ?? 'this may not stand here');
    case 'pattern':
      return explainPattern(error, found);
    default:
      return invalid(spanOf(found), `${nameOf(found)} ${explainLimit(error)}`);
  }
}

/** The name of a required field that is not there. */
export const missingField = ({ params }: ShapeError): string => String(params['missingProperty']);

/** The name of an entry that may not be there. */
export const unknownKey = ({ params }: ShapeError): string => String(params['additionalProperty']);

/** The field that an unknown key was probably meant to be. */
export function meantField(error: ShapeError): string | undefined {
  return closestName(unknownKey(error), fieldsOf(error));
}

const fieldsOf = ({ parentSchema }: ShapeError): readonly string[] =>
  Object.keys(parentSchema?.['properties'] ?? {}).filter((name) => name !== '$schema');

function explainUnknownKey(error: ShapeError, { node, key: owner }: FoundNode): Diagnostic {
  const name = unknownKey(error);
  const key = findKey(node, name);
  const noun = annotation(error, 'entryNoun') ?? 'field';
  const allowed = fieldsOf(error);
  const meant = closestName(name, allowed);
  const list = allowed.map((field) => `\`${field}\``).join(', ');
  const notes = [`allowed here: ${list}`];
  const help = meant === undefined ? helpWithout(noun, owner) : `did you mean \`${meant}\`?`;
  const extras = { notes, help, ...(meant === undefined ? {} : { suggestion: meant }) };
  return syntaxDiagnostics['schema/unknown-key']((key ?? owner ?? node).span, { noun, key: shorten(name) }, extras);
}

const COMBINATORS = ['all', 'any', 'not', 'segment'];

/** Where nothing is near: a mistyped combinator looks like an attribute, and what stands in it like operators. */
function helpWithout(noun: string, owner: KeyNode | undefined): string {
  const combinator = noun === 'operator' ? closestName(owner?.value ?? '', COMBINATORS) : undefined;
  return combinator === undefined
    ? `use one of these ${noun}s, or delete it`
    : `did you mean \`${combinator}\` where \`${shorten(owner?.value ?? '')}\` is written?`;
}

function explainType(error: ShapeError, found: FoundNode): Diagnostic {
  const types = typesOf(error);
  const own = ownMessage(error);
  const sentence = `${nameOf(found)} must be ${describeTypes(types)}, but is ${describeNode(found.node)}`;
  const { node } = found;
  const rewriting = node.kind === 'scalar' ? explainRewriting(node, types) : {};
  const extras = own === undefined ? rewriting : { help: own };
  return invalid(spanOf(found), sentence, extras);
}

/** YAML words for true and false in its version 1.1. */
const oldBooleans: ReadonlyMap<string, string> = new Map([
  ...['yes', 'on', 'y', 'true'].map((word) => [word, 'true'] as const),
  ...['no', 'off', 'n', 'false'].map((word) => [word, 'false'] as const),
]);

/** How the same characters would be written as one of the types. */
function explainRewriting(node: ScalarNode, types: readonly string[]): DiagnosticExtras {
  const { value, source, quoted } = node;
  if (types.includes('string') && value !== null && !quoted)
    return { help: 'quote it to make it text', suggestion: JSON.stringify(source) };
  if (typeof value !== 'string') return {};
  const old = oldBooleans.get(value.toLowerCase());
  if (types.includes('boolean') && old !== undefined) return { help: `write \`${old}\``, suggestion: old };
  if (types.includes('number') && /^-?(0|[1-9]\d*)(\.\d+)?%?$/.test(value)) {
    const suggestion = value.replace('%', '');
    return { help: `write \`${suggestion}\``, suggestion };
  }
  return {};
}

function explainEnum(found: FoundNode, { params }: ShapeError): Diagnostic {
  const allowed = (Array.isArray(params['allowedValues']) ? params['allowedValues'] : []).map(String);
  const written = found.node.kind === 'scalar' ? String(found.node.value ?? '') : '';
  const meant = closestName(written, allowed);
  const list = allowed.map((value) => `\`${value}\``).join(', ');
  const sentence = `${nameOf(found)} must be ${allowed.length === 1 ? '' : 'one of '}${list}, but is ${describeNode(found.node)}`;
  const extras = meant === undefined ? {} : { help: `did you mean \`${meant}\`?`, suggestion: meant };
  return invalid(spanOf(found), sentence, extras);
}

function explainPattern(error: ShapeError, found: FoundNode): Diagnostic {
  const { propertyName } = error;
  const key = findKey(found.node, propertyName);
  const written = key ?? (found.node.kind === 'scalar' ? found.node : undefined);
  const sentence = ownMessage(error) ?? `${nameOf(found)} must match ${String(error.params['pattern'])}`;
  return invalid(
    key?.span ?? spanOf(found),
    written === undefined ? sentence : `${sentence}: \`${shorten(String(written.value))}\` does not`,
  );
}

const limits: ReadonlyMap<string, (limit: string) => string> = new Map<string, (limit: string) => string>([
  ['minItems', (limit) => (limit === '1' ? 'must not be empty' : `needs ${limit} items`)],
  ['maxItems', (limit) => `has more than ${limit} items`],
  ['minProperties', () => 'must not be empty'],
  ['minLength', () => 'must not be empty'],
  ['minimum', (limit) => `must be at least ${limit}`],
  ['exclusiveMaximum', (limit) => `must be less than ${limit}`],
]);

function explainLimit({ keyword, params }: ShapeError): string {
  return limits.get(keyword)?.(String(params['limit'])) ?? 'has a wrong shape';
}

function typesOf({ params }: ShapeError): readonly string[] {
  const type: unknown = params['type'];
  return Array.isArray(type) ? type.map(String) : String(type).split(',');
}

/** The field in words: its name, or the list it stands in. */
function nameOf({ path }: FoundNode): string {
  const name = path.findLast((part) => typeof part === 'string');
  if (name === undefined) return path.length === 0 ? 'this file' : 'an entry of this file';
  return typeof path.at(-1) === 'number' ? `an entry of \`${shorten(name)}\`` : `\`${shorten(name)}\``;
}

/** Where nothing was written, the key tells more than the gap after it. */
function spanOf({ node, key }: FoundNode): Span {
  return node.span.start === node.span.end && key !== undefined ? key.span : node.span;
}

/** For what is missing in a map: the key that holds the map, else the map's first key. */
function keyOrFirst({ node, key }: FoundNode): Span {
  if (key !== undefined) return key.span;
  return (node.kind === 'map' ? node.entries[0]?.key.span : undefined) ?? node.span;
}

/** Our own sentence in the schema that was broken. */
export const ownMessage = (error: ShapeError): string | undefined => annotation(error, 'errorMessage');

function annotation({ parentSchema }: ShapeError, keyword: string): string | undefined {
  const value: unknown = parentSchema?.[keyword];
  return typeof value === 'string' ? value : undefined;
}

function invalid(span: Span, sentence: string, extras: DiagnosticExtras = {}): Diagnostic {
  return syntaxDiagnostics['schema/invalid'](span, { sentence }, extras);
}
