import { expect, test } from 'vitest';
import { cliProject, SMALL_PROJECT } from '../support/cli-project.js';

const withSetting = (setting: string) => `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production, production: true }
lint: { rules: { limit/bundle-size: ${setting} } }
${SMALL_PROJECT}`;

test('a bundle within its budget is not mentioned', async () => {
  const { code, stderr } = await cliProject(SMALL_PROJECT).flags('build');
  expect(code).toBe(0);
  expect(stderr).not.toContain('limit/bundle-size');
});

test('one beyond it is reported, and written', async () => {
  const { code, stderr } = await cliProject(withSetting('[warning, { max: 100B }]')).flags('build');
  expect(code).toBe(0);
  expect(stderr).toContain('warning[limit/bundle-size]');
  expect(stderr).toContain('wrote');
});

test('as an error it stops the build; client bundles have their own budget', async () => {
  const { flags } = cliProject(withSetting('[error, { clientMax: 100B }]'));
  const { code, stderr } = await flags('build');
  expect(code).toBe(1);
  expect(stderr).toContain('client');
  expect(stderr).toContain('nothing was written');
});

test('the setting is one of a rule like others', async () => {
  expect((await cliProject(withSetting('[error, { max: big }]')).flags('check')).stdout).toContain(
    'config/invalid-rule-option',
  );
  expect((await cliProject(withSetting('off')).flags('check')).stdout).toContain('no problems');
});
