import { expect, test } from 'vitest';
import { createMemorySource, releaseOf } from '../../support/memory-source.js';
import { smallBundle } from '../../support/small-bundle.js';
import { startTestRelay } from '../../support/start-test-relay.js';

test('what was asked and answered is counted, and says nothing about single flags or people', async () => {
  const source = createMemorySource(
    releaseOf(smallBundle({ 'secret-flag': {}, other: {}, gone: { disabled: true } }), 'r1'),
  );
  const relay = await startTestRelay(source);
  await (await relay.evaluate('secret-flag', { targetingKey: 'ada' })).text();
  await (await relay.evaluate('absent')).text();
  await (await relay.evaluateAll({ targetingKey: 'ada' })).text();
  source.publish(releaseOf(smallBundle({ 'secret-flag': {} }), 'r2'));
  const response = await fetch(`${relay.url}/metrics`);
  expect(response.headers.get('content-type')).toContain('text/plain');
  const text = await response.text();
  expect(text).toContain('halyard_relay_evaluations_total{reason="STATIC"} 3');
  expect(text).toContain('halyard_relay_evaluations_total{reason="DISABLED"} 1');
  expect(text).toContain('halyard_relay_evaluations_total{reason="ERROR"} 1');
  expect(text).toContain('halyard_relay_request_duration_seconds_count{route="flag",status="404"} 1');
  expect(text).toContain('halyard_relay_request_duration_seconds_count{route="flags",status="200"} 1');
  expect(text).toMatch(
    /halyard_relay_release_info\{environment="test",audience="server",revision="r2",sha256="\w{64}"\} 1/,
  );
  expect(text).not.toContain('revision="r1"');
  expect(text).toContain('halyard_relay_releases_total{outcome="loaded"} 2');
  expect(text).toContain('halyard_relay_requests_in_flight 0');
  expect(text).toContain('process_cpu_user_seconds_total');
  expect(text).not.toContain('secret-flag');
  expect(text).not.toContain('ada');
});
