import type { DateReading, PlaceReading } from '../../../../src/engine/analysis';
import { Article, lisbon } from '../../editor/article';

/** A place of a land without a name. */
export function placeAt(name: string, latitude: number, longitude: number, confidence = 0.95): PlaceReading {
  return { ...lisbon, name, admin1: null, country: null, latitude, longitude, confidence, candidates: [] };
}

/** An article with sources of several kinds, two towns, dates, and people named in one paragraph. */
export function townArticle(): Article {
  const article = new Article(
    [
      'Ines Vaz, the mayor, told Tomas Rook of the Quay Board on 3 May 2019: “The bridge over the old harbour will stay closed until every single bolt has been looked at, and I mean every bolt.”',
      '',
      'A fisherman said: “We wait.” It closed in 2017, Tomas Rook & Ines Vaz said. “Nobody knows,” it says in Marport.',
      '',
      'The Quay Board met in Eastholm last spring. Marport <b> is far.',
    ].join('\n'),
  );
  const [first, second] = ['“The bridge over', '“We wait.”'];
  const long = article.text.slice(article.span(first)[0], article.text.indexOf('bolt.”') + 6);
  return article
    .entity('e1', 'person', ['Ines Vaz'], { roles: [{ text: 'mayor', span: article.span('mayor') }] })
    .entity('e2', 'person', ['Tomas Rook'])
    .entity('e3', 'organization', ['Quay Board'])
    .entity('e4', 'place', ['Marport'], { place: placeAt('Marport', 38.7, -9.1) })
    .entity('e5', 'place', ['Eastholm'], { place: placeAt('Eastholm', 59.3, 18.1, 0.3) })
    .quote('q1', long, {
      speakers: [article.speaker('Ines Vaz', 'e1')],
      when: { span: article.span('on 3 May 2019'), text: 'on 3 May 2019' },
    })
    .quote('q2', second, {
      speakers: [article.speaker('A fisherman', null, { form: 'nominal', source: 'unnamed-person' })],
    })
    .quote('q3', '“Nobody knows,”');
}

/** The dates of the article, as the engine would read them. */
export function townDates(article: Article): DateReading[] {
  const date = (words: string, from: string | null, to: string | null): DateReading => ({
    span: article.span(words),
    text: words,
    from,
    to,
    confidence: from === null ? 0 : 0.9,
    rule: 'date/full',
  });
  return [
    date('3 May 2019', '2019-05-03', '2019-05-03'),
    date('2017', '2017-01-01', '2017-12-31'),
    date('last spring', null, null),
  ];
}
