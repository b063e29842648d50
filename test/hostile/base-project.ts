import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A part of the example project that is whole in itself and small enough to be checked thousands of times. */
export const basePaths = [
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
  'search/semantic-search.yaml',
  'sdk/@@tracesSampleRate.yaml',
] as const;

const exampleRoot = join(import.meta.dirname, '../../flags');

export const baseBytes: ReadonlyMap<string, Uint8Array> = new Map(
  basePaths.map((path) => [path, readFileSync(join(exampleRoot, path))]),
);

export const baseTexts: ReadonlyMap<string, string> = new Map(
  [...baseBytes].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
);

export function copyBaseProject(root: string): void {
  for (const path of basePaths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(exampleRoot, path), join(root, path));
  }
}
