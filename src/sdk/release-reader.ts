/** The first file of a release: its manifest, or a lone bundle. */
export interface ReleaseHead {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where it stands; paths of other files are relative to it. */
  readonly location: string;
  readonly tag?: string | undefined;
}

/** Reads the files of a release, from wherever they are. Both reject with an `UpdateError`. */
export interface ReleaseReader {
  /** `undefined`: still the one of that tag. */
  readonly head: (tag: string | undefined, signal: AbortSignal) => Promise<ReleaseHead | undefined>;
  /** Another file, of `limit` bytes at most. */
  readonly file: (
    location: string,
    path: string,
    limit: number,
    signal: AbortSignal,
  ) => Promise<Uint8Array<ArrayBuffer>>;
}
