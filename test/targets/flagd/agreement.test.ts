import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { createDiagnosticList } from '../../../src/diagnostics/sink.js';
import { createEvaluator } from '../../../src/evaluator/create-evaluator.js';
import type { OutputConfig } from '../../../src/model/project-config.js';
import { buildProgram } from '../../../src/optimize/build-program.js';
import { runPasses } from '../../../src/optimize/run-passes.js';
import { flagd } from '../../../src/targets/flagd.js';
import { anyContext } from '../../support/arbitrary-context.js';
import { anyProject, ENVIRONMENTS } from '../../support/arbitrary-project.js';
import { buildFiles } from '../../support/build-files.js';
import { compileOutput } from '../../support/compile-output.js';
import { expressible } from '../../support/expressible-project.js';
import { flagdEngines } from '../../support/flagd-engines.js';
import { NOWHERE } from '../../support/nowhere.js';
import { propertyRuns } from '../../support/property-runs.js';

const OUTPUT: OutputConfig = {
  name: 'flagd',
  audience: 'server',
  target: 'flagd',
  context: {},
  degrade: [{ value: 'payload', span: NOWHERE }],
  span: NOWHERE,
};

afterEach(() => {
  vi.useRealTimers();
});

const MOMENTS = [
  '2025-06-01T00:00:00Z',
  '2025-12-31T23:59:59.999Z',
  '2026-01-01T00:00:00Z',
  '2026-02-28T23:00:00Z',
  '2026-06-15T12:00:00Z',
].map(Date.parse);

const anySettings = fc.array(fc.tuple(anyContext, fc.constantFrom(...MOMENTS)), { minLength: 20, maxLength: 20 });
const BUCKET_KEYS = ['userId', 'deviceId', 'targetingKey'];

/** `@openfeature/flagd-core` hashes UTF-16 where flagd and Halyard hash UTF-8: keys that are not ASCII are left out by name. */
function withAsciiKeys(context: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const ascii = (value: unknown) => (typeof value === 'string' ? value.replace(/[^\p{ASCII}]/gu, '?') : value);
  const entries = Object.entries(context).map(([name, value]): [string, unknown] => [
    name,
    BUCKET_KEYS.includes(name)
      ? ascii(value)
      : name === 'org' && typeof value === 'object' && value !== null && 'id' in value
        ? { id: ascii(value.id) }
        : value,
  ]);
  return Object.fromEntries(entries);
}

test.each(['written', 'optimized'] as const)(
  'the engines of flagd say what the evaluator says: %s',
  (level) => {
    fc.assert(
      fc.property(anyProject.map(expressible), anySettings, ({ files }, settings) => {
        const flagSet = buildFiles(files);
        for (const environment of ENVIRONMENTS) {
          const sink = createDiagnosticList();
          const program = runPasses(buildProgram(flagSet, environment, OUTPUT), { level, sink });
          const [file] = flagd.emit(program, sink, OUTPUT);
          expect(sink.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
          const engines = flagdEngines(file?.text ?? '');
          const bundle = compileOutput({ flagSet, environment, output: { ...OUTPUT, target: 'halyard' } }, { level });
          const { evaluate } = createEvaluator(bundle, { now: () => Date.now() });
          for (const [sent, now] of settings) {
            vi.useFakeTimers({ now });
            const context = withAsciiKeys(sent);
            for (const { key } of program.flags) {
              const { variant, value } = evaluate(key, context);
              for (const [name, engine] of engines)
                expect({ key, name, ...engine(key, context) }).toEqual({ key, name, variant, value });
            }
          }
        }
      }),
      propertyRuns(60),
    );
  },
  120_000,
);
