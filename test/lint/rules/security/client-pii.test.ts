import { securityClientPii } from '../../../../src/lint/rules/security/client-pii.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(securityClientPii);

const flag = (condition: string, audience = 'client') => `
audience: ${audience}
type: boolean
rules:
  - if: ${condition}
    serve: on
`;
const text = (value: string) => `
audience: client
type: string
variants: { a: ${value}, b: b }
defaultVariant: a
`;

rejects('a test that needs the value', flag('{ email: { endsWith: «"@example.com"» } }'), { severity: 'error' });
rejects(
  'the same in a segment',
  `=== checkout/a.yaml${flag('{ segment: staff }')}=== segments/staff.yaml\nif: { email: { contains: «"@example"» } }\n`,
);
rejects('an address where none is expected', flag('{ deviceId: [a, «ines@example.com»] }'), { help: /pii: true/ });
rejects('a phone number', flag('{ deviceId: { notIn: [«+49 30 901820»] } }'));
rejects('an address as a value', text('«ines.roth@example.com»'), { severity: 'warning' });
accepts('tests by equality, which are hashed', flag('{ email: [ines@example.com], userId: { notEquals: u1 } }'));
accepts('whether there is one', flag('{ email: { exists: true } }'));
accepts('a flag for servers', flag('{ deviceId: ines@example.com, email: { endsWith: x } }', 'server'));
accepts('the address of a desk', text('support@example.com'));
accepts('a domain, and numbers that are none', flag('{ deviceId: ["@example.com", "+12", "00491234567"] }'));
