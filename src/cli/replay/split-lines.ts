/** Longer lines are no contexts, and memory must not depend on what a file holds. */
export const LONGEST_LINE_BYTES = 1024 * 1024;

export interface LineSplitter {
  /** Takes the next bytes of the file. */
  readonly push: (chunk: Uint8Array) => void;
  /** Says that there are no more. */
  readonly end: () => void;
}

/** Calls back with every line, without its line feed; without any bytes where it is too long. Lines count from 1. */
export function createLineSplitter(onLine: (line: number, bytes: Uint8Array | undefined) => void): LineSplitter {
  let line = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;

  function keep(piece: Uint8Array): void {
    length += piece.length;
    if (length > LONGEST_LINE_BYTES) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  }

  function finish(): void {
    const [only, ...more] = pieces;
    const bytes = only !== undefined && more.length === 0 ? only : Buffer.concat(pieces);
    onLine(line, length > LONGEST_LINE_BYTES ? undefined : bytes);
    line += 1;
    pieces = [];
    length = 0;
  }

  return {
    push: (chunk) => {
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
        keep(chunk.subarray(start, end));
        finish();
        start = end + 1;
      }
      keep(chunk.subarray(start));
    },
    end: () => {
      if (length > 0) finish();
    },
  };
}

const LINE_FEED = 0x0a;
