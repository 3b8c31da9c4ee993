import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { createAnalysisIndex } from '../../../../src/engine/analysisIndex';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { checkArticle, checkInSteps } from '../../../../src/engine/checks/checkArticle';
import { rules, type Finding, type Rule } from '../../../../src/engine/checks/finding';
import { testResources } from '../../../resources';
import { projectRoot } from '../../../root';
import { Article } from '../../editor/article';

describe('checks/checkArticle', () => {
  const analyzer = createAnalyzer(testResources());
  const check = (text: string, asked: readonly Rule[] = rules, format: 'plain' | 'markdown' = 'plain'): Finding[] =>
    checkArticle({ index: createAnalysisIndex(analyzer.analyze({ id: 'a', text, format })), text }, asked);

  it('asks the rules it is given, and says what they find in text order', () => {
    const text = 'Rex Tillerson spoke.\n\n“We stay, said Tillersen.\n\nTillersen left.';
    const findings = check(text);
    assert.ok(findings.some(({ rule }) => rule === 'quotation-mark'));
    assert.deepEqual(
      findings.map(({ span }) => span[0]),
      findings.map(({ span }) => span[0]).sort((a, b) => a - b),
    );
    assert.deepEqual([...new Set(check(text, ['quotation-mark']).map(({ rule }) => rule))], ['quotation-mark']);
    assert.deepEqual(check(text, []), []);
  });

  it('goes rule by rule, so that others have their turn', () => {
    const text = 'Rex Tillerson spoke.\n\n“We stay, said Tillersen.';
    const article = { index: createAnalysisIndex(analyzer.analyze({ id: 'a', text, format: 'plain' })), text };
    const steps = checkInSteps(article, rules);
    let turns = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) turns += 1;
    assert.equal(turns, rules.length);
    assert.deepEqual(step.value, checkArticle(article, rules));
  });

  it('finds in the samples the mark that is never closed, and no other mark', () => {
    const seeds = path.join(projectRoot, 'seeds');
    const found = readdirSync(seeds).flatMap((name) =>
      check(
        readFileSync(path.join(seeds, name), 'utf8'),
        ['quotation-mark', 'name-spelling'],
        name.endsWith('.md') ? 'markdown' : 'plain',
      ).map((finding) => `${name} ${finding.rule}`),
    );
    assert.deepEqual(found, ['european-letters-page.txt quotation-mark']);
  });

  it('takes more findings than a call has room for', () => {
    const warning = { code: 'quote-unclosed', span: [0, 1], message: '' } as const;
    const analysis = { ...new Article('“').analysis(), warnings: new Array<typeof warning>(150_000).fill(warning) };
    const found = checkArticle({ index: createAnalysisIndex(analysis), text: '“' }, ['quotation-mark']);
    assert.equal(found.length, 150_000);
  });

  it('gives spans inside the text, whatever the text', () => {
    const words = fc.constantFrom('“', '”', '"', "'", 'said', 'Reis', 'Reys', 'Ana', '😀', '\r\n\r\n', '.', 'he', 'go');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        for (const { span, related } of check(text)) {
          for (const [start, end] of [span, ...related]) assert.ok(0 <= start && start <= end && end <= text.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
