import { describe, expect, test } from 'vitest';
import { checkFiles } from '../support/compile-project.js';
import { allowing, emitText } from '../support/emit-text.js';
import { flagdEngines } from '../support/flagd-engines.js';
import { parseProjectText } from '../support/project-text.js';

const targetingOf = (rules: string, more = ''): unknown =>
  definitionOf(`type: boolean\n${more}rules:\n${rules}\n`).flags['new-checkout'].targeting;

function definitionOf(project: string, parts: Parameters<typeof emitText>[2] = {}) {
  const { text, diagnostics } = emitText(project, 'flagd', parts);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  // Throws for what flagd's schema refuses.
  flagdEngines(text);
  return JSON.parse(text);
}

const isText = (name: string) => ({ '===': [{ starts_with: [{ var: name }, ''] }, true] });
const hasKey = (name: string) => ({ and: [isText(name), { '!==': [{ var: name }, ''] }] });

describe('what is written', () => {
  test('a flag without rules, and one that serves to everybody', () => {
    expect(definitionOf('type: boolean\n')).toEqual({
      $schema: 'https://flagd.dev/schema/v0/flags.json',
      flags: { 'new-checkout': { state: 'ENABLED', variants: { on: true, off: false }, defaultVariant: 'off' } },
    });
    expect(targetingOf('  - serve: on')).toEqual({ if: [true, 'on', null] });
  });

  test('a rollout falls back to the default variant, or to the next rule', () => {
    const hash = { cat: ['new-checkout/', { var: 'targetingKey' }, '/'] };
    expect(targetingOf('  - { serve: on, rollout: 12.5 }')).toEqual({
      if: [hasKey('targetingKey'), { fractional: [hash, ['on', 12_500], [null, 87_500]] }, null],
    });
    expect(targetingOf('  - { serve: on, rollout: 12.5, onMiss: next }')).toEqual({
      if: [{ and: [hasKey('targetingKey'), { fractional: [hash, [true, 12_500], [false, 87_500]] }] }, 'on', null],
    });
    expect(targetingOf('  - { serve: on, rollout: 100 }')).toEqual({ if: [hasKey('targetingKey'), 'on', null] });
    expect(targetingOf('  - { serve: on, rollout: 0 }')).toBeUndefined();
  });

  test('a split keeps its order; neighbours are one', () => {
    const rules = '  - split: [[on, 10], [off, 20], [off, 30], [on, 40]]';
    expect(targetingOf(rules, 'bucketBy: [userId, deviceId]\n')).toEqual({
      if: [
        { or: [hasKey('userId'), hasKey('deviceId')] },
        {
          fractional: [
            { cat: ['new-checkout/', { if: [hasKey('userId'), { var: 'userId' }, { var: 'deviceId' }] }, '/'] },
            ['on', 10_000],
            ['off', 50_000],
            ['on', 40_000],
          ],
        },
        null,
      ],
    });
  });

  test('windows and ramps look at the clock, in seconds', () => {
    const ramp = '[{ at: 2026-11-01T00:00:00Z, rollout: 10 }, { at: 2026-12-01T00:00:00Z, rollout: 100 }]';
    const rule = `  - { from: 2026-10-01T00:00:00Z, until: 2027-01-01T00:00:00Z, serve: on, ramp: ${ramp} }`;
    const now = { var: '$flagd.timestamp' };
    expect(targetingOf(rule)).toEqual({
      if: [
        { and: [{ '>=': [now, 1_790_812_800] }, { '<': [now, 1_798_761_600] }] },
        {
          if: [
            hasKey('targetingKey'),
            {
              fractional: [
                { cat: ['new-checkout/', { var: 'targetingKey' }, '/'] },
                [{ if: [{ '>=': [now, 1_793_491_200] }, 'on', null] }, 10_000],
                [{ if: [{ '>=': [now, 1_796_083_200] }, 'on', null] }, 90_000],
              ],
            },
            null,
          ],
        },
        null,
      ],
    });
  });

  test("flagd's own input is written in its short form", () => {
    const rules = '  - { serve: on, rollout: 50 }';
    expect(targetingOf(rules, 'bucketing: { profile: flagd-v2, input: "{salt}{key}" }\n')).toEqual({
      if: [
        hasKey('targetingKey'),
        {
          fractional: [
            ['on', 50_000],
            [null, 50_000],
          ],
        },
        null,
      ],
    });
    expect(targetingOf(rules, 'bucketBy: userId\nbucketing: { profile: flagd-v2, input: "{key}" }\n')).toEqual({
      if: [hasKey('userId'), { fractional: [{ var: 'userId' }, ['on', 50_000], [null, 50_000]] }, null],
    });
  });

  test('disabled flags serve their off variant, or nothing', () => {
    const project = `
=== a.yaml
type: boolean
enabled: false
defaultVariant: on
rules: [{ serve: off, if: { country: DE } }]
=== b.yaml
type: boolean
enabled: false
offVariant: off
defaultVariant: on
`;
    const variants = { on: true, off: false };
    expect(definitionOf(project).flags).toEqual({
      a: { state: 'DISABLED', variants, defaultVariant: 'on' },
      b: { state: 'ENABLED', variants, defaultVariant: 'off' },
    });
  });

  test('prerequisites and layers are conditions of the flag', () => {
    const { flags } = definitionOf(`
=== a.yaml
type: boolean
requires: { b: on }
rules: [{ serve: on }]
=== b.yaml
type: boolean
rules: [{ if: { country: DE }, serve: on }]
=== layers/l.yaml
slots: { c: 20, a: 30 }
=== c.yaml
type: boolean
`);
    const inSlot = {
      fractional: [
        { cat: ['layer:l/', { var: 'targetingKey' }, '/'] },
        [false, 20_000],
        [true, 30_000],
        [false, 50_000],
      ],
    };
    expect(flags.a.targeting).toEqual({
      if: [{ and: [{ '===': [{ var: 'country' }, 'DE'] }, { and: [hasKey('targetingKey'), inSlot] }] }, 'on', null],
    });
    expect(flags.c.targeting).toBeUndefined();
  });

  test('long conditions that several flags have stand once, and never within each other', () => {
    const countries = ['DE', 'AT', 'CH', 'US', 'GB'];
    const flag = `type: boolean\nrules: [{ if: { segment: big }, serve: on }, { if: { segment: [big, dach], isWhale: true }, serve: off }]\n`;
    const project = `
=== context.yaml
attributes:
  country: { type: string }
  age: { type: number }
  isWhale: { type: boolean }
=== segments/dach.yaml
if: { country: { notIn: [${countries}], startsWith: [${Array.from({ length: 30 }, (_, index) => `prefix${index}`)}] } }
=== segments/big.yaml
if: { all: [{ segment: dach }, { age: { gt: 65, lt: 100 } }] }
${['a', 'b', 'c'].map((key) => `=== ${key}.yaml\n${flag}`).join('\n')}
`;
    const { flags, $evaluators } = definitionOf(project);
    expect(Object.keys($evaluators)).toEqual(['shared-1', 'shared-2']);
    expect(JSON.stringify($evaluators)).not.toContain('$');
    expect(flags.a.targeting.if[0]).toEqual({ $ref: 'shared-1' });
    expect(flags.c).toEqual(flags.a);
  });

  test('engines of the announced formula get flags of that formula', () => {
    const project = 'type: boolean\nbucketing: flagd-v3\nrules: [{ serve: on, rollout: 50 }]\n';
    const { text, diagnostics } = emitText(project, 'flagd', { bucketing: 'flagd-v3' });
    expect(diagnostics).toEqual([]);
    expect(text).toContain('{"cat":["new-checkout/",{"var":"targetingKey"},"/"]}');
    expect(emitText(project, 'flagd').diagnostics).toMatchObject([{ id: 'target/unsupported' }]);
    const shorthand = project.replace('flagd-v3', '{ profile: flagd-v3, input: "{salt}{key}" }');
    expect(emitText(shorthand, 'flagd', { bucketing: 'flagd-v3' }).text).toContain('{"cat":["new-checkout",');
  });
});

