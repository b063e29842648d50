import type { JsonObject } from '../../util/json.js';
import type { Direction } from '../blast-radius.js';
import type { Classifier, Move } from '../classify-move.js';
import type { ReplayExample, ReplayReport } from '../diff-report.js';
import type { ContextViewer } from './example-context.js';

/** What recorded contexts get of one flag in one environment. */
export interface MoveCounter {
  /** `line` is that of the file, from 1. */
  readonly count: (move: Move, line: number, context: JsonObject) => void;
  readonly report: (contexts: number) => ReplayReport;
}

const MOST_EXAMPLES = 3;

/** Counts moves by what they mean, and keeps the first context of each: memory grows with variants, not with contexts. */
export function createMoveCounter(classify: Classifier, view: ContextViewer): MoveCounter {
  const moves: KnownMove[] = [];
  // In one bundle a variant has one value.
  const byVariants = new Map<string | undefined, Map<string | undefined, KnownMove>>();

  function find(move: Move, line: number, context: JsonObject): KnownMove {
    const { from, to } = move;
    const fromThere = byVariants.get(from.variant) ?? new Map<string | undefined, KnownMove>();
    const known = fromThere.get(to.variant);
    if (known !== undefined) return known;
    const found = describe(move, line, context);
    byVariants.set(from.variant, fromThere.set(to.variant, found));
    moves.push(found);
    return found;
  }

  function describe(move: Move, line: number, context: JsonObject): KnownMove {
    const direction = classify(move);
    const [from, to] = [move.from.variant ?? null, move.to.variant ?? null];
    return {
      direction,
      example: { line, context: direction === undefined ? {} : view(context), from, to },
      contexts: 0,
    };
  }

  return {
    count: (move, line, context) => {
      find(move, line, context).contexts += 1;
    },
    report: (contexts) => summarize(moves, contexts),
  };
}

interface KnownMove {
  readonly direction: Direction | undefined;
  readonly example: Omit<ReplayExample, 'direction' | 'contexts'>;
  contexts: number;
}

function summarize(moves: readonly KnownMove[], contexts: number): ReplayReport {
  const sum = (wanted: Direction) =>
    moves.reduce((total, { direction, contexts }) => (direction === wanted ? total + contexts : total), 0);
  const [gained, lost, switched] = [sum('gained'), sum('lost'), sum('switched')];
  const examples = moves
    .flatMap(({ direction, example, contexts }) =>
      direction === undefined ? [] : [{ ...example, direction, contexts }],
    )
    .sort((left, right) => right.contexts - left.contexts || left.line - right.line);
  return {
    contexts,
    changed: gained + lost + switched,
    gained,
    lost,
    switched,
    examples: examples.slice(0, MOST_EXAMPLES),
  };
}
