import { content, type Expectation, type HostileContent } from './hostile-input.js';

const FLAG = 'growth/mean.yaml';

/** A flag that is fine but for what `rest` says. */
export function flag(name: string, rest: string, expect: Expectation): HostileContent {
  const head = 'description: Mean.\nkind: permission\nowner: "@kestrel/growth"\ncreated: 2026-11-01\n';
  return content(name, FLAG, `${head}${rest}\n`, expect);
}

/** A boolean flag with one rule of this condition. */
export function condition(name: string, text: string, expect: Expectation): HostileContent {
  return flag(name, `type: boolean\nrules:\n  - if: ${text}\n    serve: on`, expect);
}
