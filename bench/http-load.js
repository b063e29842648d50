import { connect } from 'node:net';

/** Requests before the clock starts: connections open, code compiles. */
const WARM_UP_SHARE = 0.2;
const HEAD_END = Buffer.from('\r\n\r\n');
/** Milliseconds for one answer: a server that hangs must not hang its measurement. */
const LONGEST_WAIT = 30_000;

/**
 * Sends POST requests over a fixed number of keep-alive connections, each the next as soon as it has the answer to the
 * last, and measures from the first byte sent to the last byte received. Bounded by its number of requests. The
 * generator speaks just enough HTTP for that (answers with a length or in chunks), so that it costs little beside what it measures.
 *
 * @param {object} load
 * @param {string} load.baseUrl
 * @param {readonly { path: string, body: string, headers?: Record<string, string> }[]} load.requests take turns
 * @param {number} load.count how many are measured
 * @param {number} load.connections
 * @param {() => number} [load.readServerTime] milliseconds that the server has computed for
 * @returns {Promise<{ perSecond: number, p50: number, p99: number, max: number, serverTime: number, busy: number }>}
 *   Milliseconds; `serverTime` is what the server computes for one request, and `busy` is the share of the time in which
 *   the generator itself was at work: near 1 it is the generator that is measured.
 */
export async function measureLoad({ baseUrl, requests, count, connections, readServerTime = () => Number.NaN }) {
  const { hostname, port } = new URL(baseUrl);
  const messages = requests.map((request) => printRequest(request, `${hostname}:${port}`));
  const warmUp = Math.ceil(count * WARM_UP_SHARE);
  const times = new Float64Array(count);
  let sent = 0;
  let start = snapshot(readServerTime);
  const client = () =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname).setNoDelay(true);
      const read = createAnswerReader();
      let sentAt = 0;
      let turn = -1;
      const next = () => {
        if (sent >= warmUp + count) return socket.end(resolve);
        turn = sent++;
        if (turn === warmUp) start = snapshot(readServerTime);
        sentAt = performance.now();
        socket.write(messages[turn % messages.length]);
      };
      socket.on('connect', next);
      socket.on('error', reject);
      socket.setTimeout(LONGEST_WAIT, () => reject(new Error(`${baseUrl} does not answer`)));
      socket.on('data', (bytes) => {
        const status = read(bytes);
        if (status === undefined) return;
        if (status !== 200) return reject(new Error(`${baseUrl} answers ${status}`));
        if (turn >= warmUp) times[turn - warmUp] = performance.now() - sentAt;
        next();
      });
    });
  await Promise.all(Array.from({ length: connections }, client));
  const end = snapshot(readServerTime);
  times.sort();
  const at = (share) => times[Math.min(count - 1, Math.floor(count * share))];
  return {
    perSecond: (count * 1000) / (end.at - start.at),
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
    serverTime: (end.serverTime - start.serverTime) / count,
    busy: performance.eventLoopUtilization(end.loop, start.loop).utilization,
  };
}

const snapshot = (readServerTime) => ({
  serverTime: readServerTime(),
  loop: performance.eventLoopUtilization(),
  at: performance.now(),
});

function printRequest({ path, body, headers = {} }, host) {
  const fields = {
    Host: host,
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

/** Gives the status of an answer when its last byte has come. */
function createAnswerReader() {
  let pending = Buffer.alloc(0);
  return (bytes) => {
    pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes]);
    const headEnd = pending.indexOf(HEAD_END);
    if (headEnd < 0) return undefined;
    const head = pending.toString('latin1', 0, headEnd);
    const bodyStart = headEnd + HEAD_END.length;
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    const isWhole =
      length === undefined ? pending.includes('\r\n0\r\n\r\n', headEnd) : pending.length >= bodyStart + Number(length);
    if (!isWhole) return undefined;
    pending = Buffer.alloc(0);
    return Number(head.slice(9, 12));
  };
}