/** The stretch between « and » is what the one finding points at. */
function losses(project: string, ...allowed: readonly string[]) {
  const { text, diagnostics } = emitText(project, 'flagd', allowing(...allowed));
  return {
    flags: Object.keys(JSON.parse(text).flags),
    found: diagnostics.map(({ id, flag, span }) => ({ id, flag, at: span.file.text.slice(span.start, span.end) })),
    marked: parseProjectText(project).markers.map(({ path, start, end }) =>
      parseProjectText(project).files.get(path)?.slice(start, end),
    ),
  };
}

const context = `
=== context.yaml
attributes:
  name: { type: string }
  ip: { type: string }
  seenAt: { type: date-time }
  tags.0: { type: string }
  text.length: { type: string }
  "a\\\\b": { type: string }
  $flagd.flagKey: { type: string }
`;

describe('what cannot be written', () => {
  test.each([
    [
      'regular expressions',
      `${context}=== f.yaml\ntype: boolean\nrules: [{ if: { «name: { matches: ^a» } }, serve: on }]\n`,
    ],
    ['addresses', `${context}=== f.yaml\ntype: boolean\nrules: [{ if: { «ip: { cidr: 10.0.0.0/8» } }, serve: on }]\n`],
    [
      'times in contexts',
      `${context}=== f.yaml\ntype: boolean\nrules: [{ if: { «seenAt: { before: 2026-01-01T00:00:00Z» } }, serve: on }]\n`,
    ],
    ['items of lists', `${context}=== f.yaml\ntype: boolean\nrules: [{ if: { «tags.0: a» }, serve: on }]\n`],
    ['lengths', `${context}=== f.yaml\ntype: boolean\nrules: [{ if: { «text.length: a» }, serve: on }]\n`],
    ['escapes', `${context}=== f.yaml\ntype: boolean\nrules: [{ if: { «"a\\\\b": a» }, serve: on }]\n`],
    ['names of flagd', `${context}=== f.yaml\ntype: boolean\nrules: [{ if: { «$flagd.flagKey: a» }, serve: on }]\n`],
    ['lists', '=== f.yaml\ntype: object\nvariants: { «a»: { value: [1] } }\ndefaultVariant: a\n'],
    ['large numbers', '=== f.yaml\ntype: number\nvariants: { «a»: 1e300 }\ndefaultVariant: a\n'],
    ['names with quotes', `=== f.yaml\ntype: string\nvariants: { «'a"b'»: x }\ndefaultVariant: 'a"b'\n`],
    [
      'hashed text with blanks at its ends',
      '=== f.yaml\ntype: boolean\nsalt: " s"\nrules:\n  - «serve: on\n    rollout: 50»\n',
    ],
    [
      'in a segment',
      `${context}=== segments/s.yaml\nif: { «name: { matches: ^a» } }\n=== f.yaml\ntype: boolean\nrules: [{ if: { segment: s }, serve: on }]\n`,
    ],
  ])('%s', (_, project) => {
    const { flags, found, marked } = losses(project);
    expect(marked).toHaveLength(1);
    expect(found).toEqual([{ id: 'target/unsupported', flag: 'f', at: marked[0] }]);
    expect(flags).toEqual([]);
    expect(losses(project, 'flag')).toMatchObject({ flags: [], found: [{ id: 'target/degraded', at: marked[0] }] });
  });

  test('personal attributes of clients', () => {
    const project = '=== f.yaml\ntype: boolean\naudience: client\nrules: [{ if: { email: a@b.c }, serve: on }]\n';
    const { diagnostics } = emitText(project, 'flagd', { audience: 'client' });
    expect(diagnostics).toMatchObject([{ id: 'target/unsupported', flag: 'f' }]);
  });

  test('a flag that requires such a flag is left out with it, and is no error of its own', () => {
    const project = `
=== a.yaml
type: boolean
requires: { «b»: on }
rules: [{ serve: on }]
=== b.yaml
type: boolean
rules: [{ if: { «country: { matches: ^a» } }, serve: on }]
=== c.yaml
type: boolean
`;
    expect(losses(project).found.map(({ flag }) => flag)).toEqual(['b']);
    const { flags, found, marked } = losses(project, 'flag');
    expect(flags).toEqual(['c']);
    expect(found.map(({ flag, at }) => `${flag}: ${at}`)).toEqual([`a: ${marked[0]}`, `b: ${marked[1]}`]);
  });

  test('prerequisites that unfold to more than engines take', () => {
    const flag = (index: number) =>
      `=== f${index}.yaml\ntype: boolean\n${index < 2 ? '' : `requires: { f${index - 1}: on, f${index - 2}: on }\n`}rules: [{ if: { country: DE, age: ${index} }, serve: on }]\n`;
    const project = Array.from({ length: 26 }, (_, index) => flag(index)).join('');
    const { flags, found } = losses(project, 'flag');
    expect(flags.length).toBeGreaterThan(10);
    expect(new Set(found.map(({ flag }) => flag)).size).toBe(26 - flags.length);
  });
});

