import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { MANIFEST_NAME } from '../../bundle/manifest.js';
import { readPublicKey } from '../../compiler/sign-manifest.js';
import {
  looksLikeManifest,
  type VerifiedFile,
  verifyBundle,
  verifyManifest,
} from '../../compiler/verify-release-files.js';
import { UserError } from '../../project/user-error.js';
import { visibleLine } from '../../reporters/visible-text.js';
import { defineCommand } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { quietOption } from '../options.js';
import { publicKeyOption } from '../serve-options.js';
import { readTextFile, withReason } from '../text-files.js';

interface VerifyOptions {
  readonly publicKey?: string;
  readonly quiet?: true;
}

export const verify = defineCommand<VerifyOptions>({
  name: 'verify',
  summary: 'verify a release (hashes, bundles, signature) or a lone bundle, as those who consume it do',
  arguments: '<file>',
  examples: [
    'flags verify dist',
    'flags verify dist/manifest.json --public-key release.pub',
    'flags verify bundle.json',
  ],
  options: [publicKeyOption, quietOption],
  run: ({ args, options, io }) => {
    const named = resolve(io.workingDirectory, args[0] ?? '');
    const path = existsSync(named) && statSync(named).isDirectory() ? join(named, MANIFEST_NAME) : named;
    const key = options.publicKey === undefined ? undefined : readPublicKey(readTextFile(options.publicKey, io));
    const bytes = withReason(`read ${relative(io.workingDirectory, path)}`, () => readFileSync(path));
    const isManifest = looksLikeManifest(bytes);
    if (!isManifest && key !== undefined)
      throw new UserError('a lone bundle has no signature', 'verify the manifest that names it');
    const files = isManifest
      ? verifyManifest(bytes, (file) => readBeside(dirname(path), file), key)
      : [verifyBundle(basename(path), bytes)];
    const wrong = files.filter(({ problem }) => problem !== undefined);
    const shown = options.quiet === true ? wrong : files;
    io.stdout.write(shown.map((file) => `${visibleLine(describeFile(file))}\n`).join(''));
    return wrong.length === 0 ? exitCodes.ok : exitCodes.findings;
  },
});

const describeFile = ({ path, about, problem }: VerifiedFile) =>
  problem === undefined ? `ok   ${path}  ${about}` : `bad  ${path}  ${problem}`;

/** Files of a release stand below its manifest; what else a manifest names is not looked at. */
function readBeside(folder: string, path: string): Uint8Array | undefined {
  const target = resolve(folder, path);
  if (relative(folder, target).startsWith('..')) return undefined;
  try {
    return readFileSync(target);
  } catch {
    return undefined;
  }
}
