import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliProject, SMALL_PROJECT } from '../support/cli-project.js';

const config = (outputs: string) => `
=== flags.config.yaml
formatVersion: 1
environments: [{ name: staging }, { name: production }]
owners: ["@payments"]
outputs: ${outputs}
`;
const OUTPUTS = '[{ name: server }, { name: flagd, target: flagd }, { name: api, target: openfeature-manifest }]';

test('targets that are read at one address stand there too, and go when their output goes', async () => {
  const { directory, flags, write } = cliProject(SMALL_PROJECT + config(OUTPUTS));
  expect((await flags('build')).code).toBe(0);
  const dist = join(directory, 'dist');
  const { bundles } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const fixed = bundles.filter(({ fixedPath }: { fixedPath?: string }) => fixedPath !== undefined);
  expect(fixed.map(({ fixedPath }: { fixedPath: string }) => fixedPath)).toEqual([
    'production/api.json',
    'production/flagd.json',
    'staging/api.json',
    'staging/flagd.json',
  ]);
  for (const { path, fixedPath } of fixed)
    expect(readFileSync(join(dist, fixedPath))).toEqual(readFileSync(join(dist, path)));

  write(SMALL_PROJECT.replace('rollout: 25', 'rollout: 50') + config(OUTPUTS));
  expect((await flags('build')).code).toBe(0);
  expect(readFileSync(join(dist, 'production/flagd.json'), 'utf8')).toContain('50000');
  expect(readdirSync(join(dist, 'production')).filter((name) => name.startsWith('flagd.'))).toHaveLength(4);

  write(SMALL_PROJECT + config('[{ name: server }]'));
  expect((await flags('build')).code).toBe(0);
  expect(existsSync(join(dist, 'production/flagd.json'))).toBe(false);
  expect(readdirSync(join(dist, 'production')).some((name) => name.startsWith('flagd'))).toBe(false);
});

test('an error of a target leaves everything as it was', async () => {
  const { directory, flags, write } = cliProject(SMALL_PROJECT + config(OUTPUTS));
  await flags('build');
  const before = readFileSync(join(directory, 'dist/production/flagd.json'), 'utf8');
  write(SMALL_PROJECT.replace('country: DE', 'country: { matches: ^D }') + config(OUTPUTS));
  const { code, stderr } = await flags('build');
  expect(code).toBe(1);
  expect(stderr).toContain('target/unsupported');
  expect(stderr).toContain('checkout/new-checkout.yaml:');
  expect(readFileSync(join(directory, 'dist/production/flagd.json'), 'utf8')).toBe(before);
  const check = await flags('check');
  expect(check.code).toBe(1);
  expect(check.stdout.match(/error\[target\/unsupported\]/g)).toHaveLength(1);
  expect((await flags('eval', 'new-checkout', '--env', 'production')).code).toBe(0);
});
