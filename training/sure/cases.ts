import type { Analysis, Span } from '../../src/engine/analysis';
import { signContext } from '../../src/engine/quotes/sure/calibrated';
import { nameSigns, nobodySigns } from '../../src/engine/quotes/sure/sourceNameSigns';
import { quotationSigns } from '../../src/engine/quotes/sure/quotationSigns';
import { sourceSigns } from '../../src/engine/quotes/sure/sourceSigns';
import { namesOf, sameName } from '../../test/accuracy/sources';
import { pairUp, similarity, similarityOfPieces, trimmed } from '../../test/accuracy/spans';
import type { Case } from './regression';

/** An article with who said what in it. Spans are UTF-16, half-open. */
export interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly segments: readonly Span[];
    /** The words that name the source; several of a joint statement. */
    readonly source: readonly Span[];
    /** Who is meant; nobody when the text names nobody. */
    readonly entities: readonly string[];
  }[];
}

/** The cases of each table of frequencies. */
export type Cases = Readonly<Record<'quotation' | 'source' | 'name' | 'nobody', Case[]>>;

export const noCases = (): Cases => ({ quotation: [], source: [], name: [], nobody: [] });

/** What an analysis got right and wrong. Words are right when four fifths of the longer side are shared. */
export function collectCases(article: AnnotatedArticle, analysis: Analysis, cases: Cases): void {
  const { text, id } = article;
  const said = analysis.quotes.filter(({ act }) => act === 'speech');
  const context = signContext(analysis.quotes, analysis.entities, text);
  const pairs = pairUp(article.quotes, said, (gold, found) => similarityOfPieces(gold.segments, found.segments), 0.8);
  const goldOf = new Map([...pairs].map(([gold, found]) => [found, article.quotes[gold]]));
  said.forEach((quotation, i) => {
    const gold = goldOf.get(i);
    cases.quotation.push({ signs: quotationSigns(quotation, context), right: gold !== undefined, text: id });
    if (!gold) return;
    for (const speaker of quotation.speakers) {
      const right = gold.source.some((span) => sameSource(text, span, speaker.span));
      cases.source.push({ signs: sourceSigns(speaker, quotation), right, text: id });
      if (speaker.entity) {
        const names = namesOf(speaker, analysis);
        const meant = gold.entities.some((entity) => names.some((name) => sameName(name, entity)));
        cases.name.push({ signs: nameSigns(speaker, speaker.entity, context), right: meant, text: id });
      } else {
        cases.nobody.push({ signs: nobodySigns(speaker, quotation), right: gold.entities.length === 0, text: id });
      }
    }
  });
}

/** Whether the words are the source's: half of the longer span is shared, or one begins or ends the other. */
function sameSource(text: string, gold: Span, found: Span): boolean {
  const [a, b] = [trimmed(text, gold), trimmed(text, found)];
  return similarity(a, b) >= 0.5 || (a[0] < b[1] && b[0] < a[1] && (a[0] === b[0] || a[1] === b[1]));
}
