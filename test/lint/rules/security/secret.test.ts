import { securitySecret } from '../../../../src/lint/rules/security/secret.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(securitySecret);

/** Made up; in two parts, so that no scanner takes this file for a leak. */
const TOKEN = `ghp_${'k3Jd8Lq0ZpX7vN2sRt5WyB9cF4hM6aG1eUiO'}`;
const flag = (fields: string) => `
type: string
defaultVariant: a
${fields}
`;

rejects('a value', flag(`variants: { a: «${TOKEN}» }`), { severity: 'error' });
rejects('a payload', flag(`variants: { a: { value: x, payload: { deep: ["«${TOKEN}»"] } } }`));
rejects('a condition', flag(`variants: { a: x }\nrules: [{ if: { deviceId: «${TOKEN}» }, serve: a }]`));
rejects('a description', flag(`variants: { a: x }\ndescription: Use «${TOKEN}» to call it.`));
rejects('a link', flag(`variants: { a: x }\nlinks: { api: "https://x.example/?token=«${TOKEN}»" }`));
rejects('a comment', flag(`variants: { a: x } # «${TOKEN}»`));
rejects(
  'a list file, and every place',
  `=== segments/vips.yaml
description: «${TOKEN}»
list: { attribute: org.id, file: vips.txt }
=== segments/vips.txt
org-1
«${TOKEN}»
`,
);
accepts('what only looks like one', flag(`variants: { a: ghp_${'x'.repeat(36)} }`));
