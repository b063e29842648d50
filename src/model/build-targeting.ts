import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import type { MapEntry, MapNode, SyntaxNode } from '../syntax/nodes.js';
import { booleanOf, entriesOf, fieldOf, isDamaged, mapOf, textOf } from '../syntax/read-node.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { buildRules, buildServeRule, type RuleSite } from './build-rules.js';
import { modelDiagnostics } from './diagnostics.js';
import { findVariant } from './find-variant.js';
import type { Flag, Targeting } from './flag.js';
import { sinkWith } from './flag-sink.js';
import { didYouMean } from './namespace.js';

/** The targeting of a flag in every environment. What an environment does not replace it shares with the base. */
export function buildTargeting(root: MapNode, span: Span, site: RuleSite): Flag['targeting'] {
  const base = buildBase(root, span, site);
  const overrides = buildOverrides(entriesOf(fieldOf(root, 'environments')), base, site);
  const names = site.config.environments.map(({ name }) => name).sort(compareCodeUnits);
  return new Map(names.map((name) => [name, overrides.get(name) ?? base]));
}

function buildBase(root: MapNode, span: Span, site: RuleSite): Targeting {
  return {
    enabled: booleanOf(fieldOf(root, 'enabled'))?.value ?? true,
    defaultVariant: buildDefaultVariant(root, span, site),
    rules: buildRules(fieldOf(root, 'rules'), site),
  };
}

/** Boolean flags default to `off` if they have it. What stands in for a wrong name is never looked at: the flag is damaged. */
function buildDefaultVariant(root: MapNode, span: Span, site: RuleSite): string {
  const written = fieldOf(root, 'defaultVariant');
  const names = [...site.variants.values.keys()];
  const isOffImplied = typeof site.variants.values.get('off')?.value === 'boolean';
  const [standIn = ''] = names;
  if (written !== undefined) return findVariant(textOf(written), site) ?? standIn;
  if (isOffImplied) return 'off';
  if (!isDamaged(root, 'defaultVariant', 'variants') && !site.variants.damaged.has('off'))
    reportMissing(span, names, site.sink);
  return standIn;
}

function reportMissing(span: Span, names: readonly string[], sink: DiagnosticSink): void {
  const help = `add \`defaultVariant:\` with one of ${names.map((name) => `\`${name}\``).join(', ')}`;
  sink.report(modelDiagnostics['type/missing-default'](span, {}, { help }));
}

function buildOverrides(entries: readonly MapEntry[], base: Targeting, site: RuleSite): ReadonlyMap<string, Targeting> {
  const overrides = new Map<string, Targeting>();
  const known = site.config.environments.map(({ name }) => name);
  for (const { key, value } of entries) {
    const name = key.value;
    if (known.includes(name)) {
      overrides.set(name, override(mapOf(value), base, { ...site, sink: sinkWith({ environment: name }, site.sink) }));
    } else site.sink.report(modelDiagnostics['environment/unknown'](key.span, { name }, didYouMean(name, known)));
  }
  return overrides;
}

function override(map: MapNode | undefined, base: Targeting, site: RuleSite): Targeting {
  const enabled = booleanOf(fieldOf(map, 'enabled'))?.value ?? base.enabled;
  const defaultVariant = findVariant(textOf(fieldOf(map, 'defaultVariant')), site) ?? base.defaultVariant;
  const rules = replaceRules(fieldOf(map, 'rules'), fieldOf(map, 'serve'), site) ?? base.rules;
  const isSame = enabled === base.enabled && defaultVariant === base.defaultVariant && rules === base.rules;
  return isSame ? base : { enabled, defaultVariant, rules };
}

function replaceRules(rules: SyntaxNode | undefined, serve: SyntaxNode | undefined, site: RuleSite) {
  if (rules !== undefined) return buildRules(rules, site);
  return serve === undefined ? undefined : buildServeRule(serve, site);
}
