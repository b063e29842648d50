import { expect, test } from 'vitest';
import { listSources, readImports, readSource } from './support/source-imports.js';

/** Who may import whom, folder by folder. A new line needs a reason. */
const layers: Record<string, { mayImport: readonly string[]; note: string }> = {
  util: { mayImport: [], note: 'knows nothing of flags, and nothing of the other folders' },
  source: { mayImport: ['util'], note: 'files and places in them' },
  diagnostics: { mayImport: ['source', 'util'], note: 'findings point into sources' },
  operators: { mayImport: ['util'], note: 'one semantics for compiler and evaluator: runs in browsers' },
  project: { mayImport: ['diagnostics', 'source', 'util'], note: 'the only phase that touches disk and git' },
  syntax: {
    mayImport: ['operators', 'diagnostics', 'source', 'util'],
    note: 'text to trees; names operators in its messages',
  },
  model: { mayImport: ['syntax', 'operators', 'diagnostics', 'source', 'util'], note: 'trees to meaning' },
  analysis: {
    mayImport: ['model', 'operators', 'source', 'util'],
    note: 'facts, each with one owner; reports nothing',
  },
  history: {
    mayImport: ['project', 'analysis', 'model', 'syntax', 'diagnostics', 'source', 'util'],
    note: 'what git gave becomes the life of each flag; judges the present by the facts of analysis',
  },
  lint: {
    mayImport: ['history', 'analysis', 'model', 'syntax', 'diagnostics', 'source', 'util'],
    note: 'rules read facts; they build none',
  },
  optimize: {
    mayImport: ['analysis', 'model', 'operators', 'diagnostics', 'source', 'util'],
    note: 'removes by the facts that lint warns from',
  },
  bundle: { mayImport: ['util'], note: 'the wire form; read at run time, so no compiler below it' },
  evaluator: { mayImport: ['bundle', 'operators', 'util'], note: 'runs in browsers and at the edge' },
  sdk: {
    mayImport: ['evaluator', 'bundle', 'operators', 'util'],
    note: 'part of applications and web pages: the runtime half and nothing else',
  },
  relay: {
    mayImport: ['sdk', 'evaluator', 'bundle', 'operators', 'util'],
    note: 'answers from bundles, wherever they come from: no compiler below it',
  },
  diff: {
    mayImport: ['analysis', 'model', 'syntax', 'bundle', 'evaluator', 'diagnostics', 'source', 'util'],
    note: 'compares the compiled form; reads the syntax only to point at what was edited; replays by the one evaluator',
  },
  targets: {
    mayImport: ['optimize', 'analysis', 'model', 'bundle', 'diagnostics', 'source', 'util'],
    note: 'a program becomes files',
  },
  importers: {
    mayImport: ['model', 'syntax', 'operators', 'diagnostics', 'source', 'util'],
    note: 'print our YAML and enter by the front door; share the words and defaults of the model',
  },
  fix: { mayImport: ['syntax', 'diagnostics', 'source', 'util'], note: 'edits of findings become new texts' },
  reporters: { mayImport: ['diff', 'history', 'diagnostics', 'source', 'util'], note: 'render finished values' },
  compiler: {
    mayImport: [
      'project',
      'syntax',
      'model',
      'analysis',
      'history',
      'lint',
      'optimize',
      'targets',
      'importers',
      'fix',
      'bundle',
      'evaluator',
      'diff',
      'diagnostics',
      'source',
      'util',
    ],
    note: 'the order of the phases, and nothing of what they do',
  },
};

/** Each package is wrapped once, in the folder that owns it. */
const packageOwners: Record<string, readonly string[]> = {
  yaml: ['syntax'],
  ajv: ['syntax'],
  chalk: ['reporters'],
  diff: ['reporters'],
  commander: ['cli'],
  chokidar: ['cli'],
  hono: ['relay'],
  '@hono/node-server': ['relay'],
  'prom-client': ['relay'],
  re2js: ['model', 'syntax'],
  '@eslint-community/regexpp': ['model'],
  semver: ['model'],
  // Types only: whoever has one of the SDKs has it.
  '@openfeature/core': ['sdk'],
  '@openfeature/server-sdk': ['sdk'],
  '@openfeature/web-sdk': ['sdk'],
};

