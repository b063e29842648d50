import { expect, test } from 'vitest';
import { checkText } from '../../../support/check-text.js';
import { describeDiagnostics } from '../../../support/describe-diagnostics.js';
import { withUnknownOwner } from '../../../support/suppression-project.js';

const check = (above: string) => describeDiagnostics(checkText(withUnknownOwner(above)).diagnostics);

test.each(['', ' --', ' until 2027-01-31', ' -- '])(
  'a comment that ends with `%s` is reported and not honoured',
  (end) => {
    const comment = `# flags-disable-next-line lifecycle/unknown-owner${end}`;
    expect(check(`${comment}\n`)).toEqual([
      `lifecycle/suppression-without-reason 3:1 ${comment.trimEnd()}`,
      'lifecycle/unknown-owner 4:8 "@checkout"',
    ]);
  },
);

test('an expired comment without a reason is reported once', () => {
  expect(check('# flags-disable-next-line lifecycle/unknown-owner until 2026-01-31\n')).toHaveLength(2);
});
