import type { Expectation, HostileContent } from './hostile-input.js';
import { condition } from './mean-flag.js';

/** Conditions whose operands cost time, memory or the stack. */
export function meanOperands(): readonly HostileContent[] {
  return [...patterns(), ...ranges()];
}

function patterns(): readonly HostileContent[] {
  const refused: Record<string, string> = {
    'a nested quantifier': '^(a+)+$',
    'overlapping alternatives': '^(a|a)*b$',
    'a nested group that backtracks': '^(([a-z])+.)+[A-Z]([a-z])+$',
    'a huge repetition': 'a{1000000}',
    'repetitions of repetitions': '((a{100}){100}){100}',
    'thirty doubled repetitions': `${'('.repeat(30)}a${'{1,2})'.repeat(30)}`,
    'an open class': '[[[[',
    'ten thousand open groups': '('.repeat(10_000),
    'a look-ahead': '(?=a)a',
    'a look-behind': '(?<!a)a',
    'a back reference': '(a)\\1',
    'an unknown property': '\\p{Nonsense}',
    'a stray brace': 'a{',
  };
  const anything: Record<string, string> = {
    'twenty stars': `^${'(.*a)'.repeat(20)}$`,
    'five hundred groups in each other': '('.repeat(500) + ')'.repeat(500),
    'five thousand groups in each other': '('.repeat(5000) + ')'.repeat(5000),
    'five thousand alternatives': Array.from({ length: 5000 }, (_, index) => `w${index}`).join('|'),
    'two hundred optional letters': 'a?'.repeat(200) + 'a'.repeat(200),
    'a long run of stars': '(?:x*y*)'.repeat(300),
    'all letters, a thousand times': '\\p{L}{1000}',
    'a pattern of 100 kB': 'ab?'.repeat(30_000),
    nothing: '',
    'a lone surrogate': '\ud800',
  };
  const of = (table: Record<string, string>, expect: Expectation) =>
    Object.entries(table).map(([name, pattern]) =>
      condition(`pattern: ${name}`, `{ sdk.name: { matches: ${JSON.stringify(pattern)} } }`, expect),
    );
  return [...of(refused, 'refused'), ...of(anything, 'anything')];
}

function ranges(): readonly HostileContent[] {
  const semver = (name: string, range: string, expect: Expectation) =>
    condition(`semver: ${name}`, `{ appVersion: { semver: ${JSON.stringify(range)} } }`, expect);
  const cidr = (block: string) => condition(`cidr ${block}`, `{ ipAddress: { cidr: "${block}" } }`, 'refused');
  return [
    semver(
      'ten thousand alternatives',
      Array.from({ length: 10_000 }, (_, index) => `1.0.${index}`).join(' || '),
      'anything',
    ),
    semver('fifty thousand spaces', `>=1.0.0${' '.repeat(50_000)}x`, 'anything'),
    semver('a number of a hundred digits', `>=${'9'.repeat(100)}.0.0`, 'refused'),
    semver('a pre-release of 10 kB', `1.0.0-${'a.'.repeat(5000)}a`, 'refused'),
    semver('nonsense', '>=>=<1', 'refused'),
    ...[
      '1.2.3.4/33',
      '::/129',
      '1.2.3.4.5/8',
      '01.2.3.4/8',
      '1.2.3.4/-1',
      ':::/0',
      '/',
      '::1%eth0/128',
      '1e1.0.0.0/8',
    ].map(cidr),
  ];
}
