import { parseYaml } from '../syntax/parse-yaml.js';
import { importDefinition } from './flagd/import-definition.js';
import { readDefinition } from './flagd/read-definition.js';
import { defineImporter } from './importer.js';

export const flagd = defineImporter({
  name: 'flagd',
  summary: 'flagd flag definitions, in JSON or YAML',
  importFlags: (file, sink) => {
    const root = parseYaml(file, sink);
    const definition = root === undefined ? undefined : readDefinition(root, sink);
    return definition === undefined ? [] : importDefinition(definition, sink);
  },
});
