import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../bin/flags.js');

test('the engine knows the options that it is given, or it would complain', () => {
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, '--version'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
