import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { toValue } from '../../src/syntax/to-value.js';
import { sharedData } from '../support/shared-data.js';
import { repositoryRoot } from '../support/source-imports.js';

/** YAML of other systems, where a checkout has it beside this one. */
const folders = [sharedData('.'), join(repositoryRoot, 'flags'), join(repositoryRoot, 'test')];

const files = folders.flatMap((folder) => {
  if (folder === undefined) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => /\.ya?ml$/.test(path)).map((path) => join(folder, path));
});

test('every YAML file that can be found has the value that the package `yaml` gives it', () => {
  let compared = 0;
  for (const path of files) {
    const text = readFileSync(path, 'utf8');
    const sink = createDiagnosticList();
    const node = parseYaml({ path, text }, sink);
    if (node === undefined || sink.diagnostics.length > 0) {
      expect(sink.diagnostics.length, path).toBeGreaterThan(0);
      continue;
    }
    compared += 1;
    expect(JSON.stringify(toValue(node)), path).toBe(JSON.stringify(parse(text, { stringKeys: true })));
  }
  expect(compared).toBeGreaterThan(50);
});
