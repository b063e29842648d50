import fc from 'fast-check';

/** Few values of each type, so that tests and contexts often meet; beside them odd ones that no test expects. */
export const TEXTS = ['DE', 'AT', 'CH', 'US', 'D', 'E', ''];
export const NUMBERS = [0, 1, 17, 18, 18.5, 65, -3];
export const VERSIONS = ['1.0.0', '1.0.1-0', '1.0.1-beta.2', '1.0.1', '1.2.0', '2.0.0-rc.1', '2.0.0', '10.0.0'];
export const TIMES = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z', '2026-06-15T12:00:00.000Z'];
export const ROLES = ['admin', 'editor', 'viewer'];
export const ADDRESSES = ['10.0.0.1', '10.1.0.1', '10.0.1.1', '192.168.0.1', '::1', '::ffff:10.0.0.1'];
/** Texts that begin, end and are made of others. */
export const LONGER_TEXTS = ['DED', 'EDE', 'DEAT', 'ATD', 'USDE', 'CHE'];

const ODD = [
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  1e300,
  {},
  [],
  ['admin', 1],
  { id: 1 },
  '1.0',
  'v1.0.0',
  '1.0.0+build.5',
  '0.0.0-0',
  '2026-01-01',
  '2026-01-01T01:00:00.0005+01:00',
  'über',
  '\u{1F600}',
  'true',
  '18',
];

const typed = fc.oneof(
  fc.constantFrom(...TEXTS, ...LONGER_TEXTS),
  fc.constantFrom(...NUMBERS),
  fc.boolean(),
  fc.constantFrom(...VERSIONS),
  fc.constantFrom(...TIMES),
  fc.constantFrom(...TIMES).map((time) => new Date(time)),
  fc.subarray(ROLES),
  fc.constantFrom(...ADDRESSES),
);

/** Any value an application might pass for an attribute; `undefined`: none. */
export const anyAttributeValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: typed },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
