import type { Range } from './annotation';
import { checksum, type Article } from './article';

const day = /^\d{4}-\d\d-\d\d$/;

/** What is wrong with an article of the corpus, in words; nothing for a sound one. */
export function problemsOf(article: Article): string[] {
  const { text, entities, quotations, terms, dates } = article;
  const problems: string[] = [];
  const demand = (holds: boolean, problem: string) => void (holds || problems.push(problem));
  demand(article.version === 1, `version ${String(article.version)}`);
  demand(checksum(text) === article.sha256, 'the text is not the one that was annotated (sha256)');
  demand(day.test(article.date), `date ${article.date}`);
  const ids = [...entities, ...quotations].map(({ id }) => id);
  demand(new Set(ids).size === ids.length, 'two entities or quotations of one id');

  const anchored = (what: string, spans: readonly Range[]) => {
    for (const [start, end] of spans) {
      const words = text.slice(start, end);
      demand(start >= 0 && start < end && end <= text.length, `${what}: ${start} to ${end} is no stretch of the text`);
      demand(words === words.trim(), `${what}: “${words}” begins or ends with a blank`);
      demand(!/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(words), `${what}: ${start} to ${end} cuts a character`);
    }
  };
  /** Pieces of one thing stand apart; mentions may stand in each other (*her own lawyer*). */
  const apart = (what: string, spans: readonly Range[]) => {
    anchored(what, spans);
    const sorted = [...spans].sort((a, b) => a[0] - b[0]);
    demand(
      sorted.every((span, i) => i === 0 || sorted[i - 1]![1] <= span[0]),
      `${what}: stretches overlap`,
    );
  };
  for (const { id, name, type, place, mentions } of entities) {
    anchored(
      `${id} ${name}`,
      mentions.map(({ span }) => span),
    );
    demand(
      mentions.some(({ form }) => form === 'name'),
      `${id} ${name} is named nowhere`,
    );
    demand((type === 'place') === (place !== null), `${id} ${name}: a place has a place, nothing else has`);
  }
  for (const { id, content, cue, source, parent, entities: meant } of quotations) {
    apart(`${id} content`, content);
    apart(`${id} cue`, cue);
    apart(`${id} source`, source);
    demand(content.length > 0, `${id} has no words`);
    for (const other of meant)
      demand(
        entities.some((entity) => entity.id === other),
        `${id}: no entity ${other}`,
      );
    if (parent === null) continue;
    const outer = quotations.find((quotation) => quotation.id === parent);
    const inside = ([start, end]: Range) =>
      outer?.content.some((piece) => piece[0] <= start && end <= piece[1]) ?? false;
    demand(content.every(inside), `${id} does not stand in ${parent}`);
  }
  apart('terms', terms);
  apart(
    'dates',
    dates.map(({ span }) => span),
  );
  for (const { from, to } of dates) {
    const known = from !== null && to !== null && day.test(from) && day.test(to) && from <= to;
    demand(known || (from === null && to === null), `the days ${String(from)} to ${String(to)}`);
  }
  return problems;
}
