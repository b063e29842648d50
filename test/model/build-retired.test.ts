import { expect } from 'vitest';
import { accepts, rejects } from '../support/model-tester.js';

accepts(
  'tombstones',
  '=== retired.yaml\n- { key: b, retired: 2026-01-01, variant: on, ticket: T-1 }\n- { key: a, retired: 2026-02-01 }\n',
  ({ retired }) => {
    expect([...retired.keys()]).toEqual(['a', 'b']);
    expect(retired.get('b')).toMatchObject({ retired: '2026-01-01', variant: 'on', ticket: 'T-1' });
  },
);
rejects(
  'a key twice',
  '=== retired.yaml\n- { key: «a», retired: 2026-01-01 }\n- { key: «a», retired: 2026-01-01 }\n',
  'key/duplicate',
);
rejects('a date that is none', '=== retired.yaml\n- { key: a, retired: «2026-13-01» }\n', 'schema/invalid-date');
