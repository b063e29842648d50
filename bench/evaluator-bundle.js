const FLAGS_OF_A_KIND = 200;
export const COUNTRIES = ['AT', 'CH', 'DE', 'ES', 'FR', 'GB', 'IT', 'NL', 'PL', 'SE', 'US'];

/** The kinds of decision that are timed, by name: the prefix of their flags' keys. */
export const decisions = ['static', 'three-conditions', 'rollout'];

/** A bundle with two hundred different flags of each kind, in wire form (docs/bundle-format.md). */
export function createEvaluatorBundle() {
  const conditions = [];
  const rules = [{ serve: 0, rollout: 50_000 }];
  const bodies = [
    { type: 'boolean', variants: 0, default: 1 },
    { type: 'boolean', variants: 0, default: 1, rules: [0] },
  ];
  const flags = new Map();
  for (let index = 0; index < FLAGS_OF_A_KIND; index++) {
    flags.set(`static-${index}`, 0);
    flags.set(`rollout-${index}`, 1);
    conditions.push(...threeConditions(index), ['all', index * 4, index * 4 + 1, index * 4 + 2]);
    rules.push({ if: index * 4 + 3, serve: 0 });
    bodies.push({ type: 'boolean', variants: 0, default: 1, rules: [index + 1] });
    flags.set(`three-conditions-${index}`, index + 2);
  }
  const keys = [...flags.keys()].sort();
  return {
    formatVersion: '1.0',
    environment: 'production',
    audience: 'server',
    values: [true, false],
    variants: [
      [
        ['on', 0],
        ['off', 1],
      ],
    ],
    conditions,
    rules,
    layers: [],
    bodies,
    keys: keys.join('\n'),
    flags: keys.map((key) => flags.get(key)),
  };
}

/** Contexts of different people: most pass the first condition, half of them the next, and so on. */
export function createContexts(count, random) {
  return Array.from({ length: count }, () => ({
    targetingKey: `${random(1e9).toString(16)}-${random(1e9).toString(16)}-${random(1e9).toString(16)}`,
    country: COUNTRIES[random(COUNTRIES.length)],
    age: 18 + random(60),
    appVersion: `${random(6)}.${random(10)}.${random(4)}`,
  }));
}

function threeConditions(index) {
  const excluded = index % COUNTRIES.length;
  return [
    ['in', 'country', COUNTRIES.filter((_, position) => position !== excluded)],
    ['gte', 'age', 20 + (index % 40)],
    ['semver', 'appVersion', [[['>=', `${index % 5}.${index % 7}.0`]]]],
  ];
}
