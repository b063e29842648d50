import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseProject } from '../../src/compiler/parse-project.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { buildFlagSet } from '../../src/model/build-flag-set.js';
import { createMemoryTree } from '../../src/project/memory-tree.js';
import { readProject } from '../../src/project/read-project.js';

test('the example project of the repository is right', () => {
  const root = new URL('../../flags/', import.meta.url).pathname;
  const paths = readdirSync(root, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(root, path)).isFile());
  const tree = createMemoryTree(new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')])), 'flags/');
  const sink = createDiagnosticList();
  const files = readProject(tree, sink);
  const flagSet = files && buildFlagSet(parseProject(files, tree, sink), sink);
  expect(sink.diagnostics.map(({ id, message, span }) => `${span.file.path} ${id}: ${message}`)).toEqual([]);
  expect(flagSet?.flags.size).toBeGreaterThan(20);
});