describe('what an output may allow', () => {
  test.each([
    ['payload', 'type: boolean\nvariants: { «on»: { value: true, payload: { a: 1 } }, off: false }\n'],
    ['random-bucketing', 'type: boolean\nbucketBy: random\nrules:\n  - «serve: on\n    rollout: 50»\n'],
    ['sub-second', 'type: boolean\nrules:\n  - «serve: on\n    from: 2026-01-01T00:00:00.001Z»\n'],
    ['non-ascii-salt', 'type: boolean\nsalt: größe\nrules:\n  - «serve: on\n    rollout: 50»\n'],
  ])('%s', (name, project) => {
    const refused = losses(project);
    expect(refused.found).toEqual([{ id: 'target/unsupported', flag: 'new-checkout', at: refused.marked[0] }]);
    const allowed = losses(project, name);
    expect(allowed.flags).toEqual(['new-checkout']);
    expect(allowed.found).toEqual([{ id: 'target/degraded', flag: 'new-checkout', at: refused.marked[0] }]);
  });

  test('a moment within a second is the next second', () => {
    const project = 'type: boolean\nrules: [{ serve: on, from: 2026-01-01T00:00:00.001Z }]\n';
    expect(emitText(project, 'flagd', allowing('sub-second')).text).toContain('1767225601');
  });

  test('permissions that a target has no use for are pointed out', () => {
    const files = parseProjectText(
      `=== flags.config.yaml
formatVersion: 1
environments: [{ name: production }]
outputs: [{ name: a, target: flagd, degrade: [payload] }, { name: b, degrade: [payload] }]
=== a.yaml
type: boolean
`,
    ).files;
    const found = checkFiles(files).diagnostics.filter(({ id }) => id.startsWith('config/'));
    expect(found).toMatchObject([{ id: 'config/unused-degradation', severity: 'warning' }]);
  });
});
