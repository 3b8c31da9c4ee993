import type { Quotation } from '../analysis';
import type { AnalysisIndex } from '../analysisIndex';
import type { CheckedArticle, TwoSpeakersFinding } from './finding';
import { saidAgain } from './saidAgain';

/** Fewer words are said by many: slogans, *thank you very much*. */
const FEWEST = 5;

/** The same words that two different sources are said to have said; pointed out where they stand a second time. */
export function checkTwoSpeakers({ index }: CheckedArticle): TwoSpeakersFinding[] {
  const found: TwoSpeakersFinding[] = [];
  const told = new Set<string>();
  for (const [there, here] of saidAgain(index.analysis.quotes, FEWEST)) {
    const [span] = here.quotation.segments;
    const [other] = there.quotation.segments;
    if (!span || !other || here.words.join(' ') !== there.words.join(' ')) continue;
    const [names, otherNames] = [sourcesOf(here.quotation, index), sourcesOf(there.quotation, index)];
    const [name] = names;
    const [otherName] = otherNames;
    if (name === undefined || otherName === undefined || names.some((who) => otherNames.includes(who))) continue;
    const { id } = here.quotation;
    if (told.has(id)) continue;
    told.add(id);
    found.push({ rule: 'two-speakers', quotation: id, names: [name, otherName], span, related: [other] });
  }
  return found;
}

/** The entities that speak, or the words of the text for those that are none; nothing of a pronoun nobody knows. */
function sourcesOf({ speakers }: Quotation, index: AnalysisIndex): string[] {
  return speakers
    .filter(({ form, entity }) => entity !== null || form !== 'pronoun')
    .map(({ entity, text }) => (entity && index.entity(entity.id)?.name) ?? text.replace(/\s+/g, ' '));
}
