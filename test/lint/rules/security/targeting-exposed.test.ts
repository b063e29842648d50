import { securityTargetingExposed } from '../../../../src/lint/rules/security/targeting-exposed.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(securityTargetingExposed);

const ids = (count: number) => `[${Array.from({ length: count }, (_, index) => `org-${index}`).join(', ')}]`;
const flag = (condition: string, audience = 'client') => `
audience: ${audience}
type: boolean
rules:
  - if: ${condition}
    serve: on
`;

rejects('a list of organisations', flag(`{ org.id: «${ids(26)}» }`), { severity: 'info', message: /26 values/ });
accepts('a short list', flag(`{ org.id: ${ids(25)} }`));
accepts('what is hashed', flag(`{ userId: ${ids(26)} }`));
accepts('a flag for servers', flag(`{ org.id: ${ids(26)} }`, 'server'));
