import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

type Encoding = 'br' | 'gzip' | 'identity';

/** The same contents in one of the forms HTTP can carry. */
export interface EncodedContent {
  readonly encoding: Encoding;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Contents, compressed when somebody first asks for a form, and then kept. */
export interface EncodedContents {
  readonly for: (c: Context) => Promise<EncodedContent>;
}

const compress = {
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  identity: async (bytes: Uint8Array) => bytes,
} as const;

export function createEncodedContents(bytes: Uint8Array): EncodedContents {
  const known = new Map<Encoding, Promise<EncodedContent>>();
  return {
    for: (c) => {
      const encoding = wantedEncoding(c);
      const encoded = known.get(encoding) ?? encode(bytes, encoding);
      known.set(encoding, encoded);
      return encoded;
    },
  };
}

async function encode(bytes: Uint8Array, encoding: Encoding): Promise<EncodedContent> {
  return { encoding, bytes: Uint8Array.from(await compress[encoding](bytes)) };
}

const isEncoding = (name: string): name is Encoding => Object.hasOwn(compress, name);

/** Of what the client likes equally, the smallest: clients list the forms in any order. */
function wantedEncoding(c: Context): Encoding {
  const smallestFirst = ['br', 'gzip'];
  const wanted = accepts(c, {
    header: 'Accept-Encoding',
    supports: smallestFirst,
    default: 'identity',
    match: (accepted, { supports, default: otherwise }) => {
      const quality = (name: string) => accepted.find(({ type }) => type.toLowerCase() === name)?.q ?? 0;
      const [best = otherwise] = [...supports].sort((left, right) => quality(right) - quality(left));
      return quality(best) > 0 ? best : otherwise;
    },
  });
  return isEncoding(wanted) ? wanted : 'identity';
}
