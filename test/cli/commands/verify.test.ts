import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cliProject, SMALL_PROJECT } from '../../support/cli-project.js';
import { writeKeyPair } from '../../support/release-keys.js';

async function builtProject(...args: string[]) {
  const project = cliProject(SMALL_PROJECT);
  const keys = writeKeyPair(project.directory);
  const { code, stderr } = await project.flags('build', ...args);
  if (code !== 0) throw new Error(stderr);
  const file = (path: string) => join(project.directory, 'dist', path);
  const bundle = () => `production/${readdirSync(file('production')).find((name) => /^server.*json$/.test(name))}`;
  return { ...project, keys, file, bundle };
}

describe('an unsigned release', () => {
  test('holds together', async () => {
    const { flags } = await builtProject();
    const { code, stdout } = await flags('verify', 'dist');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ok {3}manifest\.json {2}revision [0-9a-f]{12}\n/);
    expect(stdout.match(/^ok/gm)).toHaveLength(5);
    expect(await flags('verify', 'dist/manifest.json', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('does not when a byte of a bundle changed, or of its compressed form', async () => {
    const { flags, file, bundle } = await builtProject();
    const text = readFileSync(file(bundle()), 'utf8');
    writeFileSync(file(bundle()), text.replace('0', '1'));
    expect(await flags('verify', 'dist', '-q')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^bad .*other bytes/),
    });
    writeFileSync(file(bundle()), text);
    writeFileSync(file(`${bundle()}.br`), 'nonsense');
    expect(await flags('verify', 'dist', '-q')).toMatchObject({ code: 1, stdout: expect.stringContaining('.br') });
  });

  test('does not when a bundle is missing, or is another one', async () => {
    const { flags, file, bundle } = await builtProject();
    const manifest = readFileSync(file('manifest.json'), 'utf8');
    writeFileSync(file('manifest.json'), manifest.replace('"flags": 1', '"flags": 2'));
    expect(await flags('verify', 'dist', '-q')).toMatchObject({ code: 1, stdout: expect.stringContaining('another') });
    writeFileSync(file('manifest.json'), manifest);
    rmSync(file(bundle()));
    expect(await flags('verify', 'dist', '-q')).toMatchObject({ code: 1, stdout: expect.stringContaining('read') });
  });

  test('is refused where a signature is demanded', async () => {
    const { flags, keys } = await builtProject();
    expect(await flags('verify', 'dist', '--public-key', keys.pub)).toMatchObject({ code: 1 });
  });
});

describe('a signed release', () => {
  test('is verified by its public key, and by no other', async () => {
    const { flags, directory, keys } = await builtProject();
    const other = writeKeyPair(directory, 'other');
    expect(await flags('build', '--key-file', keys.key)).toMatchObject({ code: 0 });
    expect(await flags('verify', 'dist', '--public-key', keys.pub)).toMatchObject({ code: 0 });
    expect(await flags('verify', 'dist', '--public-key', other.pub)).toMatchObject({ code: 1 });
  });

  test('is not accepted unverified', async () => {
    const { flags, keys } = await builtProject();
    await flags('build', '--key-file', keys.key);
    expect(await flags('verify', 'dist')).toMatchObject({ code: 1, stdout: expect.stringContaining('--public-key') });
  });

  test('is not accepted after a change of the manifest', async () => {
    const { flags, file, keys } = await builtProject();
    await flags('build', '--key-file', keys.key, '--sequence', '7');
    const manifest = readFileSync(file('manifest.json'), 'utf8');
    writeFileSync(file('manifest.json'), manifest.replace('"sequence": 7', '"sequence": 8'));
    expect(await flags('verify', 'dist', '--public-key', keys.pub)).toMatchObject({ code: 1 });
  });

  test('has the same bytes each time; an unsigned one after it leaves no signature behind', async () => {
    const { flags, file, keys } = await builtProject();
    const read = () => [readFileSync(file('manifest.json'), 'utf8'), readFileSync(file('manifest.json.sig'), 'utf8')];
    await flags('build', '--key-file', keys.key);
    const first = read();
    await flags('build', '--key-file', keys.key);
    expect(read()).toEqual(first);
    await flags('build');
    expect(readdirSync(file(''))).not.toContain('manifest.json.sig');
  });
});

test('a lone bundle is verified as what it is', async () => {
  const { flags, directory, keys } = await builtProject();
  const { stdout } = await flags('build', '-e', 'production', '--output', 'server', '-o', '-');
  writeFileSync(join(directory, 'bundle.json'), stdout);
  expect(await flags('verify', 'bundle.json')).toMatchObject({
    code: 0,
    stdout: 'ok   bundle.json  production, server, 1 flag\n',
  });
  expect(await flags('verify', 'bundle.json', '--public-key', keys.pub)).toMatchObject({ code: 2 });
  writeFileSync(join(directory, 'bundle.json'), stdout.replace('"default":1', '"default":9'));
  expect(await flags('verify', 'bundle.json')).toMatchObject({ code: 1 });
  writeFileSync(join(directory, 'bundle.json'), '\u001b[31m');
  expect((await flags('verify', 'bundle.json')).stdout).not.toContain('\u001b');
});

test('what cannot be read, and keys that are none, are mistakes of use', async () => {
  const { flags, directory } = await builtProject();
  writeFileSync(join(directory, 'no.key'), 'no key');
  for (const args of [
    ['verify', 'absent.json'],
    ['verify', 'dist', '--public-key', 'absent.pub'],
    ['verify', 'dist', '--public-key', 'no.key'],
    ['build', '--key-file', 'no.key'],
    ['build', '--sequence', 'often'],
    ['build', '--sequence', 'commits'],
    ['build', '--key-file', 'release.key', '-e', 'production', '--output', 'server', '-o', '-'],
  ])
    expect({ args, ...(await flags(...args)) }).toMatchObject({ code: 2, stdout: '' });
});

test('a manifest that leads out of its folder leads nowhere', async () => {
  const { flags, file, bundle } = await builtProject();
  const manifest = readFileSync(file('manifest.json'), 'utf8');
  writeFileSync(file('manifest.json'), manifest.replace(bundle(), '../../../../../../../../../../dev/zero'));
  expect(await flags('verify', 'dist', '-q')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('cannot be read'),
  });
});
