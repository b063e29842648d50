import { expect, test } from 'vitest';
import { applyEdits } from '../../../../src/fix/apply-edits.js';
import { checkText } from '../../../support/check-text.js';
import { describeDiagnostics } from '../../../support/describe-diagnostics.js';
import { withUnknownOwner } from '../../../support/suppression-project.js';

const DISABLE = '# flags-disable-next-line';
const OWNER = 'lifecycle/unknown-owner';
const OTHER = 'lifecycle/expired';

/** The findings, and the text after the fix of the first. */
function check(text: string) {
  const { diagnostics } = checkText(text);
  const edits = diagnostics[0]?.fix?.edits;
  return { found: describeDiagnostics(diagnostics), fixed: edits && applyEdits(text, edits) };
}

test('a comment that disables nothing goes', () => {
  expect(check(withUnknownOwner(`${DISABLE} ${OWNER} -- why\n`, '', '"@payments"'))).toEqual({
    found: [`lifecycle/suppression-unused 3:27 ${OWNER}`],
    fixed: withUnknownOwner('', '', '"@payments"'),
  });
});

test('of a list only the names that disable nothing', () => {
  expect(check(withUnknownOwner(`${DISABLE} ${OWNER}, ${OTHER} -- why\n`))).toEqual({
    found: [`lifecycle/suppression-unused 3:52 ${OTHER}`],
    fixed: withUnknownOwner(`${DISABLE} ${OWNER} -- why\n`),
  });
  expect(check(withUnknownOwner(`${DISABLE} ${OTHER}, ${OWNER} until 2027-01-01 -- why\n`)).fixed).toBe(
    withUnknownOwner(`${DISABLE} ${OWNER} until 2027-01-01 -- why\n`),
  );
});

test('a comment for the whole file, and one for the wrong line', () => {
  expect(check(`# flags-disable-file ${OTHER} -- why\n${withUnknownOwner('', '', '"@payments"')}`).found).toEqual([
    `lifecycle/suppression-unused 1:22 ${OTHER}`,
  ]);
  expect(check(withUnknownOwner(`${DISABLE} ${OWNER} -- why\n\n`)).found).toEqual([
    `lifecycle/suppression-unused 3:27 ${OWNER}`,
    'lifecycle/unknown-owner 5:8 "@checkout"',
  ]);
});

test('where something was cut out, nothing is said', () => {
  const text = withUnknownOwner(`${DISABLE} ${OWNER} -- why\n`, '', '"@payments"').replace('kind', 'knid');
  expect(check(text).found.filter((line) => line.includes('suppression'))).toEqual([]);
});

test('a rule about the past may find something where more of the past is known', () => {
  const text = withUnknownOwner(`${DISABLE} lifecycle/max-age -- why\n`, '', '"@payments"');
  expect(check(text).found).toEqual([]);
});
