import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';

/** Hono's environment of a request that came through Node's HTTP server. */
export interface NodeEnv {
  readonly Bindings: HttpBindings;
}

/**
 * The bytes of a body; undefined if it has more than a maximum, which are not read on. Straight from Node, as `Request`
 * would copy them once more. Rejects if the client leaves in the middle.
 */
export function readBody(incoming: IncomingMessage, maximum: number): Promise<Buffer | undefined> {
  // Node makes sure that a body has the length it says, if it says one.
  if (Number(incoming.headers['content-length']) > maximum) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= maximum) return;
      incoming.off('data', take).pause();
      resolve(undefined);
    };
    incoming.on('data', take);
    incoming.once('error', reject);
    incoming.once('end', () => resolve(Buffer.concat(chunks)));
  });
}
