import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import type { DocumentKind } from '../../src/syntax/nodes.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { printYaml } from '../../src/syntax/print-yaml.js';
import { validateShape } from '../../src/syntax/validate-shape.js';
import type { JsonValue } from '../../src/util/json.js';

const kinds: readonly DocumentKind[] = ['change', 'config', 'context', 'flag', 'layer', 'retired', 'segment'];
const key = fc.constantFrom(
  ...['type', 'variants', 'rules', 'if', 'all', 'any', 'not', 'segment', 'serve', 'split', 'rollout', 'ramp', 'onMiss'],
  ...[
    'tests',
    'expect',
    'name',
    'environments',
    'attributes',
    'list',
    'file',
    'values',
    'slots',
    'lint',
    'owners',
    'from',
  ],
  ...['__proto__', 'constructor', 'rulez', 'gt', 'in', 'value', 'bucketBy', 'bucketing', 'profile', '', 'a/b~c'],
);
const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom<JsonValue>('on', 'boolean', 'string', 5, true, null, ''),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
  ),
}));

test('whatever is given, what is left has nothing more to report', () => {
  fc.assert(
    fc.property(tree, fc.constantFrom(...kinds), (value, kind) => {
      const first = createDiagnosticList();
      const root = parseYaml({ path: 'a.yaml', text: printYaml(value) }, first);
      if (root === undefined) throw new Error('not read back');
      const left = validateShape(root, kind, first);
      const second = createDiagnosticList();
      const again = left === undefined ? undefined : validateShape(left, kind, second);
      expect(again).toBe(left);
      expect(second.diagnostics).toEqual([]);
      expect(left === root).toBe(first.diagnostics.length === 0);
    }),
    { numRuns: 1500 },
  );
});
