import { describe, expect, test } from 'vitest';
import { findSecrets } from '../../src/lint/secret-patterns.js';

const found = (text: string) => findSecrets(text).map(({ start, end }) => text.slice(start, end));
/** Made up; put together here, so that no scanner takes this file for a leak. */
const random = 'k3Jd8Lq0ZpX7vN2sRt5WyB9cF4hM6aG1eUiO';
const secrets = [
  `AKIA${'Q7WLX2M9ZR4TB6KD'}`,
  `ghp_${random}`,
  `github_pat_${random}`,
  `glpat-${random.slice(0, 20)}`,
  `xoxb-${'173829461053-'}${random}`,
  `sk_live_${random}`,
  `AIza${random.slice(0, 35)}`,
  `npm_${random}`,
  `hf_${random.slice(0, 34)}`,
  `sdk-${'4c1f09ab-7d3e-4b52-9a6c-e81f20d7b394'}`,
  `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJpbmVzIn0.${random}`,
  `-----BEGIN ${'PRIVATE'} KEY-----\nMIIE${random}\n-----END ${'PRIVATE'} KEY-----`,
];

test.each(secrets)('%s', (secret) => {
  expect(found(`value: "${secret}"`)).toEqual([secret]);
});

describe('values that are called secret', () => {
  test.each(['password: ', 'apiKey: "', '"client_secret": "', 'ACCESS_TOKEN: '])('%s', (before) => {
    expect(found(`${before}${random}"`)).toEqual([random]);
  });
  test('a password in an address', () => {
    expect(found('postgres://flags:k3Jd8Lq0Zp@db.example:5432/x')).toEqual(['k3Jd8Lq0Zp']);
  });
});

test.each([
  `ghp_${'x'.repeat(36)}`,
  `AKIA${'0'.repeat(16)}`,
  'token: payments-v2-checkout-redesign',
  'password: correct-horse-battery-staple',
  'apiKey: vault:payments/acquirer/production',
  'secret: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'postgres://flags:$PASSWORD@db.example',
  'https://user:password@example.com',
  `prefix${secrets[1]}`,
  'sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
])('no secret: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('several, in order, and one that is found in two ways once', () => {
  expect(found(`password: ${secrets[5]} # ${secrets[0]}`)).toEqual([secrets[5], secrets[0]]);
});

test.each(['eyJ-', '-----BEGIN PRIVATE KEY-----', '://a:', 'password:', 'eyJaaaaaaaaaaaa.'])(
  'a megabyte of %s is read at once',
  (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const start = performance.now();
    findSecrets(text);
    expect(performance.now() - start).toBeLessThan(2000);
  },
);
