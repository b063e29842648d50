import { runLint } from '../lint/run-lint.js';
import { settleFindings } from '../lint/settle-findings.js';
import { buildFlagSet } from '../model/build-flag-set.js';
import { buildProgram } from '../optimize/build-program.js';
import { runPasses } from '../optimize/run-passes.js';
import { readProject } from '../project/read-project.js';
import { emitOutput } from './emit-output.js';
import { parseProject } from './parse-project.js';

/** The stages of a compilation, in order. */
export const stages = {
  read: { run: readProject, why: 'first and alone in touching the disk: all else works on text' },
  parse: { run: parseProject, why: 'once for all environments and outputs: parsing is the dearest stage' },
  model: { run: buildFlagSet, why: 'needs all files at once: names are resolved across them' },
  lint: { run: runLint, why: 'reads the finished model, and speaks of flags that are at least well formed' },
  settle: { run: settleFindings, why: 'after all that judges: only then is known which comments disable nothing' },
  program: { run: buildProgram, why: 'the first stage that runs for each environment and output' },
  optimize: { run: runPasses, why: 'works on what one output really holds' },
  emit: { run: emitOutput, why: 'last: bytes are made from what is left' },
} as const;

export type StageName = keyof typeof stages;
type Run<Name extends StageName> = (typeof stages)[Name]['run'];

/** Runs stages and adds up how long each took. */
export interface StageRunner {
  readonly run: <Name extends StageName>(name: Name, ...args: Parameters<Run<Name>>) => ReturnType<Run<Name>>;
  /** Milliseconds by stage, in the order of the table. */
  readonly timings: () => ReadonlyMap<StageName, number>;
}

/** `clock` gives milliseconds from any fixed moment; it only serves the timings. */
export function createStageRunner(clock: () => number): StageRunner {
  const spent = new Map<StageName, number>();
  return {
    run: (name, ...args) => {
      const start = clock();
      try {
        return Reflect.apply(stages[name].run, undefined, args);
      } finally {
        spent.set(name, (spent.get(name) ?? 0) + clock() - start);
      }
    },
    timings: () => new Map(stageNames.flatMap((name) => (spent.has(name) ? [[name, spent.get(name) ?? 0]] : []))),
  };
}

const stageNames = Object.keys(stages) as readonly StageName[];
