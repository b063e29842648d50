import { defineRiskRule } from '../risk-rule.js';

export const schemaVersion = defineRiskRule({
  id: 'diff/schema-version',
  risk: 'high',
  breaking: true,
  summary: 'Bundles have another version of the bundle format.',
  why: 'A new major version is refused by readers that do not know it. A new minor one is read, but flags that need what it brought are not: an older reader gives the default value of the code for them.',
  examples: {
    quiet: {
      before: `
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 5 }]
`,
      after: `
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 10 }]
`,
    },
    found: {
      before: `
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 5 }]
`,
      after: `
type: boolean
bucketBy: userId
bucketing: flagd-v3
rules: [{ serve: on, rollout: 5 }]
`,
    },
  },
  check: ({ comparison: { environments }, report }) => {
    for (const { name, before, after } of environments) {
      if (before === undefined || after === undefined || before.formatVersion === after.formatVersion) continue;
      report({
        environment: name,
        message: `the bundle of ${name} has format version ${after.formatVersion} instead of ${before.formatVersion}`,
        help: 'update the SDKs first',
      });
    }
  },
});
