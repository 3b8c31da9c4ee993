import { speakerSureness } from '../engine/sureness';
import { attributionsOf } from '../export/attribution';
import { groupBySpeaker, type SpeakerGroup } from '../export/speakers';
import type { TextReader } from '../export/textReader';
import { countWords } from '../export/words';
import type { Quotation, Speaker } from '../engine/analysis';
import type { Item } from './bounds';
import { schemaOf } from './inputs';
import type { Article } from './library';
import { readerOf, surenessOf } from './quotationItem';
import type { Tool } from './tool';

/** Who is quoted in an article, and how much. */
export const sources: Tool = {
  name: 'sources',
  title: 'Sources of an Article',
  description:
    'Who is quoted in one article: name, role as the article gives it, kind of source, number of quotations, their words ' +
    'and lines, how sure that is and the rule that decided it. The last item, without a name, stands for quotations of ' +
    'which the article does not show whose they are.',
  schema: schemaOf(['file', 'limit', 'cursor'], ['file'], {
    file: 'The article: its path, relative to the folder.',
  }),
  items({ article }) {
    if (!article) return [];
    const reader = readerOf(article);
    const { speakers, unresolved } = groupBySpeaker(article.index);
    const items = speakers.map((group) => sourceItem(group, article, reader));
    if (unresolved.length === 0) return items;
    return [...items, { file: article.file, name: null, ...counted(unresolved, reader) }];
  },
};

function sourceItem({ key, name, source, quotations }: SpeakerGroup, article: Article, reader: TextReader): Item {
  const { index } = article;
  const speaks = (speaker: Speaker): boolean =>
    speaker.entity ? speaker.entity.id === key : `"${speaker.text.toLowerCase()}` === key;
  const own = quotations.flatMap((quotation) => quotation.speakers.filter(speaks));
  // Of several the surest: one certain quotation makes a source.
  const best = own.reduce<Speaker | undefined>(
    (a, b) => (a && speakerSureness(a) >= speakerSureness(b) ? a : b),
    undefined,
  );
  const [first] = quotations;
  const role = first && attributionsOf(first, index)[first.speakers.findIndex(speaks)]?.role;
  return {
    file: article.file,
    name,
    ...(role ? { role } : {}),
    source,
    ...counted(quotations, reader),
    ...(best ? { sureness: surenessOf(speakerSureness(best)), rule: best.rule } : {}),
  };
}

function counted(quotations: readonly Quotation[], reader: TextReader): Item {
  return {
    quotes: quotations.length,
    words: quotations.reduce((sum, { content }) => sum + countWords(content.join(' ')), 0),
    lines: [...new Set(quotations.map(({ segments }) => reader.line(segments[0]?.[0] ?? 0)))],
  };
}
