import { createContexts, decisions } from './evaluator-bundle.js';
import { FLAGS_OF_A_KIND } from './peers/flags.js';
import { createSeededRandom } from './seeded-random.js';

const PATH = '/ofrep/v1/evaluate/flags';
const contexts = createContexts(256, createSeededRandom(1));
/** Every flag meets eight contexts. */
const REQUESTS_OF_A_KIND = FLAGS_OF_A_KIND * 8;
const BULK_CONTEXTS = 64;

const post = (path, context) => ({ path, body: JSON.stringify({ context }) });
const single = (flag, index) => post(`${PATH}/${encodeURIComponent(flag)}`, contexts[index % contexts.length]);

/** What is asked, by name: of each kind of decision all flags in turns, and all flags at once. */
export function requestsOfAllKinds() {
  return [
    ...decisions.map((kind) => ({
      name: kind,
      requests: Array.from({ length: REQUESTS_OF_A_KIND }, (_, index) =>
        single(`${kind}-${index % FLAGS_OF_A_KIND}`, index),
      ),
    })),
    { name: 'bulk', isBulk: true, requests: contexts.slice(0, BULK_CONTEXTS).map((context) => post(PATH, context)) },
  ];
}

/** One flag for all contexts. */
export function requestsOf(flag) {
  return { name: flag, requests: contexts.map((_, index) => single(flag, index)) };
}

/**
 * Asks all servers the same and throws if they do not give the same variants and values.
 *
 * @returns {Promise<number>} how many evaluations each of them was asked for
 */
export async function requireSameAnswers(servers, loads) {
  let compared = 0;
  for (const { path, body } of loads.flatMap(({ requests }) => requests)) {
    const [expected, ...others] = await Promise.all(servers.map((server) => ask(server, path, body)));
    for (const [index, actual] of others.entries())
      if (JSON.stringify(actual) !== JSON.stringify(expected))
        throw new Error(`${servers[index + 1].name} and ${servers[0].name} differ: ${path} ${body}`);
    compared += expected.length;
  }
  return compared;
}

async function ask({ url }, path, body) {
  const response = await fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${JSON.stringify(answer)}`);
  const { flags = [answer] } = answer;
  return flags
    .map(({ key, variant, value }) => [key, variant, value])
    .sort(([left], [right]) => (left < right ? -1 : 1));
}
