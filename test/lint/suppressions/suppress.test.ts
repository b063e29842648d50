import { expect, test } from 'vitest';
import { checkText } from '../../support/check-text.js';
import { describeDiagnostics } from '../../support/describe-diagnostics.js';
import { withUnknownOwner } from '../../support/suppression-project.js';

const OWNER = 'lifecycle/unknown-owner';

function check(text: string) {
  const { diagnostics, suppressed } = checkText(text);
  return { left: describeDiagnostics(diagnostics), suppressed: suppressed.map(({ suppressed }) => suppressed) };
}

test('the next line', () => {
  expect(check(withUnknownOwner(`# flags-disable-next-line ${OWNER} -- being founded -- soon\n`))).toEqual({
    left: [],
    suppressed: [{ reason: 'being founded -- soon' }],
  });
});

test('comments in between, an end date, a former comment on the same line', () => {
  const comment = `kind: permission # flags-disable-next-line ${OWNER} until 2027-01-31 -- why\n# more\n`;
  expect(check(withUnknownOwner('').replace('kind: permission\n', comment))).toEqual({
    left: [],
    suppressed: [{ reason: 'why', until: '2027-01-31' }],
  });
});

test('the whole file, below a line for the editor', () => {
  const head = `# yaml-language-server: $schema=flag.schema.json\n\n# flags-disable-file ${OWNER} -- why\n---\n`;
  expect(check(withUnknownOwner('', head))).toEqual({ left: [], suppressed: [{ reason: 'why' }] });
});

test('another line, another file and another rule are not meant', () => {
  const text = withUnknownOwner(`# flags-disable-next-line lifecycle/expired -- why\n`, '', '"@payments"');
  expect(check(`=== search/ranking.yaml\n${text}=== search/synonyms.yaml\n${withUnknownOwner('')}`).left).toEqual([
    'lifecycle/suppression-unused 3:27 lifecycle/expired',
    `${OWNER} 3:8 "@checkout"`,
  ]);
});

test.each(['"# flags-disable-file X -- y"', '|\n  # flags-disable-next-line X -- y\n  text'])(
  '%s is no comment',
  (text) => {
    expect(
      check(`description: ${text}\n`.concat('kind: permission\nowner: "@payments"\ntype: boolean\n')).left,
    ).toEqual([]);
  },
);

test('a file that is not at the top', () => {
  expect(check(withUnknownOwner(`# flags-disable-file ${OWNER} -- why\n`)).left).toEqual([
    `suppression/malformed 3:1 # flags-disable-file ${OWNER} -- why`,
    `${OWNER} 4:8 "@checkout"`,
  ]);
});

test.each([
  ['# flags-disable-line lifecycle/expired -- why', '# flags-disable-line lifecycle/expired -- why'],
  ['# flags-disable-next-line -- why', '# flags-disable-next-line -- why'],
  ['# flags-disable-next-line lifecycle/expired until tomorrow -- why', 'tomorrow'],
  ['# flags-disable-next-line lifecycle/expired until 2026-02-30 -- why', '2026-02-30'],
  ['# flags-disable-next-line lifecycle/expired until', '# flags-disable-next-line lifecycle/expired until'],
])('%s cannot be understood', (comment, place) => {
  const { left } = check(withUnknownOwner(`${comment}\n`, '', '"@payments"'));
  expect(left.map((line) => line.replace(/\d+:\d+ /, ''))).toEqual([`suppression/malformed ${place}`]);
});

test('names that are no lint rules', () => {
  const names = 'lifecycle/unknwon-owner, context/unknown-attribute, key/format, lifecycle/suppression-unused';
  const { diagnostics } = checkText(withUnknownOwner(`# flags-disable-next-line ${names} -- why\n`));
  expect(diagnostics.map(({ id, suggestion }) => [id, suggestion])).toEqual([
    ['suppression/unknown-rule', OWNER],
    ['suppression/not-a-lint-rule', undefined],
    ['suppression/not-a-lint-rule', undefined],
    ['suppression/not-a-lint-rule', undefined],
    [OWNER, undefined],
  ]);
});

test('nothing but findings of lint rules is disabled', () => {
  const text = withUnknownOwner('', '', '"@payments"').concat('rules: [{ if: { contry: DE }, serve: on }]\n');
  const { left } = check(`# flags-disable-file context/unknown-attribute -- why\n${text}`);
  expect(left.map((line) => line.split(' ')[0])).toEqual(['suppression/not-a-lint-rule', 'context/unknown-attribute']);
});
