import { expect, test } from 'vitest';
import { parseSides } from '../../../src/cli/sides/parse-sides.js';

const nothing = () => false;
const workTree = { kind: 'work-tree' };
const named = (name: string) => ({ kind: 'named', name });

test.each([
  [[], { kind: 'fork', right: 'HEAD' }, workTree],
  [['main'], named('main'), workTree],
  [['main', 'topic'], named('main'), named('topic')],
  [['main..topic'], named('main'), named('topic')],
  [['main..'], named('main'), workTree],
  [['..topic'], named('HEAD'), named('topic')],
  [['main...topic'], { kind: 'fork', left: 'main', right: 'topic' }, named('topic')],
  [['main...'], { kind: 'fork', left: 'main', right: 'HEAD' }, workTree],
  [['v1.0..v1.1'], named('v1.0'), named('v1.1')],
  [['env:staging..env:production'], named('env:staging'), named('env:production')],
  [['old.json..new.json'], named('old.json'), named('new.json')],
  [['HEAD~3..HEAD@{1}'], named('HEAD~3'), named('HEAD@{1}')],
  [['../other'], named('../other'), workTree],
  [['a/../b'], named('a/../b'), workTree],
  [['a..b..c'], named('a..b..c'), workTree],
  [['a..b', 'c'], named('a..b'), named('c')],
  [['-'], named('-'), workTree],
])('%j', (args, base, head) => {
  expect(parseSides(args, nothing)).toEqual({ base, head });
});

test('what is there under that name is no range', () => {
  expect(parseSides(['a..b'], (path) => path === 'a..b')).toEqual({ base: named('a..b'), head: workTree });
  expect(parseSides(['..'], () => true)).toEqual({ base: named('..'), head: workTree });
});
