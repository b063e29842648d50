import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface SourceImport {
  /** Relative to `src/`. */
  readonly from: string;
  /** Relative to `src/`, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly isType: boolean;
}

/** Paths of the source files below a folder of the repository, relative to it. */
export function listSources(folder: string): readonly string[] {
  return readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort();
}

export function readSource(path: string): string {
  return readFileSync(join(repositoryRoot, 'src', path), 'utf8');
}

const IMPORT = /^(?:import|export)( type)?\s+(?:[\w*]+(?: as \w+)?|\{[^}]*\})\s+from\s+'([^']+)'/gm;

/** Every import of every source file, type imports too. */
export function readImports(): readonly SourceImport[] {
  return listSources('src').flatMap((from) =>
    [...readSource(from).matchAll(IMPORT)].map(([, type, specifier = '']) =>
      resolveImport(from, specifier, type !== undefined),
    ),
  );
}

function resolveImport(from: string, specifier: string, isType: boolean): SourceImport {
  if (!specifier.startsWith('.')) return { from, to: packageName(specifier), isPackage: true, isType };
  const to = posix.normalize(posix.join(posix.dirname(from), specifier)).replace(/\.js$/, '.ts');
  return { from, to, isPackage: false, isType };
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
