import type { DiagnosticSink } from '../diagnostics/sink.js';
import { findShapeErrors, type ShapeError } from './compile-schema.js';
import { type Cuts, createCuts } from './cut-nodes.js';
import { explainShapeError, meantField, missingField, unknownKey } from './explain-shape-error.js';
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
  for (const { error, found } of errors.filter(isCause)) sink.report(explainShapeError(error, found));
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
  /** Fields of the same map that an unknown key was probably meant to be. */
  readonly meant: ReadonlySet<string>;
}

/** `if` and `propertyNames` only repeat what the schemas inside them say. */
const REPEATING: ReadonlySet<string> = new Set(['if', 'propertyNames']);

function realErrors(root: SyntaxNode, kind: DocumentKind): readonly FoundError[] {
  const errors = findShapeErrors(kind, toValue(root)).filter(({ keyword }) => !REPEATING.has(keyword));
  const meantByPointer = new Map<string, Set<string>>();
  for (const error of errors) {
    const meant = error.keyword === 'additionalProperties' ? meantField(error) : undefined;
    if (meant === undefined) continue;
    const known = meantByPointer.get(error.instancePath) ?? new Set();
    meantByPointer.set(error.instancePath, known.add(meant));
  }
  return errors
    .map((error) => ({
      error,
      found: followPointer(root, error.instancePath),
      meant: meantByPointer.get(error.instancePath) ?? new Set<string>(),
    }))
    .filter(({ error, found: { node } }) => !isExcused(error, node));
}

function isExcused(error: ShapeError, node: SyntaxNode): boolean {
  return error.keyword === 'required' && node.kind === 'map' && isDamaged(node, missingField(error));
}

/** A mistyped field is not missing as well. */
const isCause = ({ error, meant }: FoundError) => error.keyword !== 'required' || !meant.has(missingField(error));

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
