import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printXml } from '../../src/reporters/xml.js';
import { validateXml } from '../support/validate-xml.js';

const printText = (content: string) => printXml({ name: 'a', attributes: {}, content }).split('\n').slice(1).join('\n');

test('what means something in XML is escaped', () => {
  expect(printText(']]><b attr="x">&amp;')).toBe('<a>]]&gt;&lt;b attr=&quot;x&quot;&gt;&amp;amp;</a>\n');
});

test('characters that XML 1.0 forbids are spelt out', () => {
  expect(printText('\u0000\u001b\ufffe\uffff\ud800')).toBe(
    '<a>&lt;U+0000&gt;&lt;U+001B&gt;&lt;U+FFFE&gt;&lt;U+FFFF&gt;&lt;U+D800&gt;</a>\n',
  );
});

test('lines of a text stay lines, and those of an attribute do not', () => {
  expect(printXml({ name: 'a', attributes: { b: 'x\ny' }, content: 'x\ny' })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a b="x&lt;U+000A&gt;y">x\ny</a>\n',
  );
});

test('elements are nested with an indent, empty ones closed at once', () => {
  const child = { name: 'b', attributes: { c: 1 }, content: '' };
  expect(printXml({ name: 'a', attributes: {}, content: [child, child] })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b c="1"/>\n  <b c="1"/>\n</a>\n',
  );
});

test('whatever the text, the document is well formed', async () => {
  const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 500, seed: 1 });
  const cases = texts.map((text) => ({ name: 'testcase', attributes: { name: text, classname: text }, content: [] }));
  const counts = { tests: 1, failures: 0, errors: 0 };
  const suite = { name: 'testsuite', attributes: { name: 'a', ...counts }, content: cases };
  const xml = printXml({ name: 'testsuites', attributes: { name: 'a', ...counts }, content: [suite] });
  expect(await validateXml(xml, new URL('junit-jenkins.xsd', import.meta.url))).toEqual([]);
});
