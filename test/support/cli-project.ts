import { join } from 'node:path';
import { parseProjectText } from './project-text.js';
import { type CliRun, runCli } from './run-cli.js';
import { temporaryDirectory, writeFiles } from './temporary-directory.js';

/** A little project on the disk, in a directory that goes away with the test. */
export interface CliProject {
  readonly directory: string;
  /** Runs a command line in that directory; the flags stand in `flags/` below it. */
  readonly flags: (...args: string[]) => Promise<CliRun>;
  /** Writes or overwrites files below `flags/`. */
  readonly write: (text: string) => void;
}

/** Lays a project text (see project-text.ts) on the disk. */
export function cliProject(text: string): CliProject {
  const directory = temporaryDirectory();
  const write = (files: string) => writeFiles(join(directory, 'flags'), parseProjectText(files).files);
  write(text);
  return { directory, write, flags: (...args) => runCli(directory, args) };
}

export const SMALL_PROJECT = `
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: ops
owner: "@payments"
type: boolean
bucketBy: userId
rules:
  - name: germany
    if: { country: DE }
    serve: on
  - name: ramp
    serve: on
    rollout: 25
`;
