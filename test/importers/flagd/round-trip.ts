import { createDiagnosticList } from '../../../src/diagnostics/sink.js';
import type { OutputConfig } from '../../../src/model/project-config.js';
import { buildProgram } from '../../../src/optimize/build-program.js';
import { runPasses } from '../../../src/optimize/run-passes.js';
import { flagd } from '../../../src/targets/flagd.js';
import { buildFiles } from '../../support/build-files.js';
import { NOWHERE } from '../../support/nowhere.js';
import { importText } from './import-text.js';

const OUTPUT: OutputConfig = { name: 'flagd', audience: 'server', target: 'flagd', context: {}, span: NOWHERE };

/** A definition that was imported and is written again, and what the import had to say. */
export function roundTrip(definition: string) {
  const { files, findings } = importText(definition);
  const program = buildProgram(buildFiles(files), 'production', OUTPUT);
  const sink = createDiagnosticList();
  const [file] = flagd.emit(runPasses(program, { level: 'optimized', sink }), sink, OUTPUT);
  return { text: file?.text ?? '', findings, losses: sink.diagnostics };
}
