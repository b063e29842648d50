import { resolve } from 'node:path';
import { createDiagnosticList } from '../../diagnostics/sink.js';
import { sortDiagnostics } from '../../diagnostics/sort-diagnostics.js';
import { importers } from '../../importers/index.js';
import { type FileRole, roleOf } from '../../project/file-role.js';
import { requireEmptyDirectory, writeNewDirectory } from '../../project/write-new-directory.js';
import { defineCommand } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { formatOption, jsonOption, maxDiagnosticsOption, newDirectoryOption } from '../options.js';
import { packageVersion } from '../package-version.js';
import { selectName } from '../select-names.js';
import { readTextFile } from '../text-files.js';
import { type ReportOptions, writeReport } from '../write-report.js';

interface ImportOptions extends ReportOptions {
  readonly out: string;
}

const systems = importers.map(({ name }) => name);

export const importFlags = defineCommand<ImportOptions>({
  name: 'import',
  summary: `turn another system's flags into a flag project: ${systems.join(', ')}`,
  arguments: '<system> <file>',
  examples: ['flags import flagd demo.flagd.json --out flags'],
  options: [newDirectoryOption, formatOption, jsonOption, maxDiagnosticsOption],
  run: (invocation) => {
    const { args, options, io } = invocation;
    const [system = '', path = ''] = args;
    const name = selectName('importer', system, systems);
    const directory = resolve(io.workingDirectory, options.out);
    requireEmptyDirectory(directory);
    const sink = createDiagnosticList();
    const files = importers
      .filter((importer) => importer.name === name)
      .flatMap((importer) => importer.importFlags({ path, text: readTextFile(path, io) }, sink));
    const diagnostics = sortDiagnostics(sink.diagnostics);
    const count = (role: FileRole) => files.filter((file) => roleOf(file.path) === role).length;
    const summary = { files: 1, flags: count('flag'), segments: count('segment'), environments: [] };
    writeReport({ command: 'import', version: packageVersion(), diagnostics, summary }, options, io.stdout, io);
    if (files.length > 0) writeNewDirectory(directory, files);
    io.stderr.write(`wrote ${files.length} files to ${options.out}\n`);
    return diagnostics.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.ok;
  },
});
