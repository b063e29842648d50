// node bench/constant-server.js net|http: gives every request the same answer, without looking at it (`net`), or with
// all that Node's own HTTP server does for a request (`http`). Ends with its standard input.
import { createServer as createHttpServer } from 'node:http';
import { createServer as createNetServer } from 'node:net';

const BODY = JSON.stringify({
  key: 'static-0',
  reason: 'STATIC',
  variant: 'off',
  value: false,
  metadata: { revision: '0123456789ab' },
});
const HEADERS = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'content-length': Buffer.byteLength(BODY),
};

const kinds = { net: createWireServer, http: createPlainServer };
const server = kinds[process.argv[2]]();
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.stdin.resume().on('end', () => process.exit());

/** A request of the generator comes in one piece, and the next one after its answer. */
function createWireServer() {
  const fields = Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}\r\n`);
  const answer = Buffer.from(`HTTP/1.1 200 OK\r\n${fields.join('')}\r\n${BODY}`);
  return createNetServer((socket) => {
    socket.setNoDelay(true);
    socket.on('data', () => socket.write(answer));
    socket.on('error', () => socket.destroy());
  });
}

function createPlainServer() {
  return createHttpServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, HEADERS).end(BODY));
  });
}
