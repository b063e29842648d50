import { listFlags } from './flags.js';

/** The flags as somebody who trusts the types of a context writes them for flagd by hand. */
export function createFlagdDefinition() {
  const base = { state: 'ENABLED', variants: { on: true, off: false }, defaultVariant: 'off' };
  const targeting = (condition, otherwise) => ({ ...base, targeting: { if: [condition, 'on', otherwise] } });
  const read = (name) => ({ var: name });
  const flags = listFlags({
    static: () => base,
    conditions: (_key, { countries, age, version }) =>
      targeting(
        {
          and: [
            { in: [read('country'), countries] },
            { '>=': [read('age'), age] },
            { sem_ver: [read('appVersion'), '>=', version] },
          ],
        },
        null,
      ),
    rollout: (key) => ({
      ...base,
      targeting: {
        fractional: [{ cat: [`${key}/`, read('targetingKey'), '/'] }, ['on', 50], ['off', 50]],
      },
    }),
  });
  return { flags: Object.fromEntries(flags) };
}
