import { targetDiagnostics } from './diagnostics.js';
import { buildDefinition, FLAGD_DEGRADATIONS } from './flagd/definition.js';
import { defineTarget } from './target.js';

/** A name of a Kubernetes object: a DNS subdomain (RFC 1123). */
const RESOURCE_NAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

export const openfeatureOperator = defineTarget({
  name: 'openfeature-operator',
  summary: 'A `FeatureFlag` resource for the OpenFeature Operator on Kubernetes (docs/flagd.md).',
  degradations: FLAGD_DEGRADATIONS,
  hasFixedName: true,
  emit: (program, sink, output) => {
    const { environment, origin } = program;
    const name = `${output.name}-${environment}`;
    if (!RESOURCE_NAME.test(name)) {
      const help = 'give the output and the environment names of small letters, digits, `-` and `.`';
      sink.report(targetDiagnostics['target/resource-name'](origin, { name }, { environment, help }));
    }
    const flagSpec = buildDefinition(program, output, sink);
    const resource = {
      apiVersion: 'core.openfeature.dev/v1beta1',
      kind: 'FeatureFlag',
      metadata: { name },
      spec: { flagSpec },
    };
    // Kubernetes reads JSON as it reads YAML.
    const text = `${JSON.stringify(resource, undefined, 2)}\n`;
    return [{ name: '', extension: 'json', text, flags: Object.keys(flagSpec.flags).length }];
  },
});
