import assert from 'node:assert/strict';
import { checkMarks } from '../../../../src/engine/checks/markChecks';
import type { MarkFinding } from '../../../../src/engine/checks/finding';
import { Article } from '../../editor/article';
import { found } from './found';

/** The text after all fixes. */
function mended(text: string, findings: readonly MarkFinding[]): string {
  return findings.reduceRight(
    (done, { fix }) => (fix ? done.slice(0, fix.span[0]) + fix.text + done.slice(fix.span[1]) : done),
    text,
  );
}

describe('checks/reversedMarks', () => {
  it('turns the last mark round where it stands alone, in place of closing the quotation early', () => {
    const text = '“We had a plan. I am glad. “ said Ora Lind.';
    const article = new Article(text)
      .quote('q1', '“We had a plan.')
      .warning('quote-unclosed', '“', 1)
      .warning('quote-unclosed', '“', 2);
    const findings = found<MarkFinding>(checkMarks, article);
    assert.deepEqual(
      findings.map(({ problem, span, related }) => ({ problem, span, related })),
      [{ problem: 'reversed', span: [27, 28], related: [[0, 1]] }],
    );
    assert.equal(mended(text, findings), '“We had a plan. I am glad.” said Ora Lind.');
  });

  it('points out inner marks that face the wrong way', () => {
    for (const [text, right] of [
      ['“She said ‘go home‘ to us,” Lind said.', '“She said ‘go home’ to us,” Lind said.'],
      ['“They cried ”never again” at us,” Lind said.', '“They cried “never again” at us,” Lind said.'],
      ['“We stay.“ Lind said.', '“We stay.” Lind said.'],
    ] as const) {
      const quote = text.slice(0, text.indexOf(' Lind'));
      assert.equal(mended(text, found<MarkFinding>(checkMarks, new Article(text).quote('q1', quote))), right);
    }
  });

  it('takes the marks of other countries, elisions and marks of their own paragraph for none', () => {
    for (const text of [
      '„So ist es“, Lind said',
      '‚So ist es‘, Lind said',
      '”So är det”, Lind said',
      '“Rock ’n’ roll,” he said',
    ]) {
      assert.deepEqual(found(checkMarks, new Article(text).quote('q1', text.slice(0, -'Lind said'.length - 1))), []);
    }
    const apart = new Article('“We stay.\n\n“ Go').warning('quote-unclosed', '“', 1).warning('quote-unclosed', '“', 2);
    assert.deepEqual(
      found<MarkFinding>(checkMarks, apart).map(({ problem }) => problem),
      ['unclosed', 'unclosed'],
    );
  });
});
