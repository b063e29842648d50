import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

type Chunks = AsyncIterable<Uint8Array>;

/** The bytes as they are, or unpacked if they begin like gzip, whatever the file is called. One chunk after the other. */
export async function* decompress(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let isOver = false;
  while (!isOver && Buffer.concat(first).length < GZIP.length) {
    const { value, done } = await iterator.next();
    isOver = done === true;
    if (!isOver) first.push(value);
  }
  const whole = chain(first, iterator);
  if (GZIP.every((byte, index) => Buffer.concat(first)[index] === byte)) yield* gunzip(whole);
  else yield* whole;
}

const GZIP = [0x1f, 0x8b];

async function* chain(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** A failure of either stream is one of the iteration. */
const gunzip = (chunks: Chunks): Chunks => pipeline(Readable.from(chunks), createGunzip(), () => {});
