import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { listNames } from '../../model/list-names.js';
import { UserError } from '../../project/user-error.js';
import { type EnumeratedKind, enumerateSchema } from '../../syntax/enumerate-schema.js';
import { defineCommand } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { openProject, type ProjectOptions } from '../open-project.js';
import { configOption, schemaDirectoryOption } from '../options.js';
import { selectName } from '../select-names.js';
import { withReason, writeTextFile } from '../text-files.js';

interface SchemaOptions extends ProjectOptions {
  readonly out?: string;
}

const kinds: readonly EnumeratedKind[] = ['flag', 'layer', 'segment'];

export const schema = defineCommand<SchemaOptions>({
  name: 'schema',
  summary: "write the project's own JSON Schemas, for editors: they know its segments, attributes, owners and flags",
  arguments: '[kind]',
  examples: ['flags schema', 'flags schema flag > flag.schema.json'],
  options: [configOption, schemaDirectoryOption],
  run: (invocation) => {
    const { args, options, io } = invocation;
    const { flagSet, location } = openProject(invocation);
    if (flagSet === undefined) throw new UserError('the configuration cannot be used', 'flags check shows why');
    const names = listNames(flagSet);
    const print = (kind: EnumeratedKind) => `${JSON.stringify(enumerateSchema(kind, names), undefined, 2)}\n`;
    const [wanted] = args;
    if (wanted !== undefined) {
      const name = selectName('schema', wanted, kinds);
      io.stdout.write(
        kinds
          .filter((kind) => kind === name)
          .map(print)
          .join(''),
      );
      return exitCodes.ok;
    }
    const directory =
      options.out === undefined ? join(location.root, '.schemas') : resolve(io.workingDirectory, options.out);
    withReason(`make ${directory}`, () => mkdirSync(directory, { recursive: true }));
    for (const kind of kinds) {
      const file = join(directory, `${kind}.schema.json`);
      writeTextFile(file, print(kind), io);
      io.stderr.write(`wrote ${relative(io.workingDirectory, file)}\n`);
    }
    return exitCodes.ok;
  },
});
