import { contextRedosRegex } from '../../../../src/lint/rules/context/redos-regex.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(contextRedosRegex);
const flag = (pattern: string) => `type: boolean\nrules:\n  - { if: { email: { matches: ${pattern} } }, serve: on }\n`;

for (const pattern of ["'\\d+\\d+$'", "'^\\w+\\s*\\w*$'", "'foo.*bar.*baz'", "'.*@example\\.com$'"])
  rejects(pattern, flag(`«${pattern}»`), { id: 'context/redos-regex', severity: 'warning' });
for (const pattern of [
  "'^.*@example\\.com$'",
  "'@example\\.com$'",
  "'^kestrel-import(-[a-z]+)?$'",
  "'^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$'",
  "'^\\d+(\\.\\d+)*$'",
  "'^a*a*'",
  "'.*'",
])
  accepts(pattern, flag(pattern));
