import { createHash } from 'node:crypto';
import type { Bundle } from '../../src/bundle/bundle.js';
import { printBundle } from '../../src/bundle/print-bundle.js';
import { loneBundleFiles } from '../../src/relay/lone-bundle-files.js';
import type { ReleaseListener, ReleaseSource, ServedRelease } from '../../src/relay/release-source.js';

/** A source whose releases the test makes. */
export interface MemorySource extends ReleaseSource {
  readonly publish: (release: ServedRelease) => void;
  /** What happens when the relay asks for news. */
  onRefresh: () => void;
}

export function createMemorySource(first?: ServedRelease): MemorySource {
  let listener: ReleaseListener | undefined;
  const source: MemorySource = {
    onRefresh: () => {},
    open: async (opened) => {
      listener = opened;
      if (first !== undefined) opened.loaded(first);
    },
    refresh: async () => source.onRefresh(),
    close: async () => {},
    publish: (release) => listener?.loaded(release),
  };
  return source;
}

/** A bundle as a release of its own. */
export function releaseOf(bundle: Bundle, revision?: string): ServedRelease {
  const text = printBundle(bundle);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const named = { bundle, sha256, revision: revision ?? sha256.slice(0, 12) };
  return { ...named, files: () => loneBundleFiles({ ...named, text }) };
}
