import { EventSource } from 'eventsource';
import { expect, onTestFinished, test } from 'vitest';
import type { RelayLimits } from '../../../src/relay/relay-options.js';
import { createMemorySource, releaseOf } from '../../support/memory-source.js';
import { smallBundle } from '../../support/small-bundle.js';
import { startTestRelay, type TestRelay } from '../../support/start-test-relay.js';

const release = (share: number) =>
  releaseOf(smallBundle({ share: { rules: [0] } }, { rules: [{ serve: 0, rollout: share }] }));

async function start(limits: Partial<RelayLimits> = {}) {
  const source = createMemorySource(release(1));
  return { source, relay: await startTestRelay(source, { limits }) };
}

/** Where the bulk answer of this moment says that changes are told. */
async function streamUrl(relay: TestRelay): Promise<string> {
  const body = (await (await relay.evaluateAll()).json()) as { eventStreams: { endpoint: { requestUri: string } }[] };
  return relay.url + body.eventStreams[0]?.endpoint.requestUri;
}

interface Listener {
  readonly events: { readonly id: string; readonly data: { readonly type: string; readonly etag: string } }[];
  readonly opened: Promise<void>;
  readonly next: () => Promise<void>;
}

function listen(url: string): Listener {
  const source = new EventSource(url);
  onTestFinished(() => source.close());
  const events: Listener['events'] = [];
  let notify = () => {};
  source.addEventListener('message', ({ lastEventId, data }) => {
    events.push({ id: lastEventId, data: JSON.parse(data) });
    notify();
  });
  const opened = new Promise<void>((resolve) => source.addEventListener('open', () => resolve(), { once: true }));
  const next = () =>
    new Promise<void>((resolve) => {
      notify = resolve;
    });
  return { events, opened, next };
}

test('every release is told, with what the bulk request can say it knows', async () => {
  const { source, relay } = await start();
  const { events, opened, next } = listen(await streamUrl(relay));
  await opened;
  const told = next();
  source.publish(release(2));
  await told;
  expect(events).toEqual([
    {
      id: events[0]?.data.etag,
      data: { type: 'refetchEvaluation', etag: expect.any(String), lastModified: expect.any(Number) },
    },
  ]);
  expect(await streamUrl(relay)).toContain(`since=${events[0]?.id}`);
});

test('a change between the answer and the stream is not lost', async () => {
  const { source, relay } = await start();
  const url = await streamUrl(relay);
  source.publish(release(2));
  const { events, next } = listen(url);
  await next();
  expect(events).toHaveLength(1);
});

test('who comes back is told of what it missed, and of nothing else', async () => {
  const { source, relay } = await start();
  const url = await streamUrl(relay);
  source.publish(release(2));
  const since = /since=([\w-]+)/.exec(await streamUrl(relay))?.[1] ?? '';
  const read = async (id: string) => {
    const controller = new AbortController();
    const response = await fetch(url, { headers: { 'last-event-id': id }, signal: controller.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const deadline = new Promise<undefined>((resolve) => setTimeout(resolve, 150, undefined));
    for (;;) {
      const part = await Promise.race([reader?.read(), deadline]);
      if (part?.value === undefined) break;
      text += part.value;
    }
    controller.abort();
    return text;
  };
  expect(await read(since)).toBe(`retry: 2000\nid: ${since}\n\n`);
  expect(await read('something-older')).toContain(`id: ${since}\n`);
  expect(await read('something-older')).toContain('refetchEvaluation');
});

test('the same flags again are no change; a hundred releases at once are one or a few', async () => {
  const { source, relay } = await start();
  const { events, opened, next } = listen(await streamUrl(relay));
  await opened;
  source.publish(release(1));
  const told = next();
  for (let share = 2; share <= 101; share++) source.publish(release(share));
  await told;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(events.length).toBeLessThan(10);
  expect(await streamUrl(relay)).toContain(`since=${events.at(-1)?.id}`);
});

test('a moment at which a rule begins is told', async () => {
  const soon = Date.now() + 300;
  const timed = smallBundle({ sale: { rules: [0] } }, { rules: [{ from: soon, serve: 0 }] });
  const relay = await startTestRelay(createMemorySource(releaseOf(timed)));
  const { next } = listen(await streamUrl(relay));
  await next();
  expect(Date.now()).toBeGreaterThanOrEqual(soon);
  expect(await (await relay.evaluate('sale')).json()).toMatchObject({ value: true });
});

test('there are signs of life, the right headers, and a limit', async () => {
  const { relay } = await start({ heartbeat: 30, eventStreams: 1 });
  const controller = new AbortController();
  const url = await streamUrl(relay);
  const response = await fetch(url, { signal: controller.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes(':\n\n:\n\n')) text += (await reader?.read())?.value;
  expect((await fetch(url)).status).toBe(429);
  controller.abort();
  await expect.poll(async () => (await fetch(url, { signal: AbortSignal.timeout(1000) })).status).toBe(200);
});

test('what a client says that it knows never becomes part of the stream unless it is a plain word', async () => {
  const { relay } = await start();
  const controller = new AbortController();
  const response = await fetch(`${relay.url}/ofrep/v1/events?since=${encodeURIComponent('x\nevent: evil\n')}`, {
    signal: controller.signal,
  });
  const { value } = (await response.body?.getReader().read()) ?? {};
  controller.abort();
  expect(new TextDecoder().decode(value)).not.toContain('evil');
});
