import { printYaml } from '../../syntax/print-yaml.js';
import type { FinishedFlag } from './finish-flag.js';

const CONFIG = `formatVersion: 1
environments:
  - { name: production, production: true }
lint:
  rules:
    # The imported file says neither who owns a flag nor what it is for. Raise both to error once the flags do.
    lifecycle/missing-owner: warning
    lifecycle/missing-kind: warning
    # Branches that nobody reaches came with the file, and change nothing.
    rule/unreachable: warning
    rule/never-matches: warning
`;

/** The configuration of the new project: flagd files know one environment. */
export function configText(flags: readonly FinishedFlag[]): string {
  const reserved = flags.filter(({ draft }) => draft.key.startsWith('@@'));
  if (reserved.length === 0) return CONFIG;
  return CONFIG + printYaml({ reservedKeys: Object.fromEntries(reserved.map(({ draft }) => [draft.key, draft.type])) });
}
