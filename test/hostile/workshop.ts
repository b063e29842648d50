import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { baseBytes, copyBaseProject } from './base-project.js';
import type { HostileContent, HostilePlace } from './hostile-input.js';

/** A directory of its own with a copy of the base project and a place to build to. */
export interface Workshop {
  readonly root: string;
  readonly out: string;
  /** What stands beside the project and the output, where nothing may be written. */
  readonly strangers: () => readonly string[];
  readonly emptyOut: () => void;
  readonly remove: () => void;
}

export function createWorkshop(): Workshop {
  const directory = mkdtempSync(join(tmpdir(), 'hostile-'));
  const root = join(directory, 'flags');
  const out = join(directory, 'dist');
  copyBaseProject(root);
  // Another user runs the command on it.
  for (const path of [directory, root]) chmodSync(path, 0o777);
  return {
    root,
    out,
    strangers: () => readdirSync(directory).filter((name) => name !== 'flags' && name !== 'dist'),
    emptyOut: () => rmSync(out, { recursive: true, force: true }),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** Puts a file in for the time of a call. */
export async function withContent<Result>(
  { root }: Workshop,
  { path, bytes }: HostileContent,
  use: () => Promise<Result>,
): Promise<Result> {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  try {
    return await use();
  } finally {
    const original = baseBytes.get(path);
    if (original === undefined) rmSync(target);
    else writeFileSync(target, original);
  }
}

/** A workshop whose project was tampered with; `use` has it to itself. */
export async function inPlace<Result>(
  place: HostilePlace,
  use: (workshop: Workshop) => Promise<Result>,
): Promise<Result> {
  const workshop = createWorkshop();
  try {
    place.arrange(workshop.root);
    return await use(workshop);
  } finally {
    makeRemovable(workshop.root);
    workshop.remove();
  }
}

function makeRemovable(root: string): void {
  for (const entry of readdirSync(root, { withFileTypes: true }))
    if (entry.isDirectory()) chmodSync(join(root, entry.name), 0o755);
}
