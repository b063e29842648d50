import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateProject } from './generate-project.js';

/** All flags that are edited stand in one folder. */
const EDITED_FOLDER = 'area-7';

/**
 * Makes a repository of a generated project in which `edited` flags changed between `HEAD~1` and `HEAD`, and beside it
 * a project of these flags alone.
 *
 * @param {string} directory
 * @param {{ flags: number, edited: number }} sizes
 * @returns {{ repository: string, editedOnly: string }}
 */
export function generateHistory(directory, { flags, edited }) {
  const repository = join(directory, 'repository');
  const root = join(repository, 'flags');
  mkdirSync(root, { recursive: true });
  generateProject(root, flags);
  const commit = startHistory(repository);
  commit('first');
  const paths = readdirSync(join(root, EDITED_FOLDER))
    .slice(0, edited)
    .map((name) => join(EDITED_FOLDER, name));
  for (const path of paths) edit(join(root, path));
  commit('second');

  const editedOnly = join(directory, 'edited-only');
  for (const path of ['flags.config.yaml', 'context.yaml', 'segments', ...paths])
    cpSync(join(root, path), join(editedOnly, path), { recursive: true });
  return { repository, editedOnly };
}

function startHistory(repository) {
  const git = (...args) => execFileSync('git', ['-C', repository, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'gc.auto', '0');
  git('config', 'user.name', 'bench');
  git('config', 'user.email', 'bench@example.com');
  return (message) => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
    // As a clone has them: many small files would measure the disk.
    git('gc', '--quiet');
  };
}

function edit(path) {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('description: ', 'description: Now ').replaceAll(/rollout: \d+/g, 'rollout: 60'));
}
