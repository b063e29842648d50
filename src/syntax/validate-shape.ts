import type { DiagnosticSink } from '../diagnostics/sink.js';
import { findShapeErrors, type ShapeError } from './compile-schema.js';
import { type Cuts, createCuts } from './cut-nodes.js';
import { explainShapeError, meantField, missingField, ownMessage, unknownKey } from './explain-shape-error.js';
import { type FoundNode, followPointer, type NodePath } from './node-path.js';
import type { DocumentKind, SyntaxNode } from './nodes.js';
import { isDamaged } from './read-node.js';
import { toValue } from './to-value.js';

/**
 * Reports everything that the schema of its kind finds wrong with a tree, and gives the tree without it. The result
 * is valid but for required fields that its `damaged` sets name. A map that misses a required field is cut as a whole;
 * only the root and targeting rules stay, because more can be said about them and nobody may think they are not there.
 */
export function validateShape(root: SyntaxNode, kind: DocumentKind, sink: DiagnosticSink): SyntaxNode | undefined {
  let errors = realErrors(root, kind);
  for (const { error, found } of causes(errors)) sink.report(explainShapeError(error, found));
  let tree: SyntaxNode | undefined = root;
  // Ends: every round cuts or marks something, and a cut can make invalid only what is nearer to the root.
  while (tree !== undefined && errors.length > 0) {
    tree = cutErrors(tree, errors);
    errors = tree === undefined ? [] : realErrors(tree, kind);
  }
  return tree;
}

interface FoundError {
  readonly error: ShapeError;
  readonly found: FoundNode;
  /** The map whose fields do not go together; for other errors the node itself. */
  readonly owner: SyntaxNode;
  /** Fields of the owner that unknown keys in it were probably meant to be. */
  readonly meant: ReadonlySet<string>;
}

/** `if` and `propertyNames` only repeat what the schemas inside them say. */
const REPEATING: ReadonlySet<string> = new Set(['if', 'propertyNames']);

function realErrors(root: SyntaxNode, kind: DocumentKind): readonly FoundError[] {
  const errors = findShapeErrors(kind, toValue(root)).filter(({ keyword }) => !REPEATING.has(keyword));
  const meant = meantFields(errors);
  return errors
    .map((error) => {
      const owner = ownerPointer(error);
      return {
        error,
        found: followPointer(root, error.instancePath),
        owner: followPointer(root, owner).node,
        meant: meant.get(owner) ?? new Set<string>(),
      };
    })
    .filter(({ error, owner }) => !isExcused(error, owner));
}

function ownerPointer({ keyword, instancePath }: ShapeError): string {
  return keyword === 'not' ? instancePath.slice(0, instancePath.lastIndexOf('/')) : instancePath;
}

function meantFields(errors: readonly ShapeError[]): ReadonlyMap<string, ReadonlySet<string>> {
  const fields = new Map<string, Set<string>>();
  for (const error of errors) {
    const meant = error.keyword === 'additionalProperties' ? meantField(error) : undefined;
    if (meant === undefined) continue;
    const known = fields.get(error.instancePath) ?? new Set();
    fields.set(error.instancePath, known.add(meant));
  }
  return fields;
}

function isExcused(error: ShapeError, node: SyntaxNode): boolean {
  return error.keyword === 'required' && node.kind === 'map' && isDamaged(node, missingField(error));
}

/** Without what follows from another error: one mistake is reported once. */
function causes(errors: readonly FoundError[]): readonly FoundError[] {
  const unwanted = new Set(
    errors.filter(({ error }) => error.keyword === 'not').map(({ error }) => error.instancePath),
  );
  return errors.filter((found) => !followsFromTypo(found) && !isInside(found.error, unwanted));
}

/** A mistyped field is not missing as well, and nothing follows about which fields go together. */
function followsFromTypo({ error, owner, meant }: FoundError): boolean {
  const isAboutCombination =
    error.keyword === 'not' || (error.keyword === 'required' && ownMessage(error) !== undefined);
  if (isAboutCombination) return meant.size > 0 || (owner.kind === 'map' && isDamaged(owner));
  return error.keyword === 'required' && meant.has(missingField(error));
}

/** What may not stand here at all needs no other errors. */
function isInside({ keyword, instancePath }: ShapeError, unwanted: ReadonlySet<string>): boolean {
  if (unwanted.size === 0) return false;
  for (let end = instancePath.length; end > 0; end = instancePath.lastIndexOf('/', end - 1))
    if (unwanted.has(instancePath.slice(0, end)) && (keyword !== 'not' || end < instancePath.length)) return true;
  return false;
}

function cutErrors(root: SyntaxNode, errors: readonly FoundError[]): SyntaxNode | undefined {
  const cuts = createCuts();
  for (const found of errors) cutError(found, cuts);
  return cuts.apply(root);
}

function cutError({ error, found: { path }, meant }: FoundError, cuts: Cuts): void {
  switch (error.keyword) {
    case 'additionalProperties':
      cuts.cut([...path, unknownKey(error)]);
      for (const name of meant) cuts.mark(path, name);
      break;
    case 'required':
      if (staysIncomplete(path)) cuts.mark(path, missingField(error));
      else cuts.cut(path);
      break;
    default:
      cuts.cut(error.propertyName === undefined ? path : [...path, error.propertyName]);
  }
}

function staysIncomplete(path: NodePath): boolean {
  return path.length === 0 || (path.at(-2) === 'rules' && typeof path.at(-1) === 'number');
}
