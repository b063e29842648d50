import { accepts, rejects } from '../support/model-tester.js';

const context = '=== context.yaml\nattributes: { ip: { type: string, audience: server }, plan: { type: string } }\n';
const flag = (audience: string, condition: string) =>
  `${context}=== a.yaml\ntype: boolean\naudience: ${audience}\nrules: [{ if: ${condition}, serve: on }]\n`;
const segments = `
=== segments/office.yaml
if: { any: [{ plan: pro }, { ip: { cidr: 10.0.0.0/8 } }] }
=== segments/staff.yaml
if: { not: { segment: office } }
`;

rejects(
  'a test on a server attribute',
  flag('client', '{ plan: pro, not: { «ip: x» } }'),
  'security/server-flag-in-client',
);
rejects(
  'a segment that leads to one',
  flag('client', '{ segment: «staff» }') + segments,
  'security/server-flag-in-client',
);
rejects(
  'a rule of an environment',
  `${context}=== a.yaml\ntype: boolean\naudience: client\nenvironments: { staging: { rules: [{ if: { «ip: x» }, serve: on }] } }\n`,
  'security/server-flag-in-client',
);
rejects(
  'a bucketing by a server attribute',
  `${context}=== a.yaml\nkey: «a»\ntype: boolean\naudience: client\nbucketBy: ip\n`,
  'security/server-flag-in-client',
);
accepts('server flags', flag('server', '{ ip: x, segment: staff }') + segments);
accepts('other attributes', flag('client', '{ plan: pro }'));
