import { expect, test } from 'vitest';
import { createClient } from '../../src/sdk/node/index.js';
import { releaseOf, serveFiles } from '../support/release.js';
import { startServer } from '../support/release-server.js';
import { smallBundle } from '../support/small-bundle.js';

const OFF = smallBundle({ a: {}, b: {} });
const ON = smallBundle({ a: { default: 0 }, b: {} });

test('a client follows a manifest', async () => {
  const server = await startServer(serveFiles(releaseOf(OFF)));
  const client = createClient({ source: { url: `${server.url}/manifest.json`, interval: 20 } });
  expect(client.boolean('a', true)).toBe(true);
  expect(client.details.boolean('a', true).errorCode).toBe('PROVIDER_NOT_READY');
  expect(await client.ready()).toBe(true);
  expect(client.boolean('a', true)).toBe(false);
  const changed = new Promise((resolve) => client.on('change', resolve));
  server.answer(serveFiles(releaseOf(ON)));
  expect(await changed).toMatchObject({ flagsChanged: ['a'] });
  expect(client.boolean('a', false)).toBe(true);
  await client.close();
});
