/** Keeps one text across restarts. What it gives back is verified again; it may fail in any way. */
export interface ReleaseCache {
  readonly read: () => Promise<string | undefined>;
  /** All or nothing: a crash in the middle must leave the text before it. */
  readonly write: (text: string) => Promise<void>;
}
