import type { TextEdit } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/span.js';
import { readComments } from './comments.js';
import { findItem } from './concrete-item.js';
import { layOutWeights } from './edit-block-weights.js';
import { replaceScalar } from './edit-scalar.js';
import type { SyntaxNode } from './nodes.js';
import { printMap, printPairs, repeatsNames, type Weights } from './print-weights.js';
import { listOf, textOf } from './read-node.js';

/** A name with its weight, as it is written. */
export interface WrittenWeight {
  readonly name: string;
  /** Of the entry or item as a whole. */
  readonly span: Span;
  readonly weight: SyntaxNode;
}

/**
 * Edits that put other weights in the place of a split. Where names and order stay, only numbers change; else it is
 * written anew in its style, and every comment in it stays with its name. `undefined` where no edit is safe: in files
 * with aliases, and where a comment stands between brackets.
 */
export function replaceWeights(node: SyntaxNode, weights: Weights): readonly TextEdit[] | undefined {
  const { file, start, end } = node.span;
  if (findItem(node.span) === undefined) return undefined;
  const written = writtenWeights(node);
  if (written.length === weights.length && written.every(({ name }, index) => name === weights[index]?.[0]))
    return replaceNumbers(written, weights);
  const asPairs = node.kind === 'list' || repeatsNames(weights);
  if (!/[[{]/.test(file.text[start] ?? '')) return [layOutWeights(node.span, written, { weights, asPairs })];
  if (readComments(file).some(({ span }) => span.start >= start && span.end <= end)) return undefined;
  return [{ span: node.span, text: asPairs ? printPairs(weights) : printMap(weights) }];
}

function replaceNumbers(written: readonly WrittenWeight[], weights: Weights): readonly TextEdit[] | undefined {
  const edits = written.map(({ weight }, index) => {
    const percent = weights[index]?.[1] ?? 0;
    return weight.kind === 'scalar' && weight.value === percent ? 'same' : replaceScalar(weight.span, percent);
  });
  return edits.includes(undefined) ? undefined : edits.filter((edit) => edit !== 'same' && edit !== undefined);
}

/** A split in either form: a map, or a list of pairs. */
function writtenWeights(node: SyntaxNode): readonly WrittenWeight[] {
  if (node.kind === 'map')
    return node.entries.map(({ key, value }) => ({
      name: key.value,
      span: { ...key.span, end: value.span.end },
      weight: value,
    }));
  return (listOf(node)?.items ?? []).flatMap((item) => {
    const [name, weight] = listOf(item)?.items ?? [];
    const text = textOf(name)?.value;
    return text === undefined || weight === undefined ? [] : [{ name: text, span: item.span, weight }];
  });
}
