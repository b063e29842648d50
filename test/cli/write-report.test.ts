import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reporters } from '../../src/reporters/index.js';
import { cliProject } from '../support/cli-project.js';
import { validateSarif } from '../support/validate-sarif.js';
import { validateXml } from '../support/validate-xml.js';

const PROJECT = `
=== area/typo.yaml
description: x
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { contry: DE }
    serve: on
=== area/accepted.yaml
description: x
kind: permission
# flags-disable-next-line lifecycle/unknown-owner -- being founded
owner: "@checkout"
type: boolean
=== other/fine.yaml
description: x
kind: permission
owner: "@payments"
type: boolean
`;

const junitSchema = new URL('../reporters/junit-ant.xsd', import.meta.url);

test('every format at once, each to a file', async () => {
  const { directory, flags } = cliProject(PROJECT);
  const formats = reporters.flatMap(({ name }) => ['--format', `${name}=${name}.out`]);
  const { code, stdout, stderr } = await flags('check', '--now', '2026-11-21', ...formats);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const read = (name: string) => readFileSync(join(directory, `${name}.out`), 'utf8');
  expect(stdout).toBe(read('text'));
  for (const { name } of reporters) expect(read(name)).toContain('context/unknown-attribute');
  for (const { name } of reporters.filter((reporter) => reporter.name !== 'sarif'))
    expect(read(name)).not.toContain('lifecycle/unknown-owner');
  expect(validateSarif(JSON.parse(read('sarif')))).toEqual([]);
  expect(await validateXml(read('junit'), junitSchema)).toEqual([]);
});

test('a file that is disabled, an alert that says why', async () => {
  const { stdout } = await cliProject(PROJECT).flags('check', '--format', 'sarif');
  const [{ results, tool }] = JSON.parse(stdout).runs;
  const found = results.map(({ ruleId, suppressions }: { ruleId: string; suppressions: unknown }) => ({
    ruleId,
    suppressions,
  }));
  expect(found).toEqual([
    { ruleId: 'lifecycle/unknown-owner', suppressions: [{ kind: 'inSource', justification: 'being founded' }] },
    { ruleId: 'context/unknown-attribute', suppressions: [] },
  ]);
  for (const rule of tool.driver.rules) expect(rule.shortDescription.text).toMatch(/^[A-Z].*\.$/);
});

test('a case for every flag of the named paths', async () => {
  const { stdout } = await cliProject(PROJECT).flags('check', 'flags/area', '--format', 'junit');
  expect([...stdout.matchAll(/<testcase name="(\w+)"/g)].map(([, name]) => name)).toEqual(['accepted', 'typo']);
});
