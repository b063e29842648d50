import { join } from 'node:path';
import { type GitRepository, gitRepository } from './git-repository.js';
import { parseProjectText } from './project-text.js';
import { type CliRun, runCli } from './run-cli.js';

/** What a comparison says, as far as tests of its sides look. */
export interface ComparedSides {
  readonly code: number;
  readonly stderr: string;
  readonly base: string;
  readonly head: string;
  /** `+ flag`, `- flag`, `~ flag` of the first environment that has any. */
  readonly changes: readonly string[];
  readonly environments: readonly string[];
  readonly unchanged: number;
  readonly unchangedBehaviour: readonly string[];
}

/** A flag that is on for a share of people. */
export const flagText = (rollout: number, key = '') =>
  `${key === '' ? '' : `key: ${key}\n`}kind: ops\ntype: boolean\nbucketBy: userId\nrules:\n  - { serve: on, rollout: ${rollout} }\n`;

/** Flag files below a folder, with a configuration beside them. */
export function projectFiles(
  flags: Readonly<Record<string, number>>,
  folder = 'flags',
): Readonly<Record<string, string>> {
  const text = Object.entries(flags)
    .map(([key, rollout]) => `=== area/${key}.yaml\n${flagText(rollout)}`)
    .join('');
  return Object.fromEntries([...parseProjectText(`\n${text}`).files].map(([path, file]) => [join(folder, path), file]));
}

/** A repository with a project of two flags on its branch `main`. */
export function sidesRepository(): GitRepository {
  const repository = gitRepository();
  repository.commit('2026-01-01', projectFiles({ one: 10, two: 10 }));
  return repository;
}

/** Compares in a directory. Throws with what was said if that gives no report. */
export async function compare(
  directory: string,
  args: readonly string[],
  settings: { readonly stdin?: string } = {},
): Promise<ComparedSides> {
  const { code, stdout, stderr } = await runCli(directory, ['diff', ...args, '--json'], settings);
  if (stdout === '') throw new Error(stderr);
  const { base, head, environments, unchangedBehaviour } = JSON.parse(stdout);
  const [{ changes, unchanged }] = [...environments.filter(hasChanges), ...environments];
  return {
    code,
    stderr,
    base,
    head,
    changes: changes.map(({ kind, flag }: { kind: keyof typeof SIGNS; flag: string }) => `${SIGNS[kind]} ${flag}`),
    environments: environments.map(({ environment }: { environment: string }) => environment),
    unchanged,
    unchangedBehaviour,
  };
}

const SIGNS = { added: '+', removed: '-', changed: '~' };
const hasChanges = ({ changes }: { readonly changes: readonly unknown[] }) => changes.length > 0;

/** What a comparison says that cannot be made. */
export async function refuse(directory: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr }: CliRun = await runCli(directory, ['diff', ...args]);
  if (code !== 2 || stdout !== '') throw new Error(`${code}: ${stdout}${stderr}`);
  return stderr;
}
