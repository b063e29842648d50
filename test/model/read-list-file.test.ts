import { expect, test } from 'vitest';
import { readListFile } from '../../src/model/read-list-file.js';

function read(text: string): readonly string[] {
  const file = { path: 'segments/vip.csv', text };
  return readListFile(file, 'org.id').map(({ value, span }) => `${value}=${text.slice(span.start, span.end)}`);
}

test.each([
  ['a\nb\n', ['a=a', 'b=b']],
  ['org.id,name\na,Acme\n', ['a=a']],
  ['a\norg.id\n', ['a=a', 'org.id=org.id']],
  ['# comment\n\n  # another\n  a  \r\nb', ['a=a', 'b=b']],
  ['\uFEFForg.id\na', ['a=a']],
  ['a\na\nb\na', ['a=a', 'b=b']],
  ['"a,b",x\n"say ""hi"""', ['a,b=a,b', 'say "hi"=say ""hi""']],
  [',x\n"",y\n   \n', []],
  ['', []],
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('a long file takes time in proportion', () => {
  const text = Array.from({ length: 200_000 }, (_, index) => `id-${index}`).join('\n');
  expect(read(text).length).toBe(200_000);
});
