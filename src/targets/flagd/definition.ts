import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { OutputConfig } from '../../model/project-config.js';
import type { Program, ProgramFlag } from '../../optimize/program.js';
import type { JsonObject, JsonValue } from '../../util/json.js';
import { checkVariants } from './check-variants.js';
import { createFlagLogic } from './flag-logic.js';
import type { FlagProblems } from './flag-problems.js';
import type { Logic } from './logic.js';
import { createMeasure, type LogicSize } from './measure-logic.js';
import { shareConditions } from './share-conditions.js';

/** The flags of a program as flagd defines them. */
export interface FlagdDefinition {
  readonly flags: JsonObject;
  /** Conditions that flags share; absent if there are none. */
  readonly $evaluators?: JsonObject;
}

/** The losses that an output of flags for flagd may allow. */
export const FLAGD_DEGRADATIONS = ['flag', 'non-ascii-salt', 'payload', 'random-bucketing', 'sub-second'] as const;

/** More than anybody writes, and what every engine can still take in. */
const MAXIMUM_OPERATORS = 20_000;
const MAXIMUM_DEPTH = 300;

/** Writes the flags of a program; what flagd cannot express is told, and its flags are left out. */
export function buildDefinition(program: Program, output: OutputConfig, sink: DiagnosticSink): FlagdDefinition {
  const logicOf = createFlagLogic(program, output);
  const measure = createMeasure();
  const written = new Map<ProgramFlag, Logic>();
  for (const flag of program.flags) {
    const { targeting, problems } = logicOf(flag);
    checkVariants(flag, problems);
    checkSize(flag, measure(targeting), problems);
    problems.tell(sink);
    if (!problems.isLost) written.set(flag, targeting);
  }
  const { targeting, evaluators } = shareConditions(
    new Map([...written].map(([{ key }, logic]) => [key, logic])),
    measure,
  );
  const flags = [...written.keys()].map((flag) => [flag.key, writeFlag(flag, targeting.get(flag.key) ?? null)]);
  return {
    flags: Object.fromEntries(flags),
    ...(Object.keys(evaluators).length === 0 ? {} : { $evaluators: evaluators }),
  };
}

function checkSize({ origin }: ProgramFlag, { operators, depth }: LogicSize, problems: FlagProblems): void {
  const { span } = origin;
  if (!problems.isLost && (operators > MAXIMUM_OPERATORS || depth > MAXIMUM_DEPTH))
    problems.report({ span, reason: `what it requires unfolds to ${operators} operators, ${depth} deep` });
}

/** flagd serves nothing of a disabled flag; one that has an off variant serves that to everybody. */
function writeFlag({ enabled, variants, defaultVariant, offVariant }: ProgramFlag, targeting: Logic): JsonValue {
  return {
    state: enabled || offVariant !== undefined ? 'ENABLED' : 'DISABLED',
    variants: Object.fromEntries(variants.map(({ name, value }) => [name, value])),
    defaultVariant: enabled ? defaultVariant : (offVariant ?? defaultVariant),
    ...(targeting === null ? {} : { targeting: asRule(targeting) }),
  };
}

/** A targeting is an operation, never a mere value. */
const asRule = (targeting: Logic): Logic =>
  typeof targeting === 'object' && targeting !== null ? targeting : { if: [true, targeting, null] };