/** Node's own modules, where a folder needs one. The runtime half has none: it runs in browsers. */
const nodeModules: Record<string, { modules: readonly string[]; note: string }> = {
  project: {
    modules: ['node:fs', 'node:path', 'node:child_process', 'node:crypto'],
    note: 'the disk and git; contents are compared by the names git gives them',
  },
  syntax: { modules: ['node:fs', 'node:module'], note: 'loads the schemas that ship in the package' },
  compiler: {
    modules: ['node:crypto', 'node:fs', 'node:path', 'node:zlib'],
    note: 'names releases by content, compresses and lists them',
  },
  relay: {
    modules: ['node:crypto', 'node:http', 'node:util', 'node:zlib'],
    note: 'a server: tags and keys are hashes, files are sent compressed',
  },
  cli: {
    modules: ['node:fs', 'node:path', 'node:module', 'node:stream', 'node:v8', 'node:zlib'],
    note: 'the files that options name; long ones are streamed and may be packed; how the engine compiles our code',
  },
  sdk: { modules: ['node:fs', 'node:fs/promises', 'node:path'], note: 'files as source and cache, in sdk/node only' },
};

const OUTSIDE_WORLD = /\bconsole\.\w|\bprocess\.\w|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/;

/** Files that may read the clock after all. */
const clocks = new Map([
  ['evaluator/evaluation.ts', 'an application evaluates now; whoever needs another moment hands in a clock'],
  ['sdk/fetch-bytes.ts', 'a server may say until when it wants to be left alone'],
  ['sdk/url-feed.ts', 'intervals are spread at random, so that clients do not come all at once'],
  ['sdk/node/index.ts', 'the same for files on shared disks'],
]);

const runtimeHalf = ['util', 'operators', 'bundle', 'evaluator'];
const folderOf = (path: string) => path.split('/')[0] ?? '';
const imports = readImports();

test('folders import in the directions of the design', () => {
  const wrong = imports.filter(({ from, to, isPackage }) => {
    const folder = folderOf(from);
    if (isPackage || folder === 'cli' || folder === 'index.ts' || folder === folderOf(to)) return false;
    return !(layers[folder]?.mayImport.includes(folderOf(to)) ?? false);
  });
  expect(wrong).toEqual([]);
});

test('nothing imports the command line', () => {
  expect(imports.filter(({ from, to }) => folderOf(to) === 'cli' && folderOf(from) !== 'cli')).toEqual([]);
});

test('each package has its owning folder', () => {
  const wrong = imports.filter(
    ({ from, to, isPackage }) => isPackage && !to.startsWith('node:') && !packageOwners[to]?.includes(folderOf(from)),
  );
  expect(wrong).toEqual([]);
});

test("Node's modules are used where the outside world is", () => {
  const wrong = imports.filter(
    ({ from, to }) => to.startsWith('node:') && !nodeModules[folderOf(from)]?.modules.includes(to),
  );
  expect(wrong).toEqual([]);
});

test('the runtime half needs no package and no Node', () => {
  const wrong = imports.filter(({ from, isPackage }) => isPackage && runtimeHalf.includes(folderOf(from)));
  expect(wrong).toEqual([]);
});

test('siblings of an extension folder do not import each other', () => {
  const extensions = [
    'operators',
    'lint/rules',
    'optimize/passes',
    'targets',
    'importers',
    'reporters',
    'diff/rules',
    'reporters/diff',
    'cli/commands',
  ];
  const registered = new Set(
    extensions.flatMap((folder) =>
      imports.filter(({ from, isType }) => from === `${folder}/index.ts` && !isType).map(({ to }) => to),
    ),
  );
  const wrong = imports.filter(({ from, to }) => registered.has(from) && registered.has(to));
  expect(wrong).toEqual([]);
});

test('only the command line prints, exits, and reads the clock and the environment', () => {
  const wrong = listSources('src').filter(
    (path) => folderOf(path) !== 'cli' && OUTSIDE_WORLD.test(readSource(path)) && !clocks.has(path),
  );
  expect(wrong).toEqual([]);
});

test('every layer named here exists, and has its reason', () => {
  const folders = new Set(listSources('src').map(folderOf));
  expect(Object.keys(layers).filter((folder) => !folders.has(folder))).toEqual([]);
  expect(Object.values(layers).filter(({ note }) => note === '')).toEqual([]);
});
