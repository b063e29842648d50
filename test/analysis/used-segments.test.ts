import { expect, test } from 'vitest';
import { usedSegments } from '../../src/analysis/used-segments.js';
import { requireFlagSet } from '../support/compile-project.js';
import { parseProjectText } from '../support/project-text.js';

/** A ladder of segments, each of which uses the one below it twice: 2 to the 40th paths to the ground. */
const ladder = Array.from(
  { length: 40 },
  (_, step) => `=== segments/s${step + 1}.yaml
if: { any: [{ segment: s${step} }, { not: { segment: s${step} } }] }
`,
).join('');

const text = `
=== segments/s0.yaml
if: { country: DE }
${ladder}=== segments/other.yaml
if: { country: AT }
=== a/flag.yaml
type: boolean
rules: [{ if: { segment: s40 }, serve: on }]
`;

test('finds what is used through segments, each once', () => {
  const flagSet = requireFlagSet(parseProjectText(text).files);
  const rules = flagSet.flags.get('flag')?.targeting.get('production')?.rules ?? [];
  const { segments, complete } = usedSegments(rules.flatMap(({ condition }) => condition ?? []));
  expect(complete).toBe(true);
  expect(segments.size).toBe(41);
  expect([...segments].some(({ name }) => name === 'other')).toBe(false);
});
