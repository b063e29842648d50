import type { Expectation, HostileContent } from './hostile-input.js';
import { flag } from './mean-flag.js';

/** Keys, and names beside keys, that break consumers or file systems. */
export function meanKeys(): readonly HostileContent[] {
  const refused = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    ' padded ',
    'a\nb',
    'a\0b',
    'x'.repeat(257),
  ];
  const anything = ['\ud800', '\u202egnp.exe', 'e\u0301', '../../etc/passwd', '/absolute', '💣', 'a\u2028b', 'a\u00a0'];
  const of = (list: readonly string[], expect: Expectation) =>
    list.map((key) =>
      flag(`key ${JSON.stringify(key).slice(0, 40)}`, `key: ${JSON.stringify(key)}\ntype: boolean`, expect),
    );
  return [
    ...of(refused, 'refused'),
    ...of(anything, 'anything'),
    flag(
      'an undeclared steering key',
      'key: "@@tracesSamplRate"\ntype: rate\nvariants: { a: 0 }\ndefaultVariant: a',
      'refused',
    ),
    flag('a key of another flag', 'key: one-page-checkout\ntype: boolean', 'refused'),
    flag('a key of another flag in other letters', 'key: One-Page-Checkout\ntype: boolean', 'refused'),
    flag('a retired key', 'key: apple-pay\ntype: boolean', 'refused'),
    flag('a flag that requires itself', 'type: boolean\nrequires: { mean: on }', 'refused'),
    flag('a prerequisite named like a prototype', 'type: boolean\nrequires: { __proto__: on }', 'refused'),
    flag('variants named like prototypes', 'type: boolean\nvariants: { constructor: true, off: false }', 'refused'),
    flag(
      'an environment named like a prototype',
      'type: boolean\nenvironments: { __proto__: { serve: on } }',
      'refused',
    ),
    flag('an owner that is a path', 'type: boolean\nlinks: { x: "javascript:alert(1)" }', 'anything'),
  ];
}
