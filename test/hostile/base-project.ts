import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A part of the example project that is whole in itself and small enough to be checked thousands of times. */
const basePaths = [
  'flags.config.yaml',
  'context.yaml',
  'retired.yaml',
  'segments/beta-testers.yaml',
  'segments/dach.yaml',
  'segments/pilot-organisations.csv',
  'segments/pilot-organisations.yaml',
  'segments/staff.yaml',
  'layers/checkout-experiments.yaml',
  'checkout/checkout-button-copy.yaml',
  'checkout/one-page-checkout.yaml',
  'checkout/shipping-estimate-placement.yaml',
  'growth/referral-credit.yaml',
  'sdk/@@tracesSampleRate.yaml',
];

/** Fit into the base project, but would make every check of it dearer. */
const guestPaths = ['search/semantic-search.yaml'];

/** The files of the base project. */
export const baseBytes = readExample(basePaths);

/** The files that hostile ones are made of. */
export const victimBytes: ReadonlyMap<string, Uint8Array> = new Map([...baseBytes, ...readExample(guestPaths)]);

export function copyBaseProject(root: string): void {
  for (const [path, bytes] of baseBytes) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
}

function readExample(paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
  return new Map(paths.map((path) => [path, readFileSync(join(import.meta.dirname, '../../flags', path))]));
}
