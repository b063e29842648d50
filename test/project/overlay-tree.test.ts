import { expect, test } from 'vitest';
import { createMemoryTree } from '../../src/project/memory-tree.js';
import { createOverlayTree } from '../../src/project/overlay-tree.js';

test('some files have another text, all else is as below', () => {
  const tree = createMemoryTree(
    new Map([
      ['a.yaml', 'a'],
      ['b.yaml', 'b'],
    ]),
    'flags/',
  );
  const overlay = createOverlayTree(tree, new Map([['flags/a.yaml', 'ä']]));
  const text = (path: string) => new TextDecoder().decode(overlay.read(path));
  expect([overlay.prefix, overlay.list(), text('a.yaml'), text('b.yaml')]).toEqual(['flags/', tree.list(), 'ä', 'b']);
});
