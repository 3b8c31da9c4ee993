import type { Analysis } from '../../../src/engine/analysis';
import { createAnalysisIndex } from '../../../src/engine/analysisIndex';
import { englishWords } from '../../../src/cli/englishWords';
import type { ReportContext } from '../../../src/export/reportWords';
import { createTextReader } from '../../../src/export/textReader';
import { Article, lisbon } from '../editor/article';

/** An article with one of everything that a report tells: known and unknown speakers, guesses, a place, things left open. */
export function dispute(): Article {
  const article = new Article(
    [
      'Ana Reis, the mayor of Lisbon, said: “The port stays open.”',
      '',
      '“We were not asked,” said Rui Lopo. “Nobody told us.”',
      '“Never,” he said.',
      '',
      '“Perhaps,” it is heard in Lisbon from A. Reis of the Harbour Trust.',
    ].join('\n'),
  );
  const [first, second] = [article.span('“We were not asked,”'), article.span('“Nobody told us.”')];
  return article
    .entity('e1', 'person', ['Ana Reis'], { roles: [{ text: 'mayor', span: article.span('mayor') }] })
    .entity('e2', 'person', ['Rui Lopo'])
    .entity('e3', 'person', ['A. Reis'], { maybeSameAs: [{ id: 'e1', confidence: 0.5 }] })
    .entity('e4', 'organization', ['Harbour Trust'])
    .entity('e5', 'place', ['Lisbon'], { place: { ...lisbon, confidence: 0.5 } })
    .quote('q1', '“The port stays open.”', {
      cue: { span: article.span('said'), text: 'said', lemma: 'say' },
      speakers: [article.speaker('Ana Reis', 'e1')],
    })
    .quote('q2', '“We were not asked,”', {
      segments: [first, second],
      quoted: [first, second],
      speakers: [article.speaker('Rui Lopo', 'e2', { confidence: 0.6, rule: 'source/beside' })],
    })
    .quote('q3', '“Never,”', { speakers: [article.speaker('he', null, { form: 'pronoun' }, 3)] })
    .quote('q4', '“Perhaps,”');
}

/** The context of a report in English. */
export function englishContext(analysis: Analysis, text: string): ReportContext {
  return { reader: createTextReader(text), sources: createAnalysisIndex(analysis), words: englishWords };
}
