import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createParsedTexts } from '../../src/compiler/parsed-texts.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { readRevision } from '../../src/history/read-revision.js';
import { anyProject } from '../support/arbitrary-project.js';
import { anyDamage } from '../support/mutate-text.js';
import { propertyRuns } from '../support/property-runs.js';

const FLAG = 'type: boolean\nrules:\n  - serve: on\n';

function parsed(text: string) {
  const texts = createParsedTexts();
  texts.parser({ path: 'a.yaml', text }, 'flag', createDiagnosticList());
  return texts;
}

test('a tree is found by what was parsed, of the same kind', () => {
  const { treeOf } = parsed(FLAG);
  expect(treeOf('flag', FLAG)?.entries.map(({ key }) => key.value)).toEqual(['type', 'rules']);
  expect(treeOf('segment', FLAG)).toBeUndefined();
  expect(treeOf('flag', `${FLAG}\n`)).toBeUndefined();
});

test('nothing is remembered of which a part was cut out', () => {
  for (const text of [`${FLAG}colour: red\n`, 'a: [', '- a', ''])
    expect(parsed(text).treeOf('flag', text), text).toBeUndefined();
});

test('a revision says the same, however its tree came about', () => {
  let found = 0;
  fc.assert(
    fc.property(anyProject, fc.option(anyDamage), ({ files }, damage) => {
      for (const [path, written] of files) {
        if (!path.startsWith('area/')) continue;
        const text = damage?.(written) ?? written;
        const { treeOf } = parsed(text);
        if (treeOf('flag', text) !== undefined) found++;
        expect(readRevision('flag', text, treeOf)).toEqual(readRevision('flag', text));
      }
    }),
    propertyRuns(200),
  );
  expect(found).toBeGreaterThan(100);
});
