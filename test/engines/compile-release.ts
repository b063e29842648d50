import { printBundle } from '../../src/bundle/print-bundle.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import type { BucketingProfile } from '../../src/model/bucketing.js';
import type { FlagSet } from '../../src/model/flag-set.js';
import type { OutputConfig } from '../../src/model/project-config.js';
import { buildProgram } from '../../src/optimize/build-program.js';
import { runPasses } from '../../src/optimize/run-passes.js';
import { flagd } from '../../src/targets/flagd.js';
import { compileProject, requireFlagSet } from '../support/compile-project.js';
import { NOWHERE } from '../support/nowhere.js';
import type { Definition, Release } from './engine.js';

/** One environment of a project in all forms that engines load. */
export function compileRelease(files: ReadonlyMap<string, string>, environment: string): Release {
  const flagSet = requireFlagSet(files);
  return {
    bundle: printBundle(compileProject(files, environment)),
    definitions: {
      'flagd-v2': define(flagSet, environment, 'flagd-v2'),
      'flagd-v3': define(flagSet, environment, 'flagd-v3'),
    },
  };
}

/** Flags that the target cannot express are left out: it says so, and the table counts their cases. */
function define(flagSet: FlagSet, environment: string, bucketing: BucketingProfile): Definition {
  const output: OutputConfig = {
    name: 'flagd',
    audience: 'server',
    target: 'flagd',
    context: {},
    bucketing,
    degrade: ['flag', 'payload'].map((value) => ({ value, span: NOWHERE })),
    span: NOWHERE,
  };
  const sink = createDiagnosticList();
  const program = runPasses(buildProgram(flagSet, environment, output), { level: 'optimized', sink });
  const [file] = flagd.emit(program, sink, output);
  const errors = sink.diagnostics.filter(({ severity }) => severity === 'error');
  if (file === undefined || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const { flags }: { readonly flags: object } = JSON.parse(file.text);
  return { text: file.text, flags: new Set(Object.keys(flags)) };
}
