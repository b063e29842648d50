// Builds what `halyard/sdk` and `halyard/openfeature-web` are in browsers: a minified file for each part, none of which
// holds another part, so that pages load later, or never, what they do not need at once.
// Writes to the folder that is named, or to `lib/browser`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';
import { packageRoot } from './write-or-check.js';

const PROVIDER = 'openfeature-web.js';
const sourceFile = (path) => join(packageRoot, 'src', `${path}.ts`);

/** File names by the sources they begin with. */
const PARTS = new Map(
  [
    ['sdk/browser', 'sdk.js'],
    ['sdk/openfeature/web', PROVIDER],
    ['sdk/rare-operators', 'rare-operators.js'],
    ['sdk/changed-flags', 'changed-flags.js'],
    ['sdk/verify-signature', 'verify-signature.js'],
    ['util/sha256', 'sha256.js'],
  ].map(([path, name]) => [sourceFile(path), name]),
);

/** Names of properties that nobody outside ever sees; they become letters. A test holds them apart from all others. */
const internalNames = JSON.parse(readFileSync(new URL('internal-names.json', import.meta.url), 'utf8'));

const parts = {
  name: 'parts',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, importer }) => {
      const name = PARTS.get(join(dirname(importer), path).replace(/\.js$/, '.ts'));
      return name === undefined ? undefined : { path: `./${name}`, external: true };
    });
    // Pages evaluate and never explain.
    onResolve({ filter: /\/inspection\.js$/ }, () => ({ path: sourceFile('sdk/page/inspection') }));
  },
};

async function buildPart(entryPoint, name, mangleCache) {
  const built = await build({
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: ['@openfeature/*'],
    // The provider speaks to code of others, and knows of ours no more than is public.
    ...(name === PROVIDER ? {} : { mangleProps: new RegExp(`^(?:${internalNames.join('|')})$`) }),
    mangleCache,
    plugins: [parts],
  });
  // The one leaves out what nobody uses, the other writes what is left in fewer bytes.
  const { code } = await minify(built.outputFiles[0].text, { module: true, ecma: 2020, compress: { passes: 3 } });
  return { code, mangleCache: built.mangleCache };
}

const folder = process.argv[2] ?? join(packageRoot, 'lib', 'browser');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
// All parts call a thing by the same letter.
let letters = {};
for (const [entryPoint, name] of PARTS) {
  const { code, mangleCache } = await buildPart(entryPoint, name, letters);
  letters = mangleCache ?? letters;
  writeFileSync(join(folder, name), code);
}
