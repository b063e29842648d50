import fc from 'fast-check';
import { DECLARED_ATTRIBUTES } from './arbitrary-condition.js';
import { type ArbitraryProject, anyProject } from './arbitrary-project.js';
import { ADDRESSES, NUMBERS, ROLES, TEXTS, TIMES, VERSIONS } from './attribute-values.js';

type Rule = Readonly<Record<string, unknown>>;
type Bend = (rules: readonly Rule[], variant: string, at: number) => readonly Rule[];

const texts = TEXTS.filter((text) => text !== '');
const numbers = NUMBERS.filter((number) => number >= 0 && number <= 18);

/** The attributes of random projects, some of them with the only values they take. */
const NARROWLY_DECLARED = {
  ...DECLARED_ATTRIBUTES,
  country: { type: 'string', enum: texts },
  'org.id': { type: 'string', enum: texts },
  age: { type: 'number', min: 0, max: 18 },
};

const withCondition = (rules: readonly Rule[], at: number, bend: (condition: unknown) => unknown) =>
  rules.map((rule, index) => (index === at && 'if' in rule ? { ...rule, if: bend(rule['if']) } : rule));

/** Ways in which people get rules wrong. */
const bends: readonly Bend[] = [
  (rules, variant, at) => [...rules, { if: rules[at]?.['if'] ?? { whale: true }, serve: variant }],
  (rules, variant, at) => [...rules, { if: { all: [rules[at]?.['if'] ?? {}, { age: 1 }] }, serve: variant }],
  (rules, variant, at) => [{ if: rules[at]?.['if'] ?? { whale: true }, serve: variant }, ...rules],
  (rules, _, at) => withCondition(rules, at, (condition) => ({ all: [condition, { not: condition }] })),
  (rules, _, at) => withCondition(rules, at, (condition) => ({ any: [condition, { not: condition }] })),
  (rules, _, at) => withCondition(rules, at, (condition) => ({ all: [{ any: [condition, { age: 1 }] }, condition] })),
  (rules, _, at) => withCondition(rules, at, (condition) => ({ any: [condition, { age: { gt: 1, lt: 1 } }] })),
  (rules, _, at) =>
    withCondition(rules, at, (condition) => ({ country: { exists: true }, any: [condition, { country: 'DE' }] })),
  (rules, _, at) =>
    withCondition(rules, at, (condition) => ({ all: [condition, { any: [{ age: 1 }, { not: { age: 1 } }] }] })),
  (rules, variant, at) =>
    rules.map((rule, index) => (index === at ? { ...decided(rule), serve: variant, rollout: 0 } : rule)),
  (rules, variant) => rules.map((rule) => ({ ...decided(rule), serve: variant })),
  (rules, variant) => [{ serve: variant }, ...rules],
  (rules, variant, at) => rules.map((rule, index) => (index === at ? { ...decided(rule), serve: variant } : rule)),
];

function decided(rule: Rule): Rule {
  const decision = new Set(['serve', 'split', 'rollout', 'ramp', 'onMiss', 'salt']);
  return Object.fromEntries(Object.entries(rule).filter(([name]) => !decision.has(name)));
}

const anyBend = fc.tuple(fc.constantFrom(...bends), fc.nat(6), fc.nat(4));

/** A project that every phase accepts, with rules like those that lint warns of. */
export const anySuspiciousProject: fc.Arbitrary<ArbitraryProject> = fc
  .tuple(anyProject, fc.array(fc.array(anyBend, { maxLength: 3 }), { minLength: 7, maxLength: 7 }))
  .map(([{ files, flags }, bent]) => {
    const rewritten = new Map(files).set('context.yaml', JSON.stringify({ attributes: NARROWLY_DECLARED }));
    for (const [index, key] of flags.entries()) {
      const path = `area/${key}.yaml`;
      rewritten.set(path, bendFlag(files.get(path) ?? '', bent[index] ?? []));
    }
    return { files: rewritten, flags };
  });

function bendFlag(text: string, chosen: readonly (readonly [Bend, number, number])[]): string {
  const flag: { rules: readonly Rule[]; variants: object } = JSON.parse(text);
  const variants = Object.keys(flag.variants);
  let { rules } = flag;
  for (const [bend, variant, at] of chosen)
    rules = bend(rules, variants[variant % variants.length] ?? '', rules.length === 0 ? 0 : at % rules.length);
  return JSON.stringify({ ...flag, rules });
}

const valuesOfType: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  string: fc.constantFrom<unknown>(...TEXTS, ...ADDRESSES, 'user-1', 'user-2', 'elsewhere'),
  number: fc.constantFrom<unknown>(...NUMBERS, 1e300),
  boolean: fc.boolean(),
  semver: fc.constantFrom<unknown>(...VERSIONS, 'no version'),
  'date-time': fc.constantFrom<unknown>(...TIMES, ...TIMES.map((time) => new Date(time)), 'no time'),
  'string-list': fc.subarray([...ROLES, 'other']),
};

const narrowValues = Object.fromEntries(
  Object.entries(NARROWLY_DECLARED).map(([name, declared]): [string, fc.Arbitrary<unknown>] => {
    if ('enum' in declared) return [name, fc.constantFrom<unknown>(...declared.enum)];
    return [
      name,
      'min' in declared ? fc.constantFrom<unknown>(...numbers, 0.5) : (valuesOfType[declared.type] ?? fc.boolean()),
    ];
  }),
);

/** A context as such a project declares it; any attribute may be missing. */
export const anyDeclaredContext: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .record(narrowValues, { requiredKeys: [] })
  .map(({ 'org.id': id, ...attributes }) => ({ ...attributes, ...(id === undefined ? {} : { org: { id } }) }));
