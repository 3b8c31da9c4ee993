import type { Analysis } from '../../src/engine/analysis';
import { signContext } from '../../src/engine/quotes/sure/calibrated';
import { nameSigns, nobodySigns } from '../../src/engine/quotes/sure/sourceNameSigns';
import { quotationSigns } from '../../src/engine/quotes/sure/quotationSigns';
import { sourceSigns } from '../../src/engine/quotes/sure/sourceSigns';
import { namesOf, sameName } from '../../test/accuracy/sources';
import { pairUp, similarity, similarityOfPieces, trimmed } from '../../test/accuracy/spans';
import type { Range } from '../news/annotation';
import type { Article } from '../news/article';
import type { Case } from './regression';

export const links = ['quotation', 'source', 'name', 'nobody'] as const;

/** The cases of each table of frequencies. */
export type Cases = Readonly<Record<(typeof links)[number], Case[]>>;

export const noCases = (): Cases => ({ quotation: [], source: [], name: [], nobody: [] });

/** What an analysis got right and wrong. Words are right when four fifths of the longer side are shared. */
export function collectCases({ text, id, ...gold }: Article, analysis: Analysis, cases: Cases): void {
  const said = analysis.quotes.filter(({ act }) => act === 'speech');
  const meant = gold.quotations.filter(({ act }) => act === 'speech');
  const nameOf = new Map(gold.entities.map((entity) => [entity.id, entity.name]));
  const context = signContext(analysis.quotes, analysis.entities, text);
  const pairs = pairUp(meant, said, ({ content }, { segments }) => similarityOfPieces(content, segments), 0.8);
  const goldOf = new Map([...pairs].map(([from, to]) => [to, meant[from]]));
  said.forEach((quotation, i) => {
    const truth = goldOf.get(i);
    cases.quotation.push({ signs: quotationSigns(quotation, context), right: truth !== undefined, text: id });
    if (!truth) return;
    for (const speaker of quotation.speakers) {
      const names = namesOf(speaker, analysis);
      const named = truth.entities.some((entity) => names.some((name) => sameName(name, nameOf.get(entity) ?? entity)));
      // Words that go on, or hang on another verb, have a source but none beside them: then whose name the words bear counts.
      const right =
        truth.source.length === 0 ? named : truth.source.some((span) => sameSource(text, span, speaker.span));
      cases.source.push({ signs: sourceSigns(speaker, quotation), right, text: id });
      if (speaker.entity) {
        cases.name.push({ signs: nameSigns(speaker, speaker.entity, context), right: named, text: id });
      } else {
        cases.nobody.push({ signs: nobodySigns(speaker, quotation), right: truth.entities.length === 0, text: id });
      }
    }
  });
}

/** Whether the words are the source's: half of the longer span is shared, or one begins or ends the other. */
function sameSource(text: string, gold: Range, found: Range): boolean {
  const [a, b] = [trimmed(text, gold), trimmed(text, found)];
  return similarity(a, b) >= 0.5 || (a[0] < b[1] && b[0] < a[1] && (a[0] === b[0] || a[1] === b[1]));
}
