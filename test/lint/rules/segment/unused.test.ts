import { segmentUnused } from '../../../../src/lint/rules/segment/unused.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(segmentUnused);

const segment = (name: string, body: string) => `=== segments/${name}.yaml\n${body}\n`;
const dach = segment('dach', 'if: { country: [DE, AT] }');
const unusedDach = segment('dach', '«if: { country: [DE, AT] }»');
const flag = (condition: string) => `
=== checkout/new-checkout.yaml
type: boolean
rules:
  - if: ${condition}
    serve: on
`;

rejects('a segment that nothing names', `${flag('{ plan: pro }')}${unusedDach}`, {
  id: 'segment/unused',
  severity: 'warning',
});
accepts('a segment in a flag', `${flag('{ segment: dach }')}${dach}`);
accepts('a segment in a list', `${flag('{ segment: [dach] }')}${dach}`);
accepts('a segment deep in a condition', `${flag('{ not: { any: [{ plan: pro }, { segment: dach }] } }')}${dach}`);
accepts(
  'a segment in one environment only',
  `
=== checkout/new-checkout.yaml
type: boolean
environments:
  staging:
    rules:
      - if: { segment: dach }
        serve: on
${dach}`,
);
rejects(
  'only the outermost of a chain',
  `
=== checkout/new-checkout.yaml
type: boolean
${dach}${segment('dach-pro', '«if: { segment: dach, plan: pro }»')}`,
);
accepts('everything while a file is damaged', `${flag('{ segment: dahc }')}${dach}`, { damaged: true });
accepts('everything while a file cannot be read as YAML', `=== growth/other.yaml\ntype: [\n${dach}`, { damaged: true });
