import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printBundle } from '../../src/bundle/print-bundle.js';
import { releaseOf } from '../support/memory-source.js';
import { startServeProcess } from '../support/serve-process.js';
import { smallBundle } from '../support/small-bundle.js';
import { temporaryDirectory } from '../support/temporary-directory.js';
import { until } from '../support/until.js';

const CONCURRENCY = 50;
const SWAPS = 100;
const REQUESTS_PER_SWAP = 50;
const WARM_UP = 30;
/** Far below what holding on to a few releases, or to an answer a request, would come to. */
const ALLOWED_GROWTH = 6 * 1024 * 1024;

/** Every flag of a release serves the same text, which no other release serves; two thousand flags, so that a release weighs something. */
function makeRelease(index: number) {
  const text = `release-${index}`;
  const flags = Object.fromEntries(
    Array.from({ length: 2000 }, (_, position) => [
      `flag-${position}`,
      { type: 'string', variants: 1, default: 0, rules: [0], bucketBy: [`attribute-${position}`] } as const,
    ]),
  );
  const bundle = smallBundle(flags, {
    values: [true, false, text],
    variants: [[], [['only', 2]]],
    rules: [{ serve: 0, rollout: 50_000 }],
  });
  return { text, bundle, revision: releaseOf(bundle).revision };
}

test('a hundred releases are swapped under load: no error, no torn answer, and memory stays flat', async () => {
  const directory = temporaryDirectory();
  const path = join(directory, 'bundle.json');
  const textOf = new Map<string, string>();
  const publish = (index: number) => {
    const { text, bundle, revision } = makeRelease(index);
    textOf.set(revision, text);
    writeFileSync(`${path}.tmp`, printBundle(bundle));
    renameSync(`${path}.tmp`, path);
    return revision;
  };
  publish(0);
  const { url, child, errors } = await startServeProcess(directory, 'bundle.json');
  await until(async () => (await fetch(`${url}/readyz`)).ok);

  let requests = 0;
  const seen = new Set<string>();
  const check = (served: string, value: unknown) => {
    seen.add(served);
    if (textOf.get(served) !== value) throw new Error(`revision ${served} serves ${value}`);
  };
  const post = async (suffix: string) => {
    const body = JSON.stringify({ context: { 'attribute-7': `user-${requests++}` } });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/ofrep/v1/evaluate/flags${suffix}`, { method: 'POST', headers, body });
    if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const askForOne = async () => {
    const { value, metadata } = (await post('/flag-7')) as { value: unknown; metadata: { revision: string } };
    check(metadata.revision, value);
  };
  const askForAll = async () => {
    const { flags, metadata } = (await post('')) as { flags: { value: unknown }[]; metadata: { revision: string } };
    for (const { value } of flags) check(metadata.revision, value);
  };

  /** Swaps releases while clients ask all the time; ends when all of them have their last answer. */
  const swapUnderLoad = async (first: number, last: number) => {
    let done = false;
    const keepAsking = async (client: number) => {
      for (let turn = client; !done; turn++) await (turn % 40 === 0 ? askForAll() : askForOne());
    };
    const clients = Promise.all(Array.from({ length: CONCURRENCY }, (_, client) => keepAsking(client)));
    try {
      for (let index = first; index <= last; index++) {
        const revision = publish(index);
        const enough = requests + REQUESTS_PER_SWAP;
        await Promise.race([clients, until(async () => requests >= enough && seen.has(revision))]);
      }
    } finally {
      done = true;
      await clients;
    }
  };
  /** What is held when nobody asks: the least of some readings, because the signal is obeyed at any moment. */
  const heldBytes = async () => {
    const readings: number[] = [];
    for (let reading = 0; reading < 5; reading++) {
      child.kill('SIGUSR2');
      await new Promise((resolve) => setTimeout(resolve, 100));
      const metrics = await (await fetch(`${url}/metrics`)).text();
      readings.push(Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(metrics)?.[1]));
    }
    return Math.min(...readings);
  };

  await swapUnderLoad(1, WARM_UP);
  const heldAtWarmUp = await heldBytes();
  await swapUnderLoad(WARM_UP + 1, SWAPS);
  const growth = (await heldBytes()) - heldAtWarmUp;
  expect(seen.size).toBeGreaterThanOrEqual(SWAPS);
  expect(requests).toBeGreaterThan(SWAPS * REQUESTS_PER_SWAP);
  expect(growth).toBeLessThan(ALLOWED_GROWTH);
  expect(errors()).not.toContain('flags:');
}, 120_000);
