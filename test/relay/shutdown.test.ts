import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { printBundle } from '../../src/bundle/print-bundle.js';
import { createMemorySource, releaseOf } from '../support/memory-source.js';
import { startServeProcess } from '../support/serve-process.js';
import { smallBundle } from '../support/small-bundle.js';
import { startTestRelay } from '../support/start-test-relay.js';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.js';
import { until } from '../support/until.js';

const HEAD =
  'POST /ofrep/v1/evaluate/flags/plain HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n';

/** A request of which only the beginning has been sent. */
async function beginRequest(url: string): Promise<{ socket: Socket; answer: Promise<string> }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const answer = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (data) => {
      text += data.toString();
    });
    socket.on('error', () => resolve(text));
    socket.on('close', () => resolve(text));
  });
  await new Promise<void>((resolve) => socket.write(`${HEAD}{`, () => resolve()));
  return { socket, answer };
}

async function startProcess(...args: string[]) {
  const directory = temporaryDirectory();
  writeFiles(directory, [['bundle.json', printBundle(smallBundle({ plain: {} }))]]);
  const process = await startServeProcess(directory, 'bundle.json', ...args);
  await until(async () => (await fetch(`${process.url}/readyz`)).ok);
  return process;
}

test('SIGTERM: first not ready, then no more connections; streams end, what is under way is finished', async () => {
  const { url, child, ended, errors } = await startProcess('--drain', '0.5');
  const stream = await fetch(`${url}/ofrep/v1/events`);
  const { socket, answer } = await beginRequest(url);
  child.kill('SIGTERM');
  await until(async () => (await fetch(`${url}/readyz`)).status === 503);
  const late = await fetch(`${url}/ofrep/v1/evaluate/flags/plain`, { method: 'POST' });
  expect(late.status).toBe(200);
  expect(late.headers.get('connection')).toBe('close');
  await stream.text();
  await until(() =>
    fetch(`${url}/healthz`).then(
      () => false,
      () => true,
    ),
  );
  socket.write('}');
  expect(await answer).toMatch(/^HTTP\/1.1 200 OK[\s\S]*"value":false/);
  expect(await ended).toBe(0);
  expect(errors()).toContain('stopping');
});

test('a second signal does not wait', async () => {
  const { url, child, ended } = await startProcess();
  await beginRequest(url);
  child.kill('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 100));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
});

test('what is not finished at the deadline is cut off', async () => {
  const source = createMemorySource(releaseOf(smallBundle({ plain: {} })));
  const relay = await startTestRelay(source, { limits: { shutdownTime: 150 } });
  const { answer } = await beginRequest(relay.url);
  const startedAt = performance.now();
  expect(await relay.close()).toBe('cut-off');
  expect(performance.now() - startedAt).toBeLessThan(2000);
  expect(await answer).toBe('');
});

test('with nothing under way it is over at once, idle connections or not', async () => {
  const relay = await startTestRelay(createMemorySource(releaseOf(smallBundle({ plain: {} }))));
  await (await relay.evaluate('plain')).text();
  const startedAt = performance.now();
  expect(await relay.close()).toBe('finished');
  expect(performance.now() - startedAt).toBeLessThan(100);
});
