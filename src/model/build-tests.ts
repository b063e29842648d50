import type { MapNode, SyntaxNode } from '../syntax/nodes.js';
import { fieldOf, isDamaged, itemsOf, mapOf, numberOf, textOf } from '../syntax/read-node.js';
import { toObject } from '../syntax/to-value.js';
import type { RuleSite } from './build-rules.js';
import { readWeights } from './build-split.js';
import { readContextValues } from './context-values.js';
import { modelDiagnostics } from './diagnostics.js';
import { findVariant } from './find-variant.js';
import type { FlagTest } from './flag-test.js';
import { didYouMean } from './namespace.js';
import { readPercent } from './read-percent.js';

/** The tests of a flag; one with anything wrong in it is reported and left out. */
export function buildTests(root: MapNode, site: RuleSite): readonly FlagTest[] {
  const tests = itemsOf(fieldOf(root, 'tests')).map((node) => buildTest(mapOf(node), site));
  return tests.filter((test) => test !== undefined);
}

function buildTest(map: MapNode | undefined, site: RuleSite): FlagTest | undefined {
  const name = textOf(fieldOf(map, 'name'))?.value;
  const context = mapOf(fieldOf(map, 'context'));
  readContextValues(context, site);
  const environment = findEnvironment(fieldOf(map, 'environment'), site);
  const expectNode = fieldOf(map, 'expect');
  const expect = buildExpectation(expectNode, site);
  const at = fieldOf(map, 'at');
  const bucket = numberOf(at) === undefined ? undefined : readPercent(at, site.sink);
  const isComplete = environment !== 'unknown' && (at === undefined) === (bucket === undefined);
  if (map === undefined || name === undefined || expect === undefined || !isComplete || isDamaged(map))
    return undefined;
  return {
    name,
    ...(environment === undefined ? {} : { environment: environment.name }),
    context: context === undefined ? {} : toObject(context),
    expect,
    ...(bucket === undefined ? {} : { bucket }),
    span: map.span,
    expectSpan: expectNode?.span ?? map.span,
  };
}

function findEnvironment(node: SyntaxNode | undefined, { config, sink }: RuleSite) {
  const name = textOf(node);
  if (name === undefined) return undefined;
  if (config.environments.some((environment) => environment.name === name.value)) return { name: name.value };
  const known = config.environments.map((environment) => environment.name);
  const extras = didYouMean(name.value, known);
  sink.report(modelDiagnostics['environment/unknown'](name.span, { name: name.value }, extras));
  return 'unknown';
}

function buildExpectation(node: SyntaxNode | undefined, site: RuleSite): FlagTest['expect'] | undefined {
  if (node?.kind !== 'map') return findVariant(textOf(node), site);
  const weights = isDamaged(node) ? undefined : readWeights(node, site);
  return weights && new Map(weights.map(({ variant, units }) => [variant, units]));
}
