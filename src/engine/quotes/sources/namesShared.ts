import type { Span } from '../../analysis';
import type { NameMention } from '../../names/nameFinder';
import { RuleBook } from '../../rules/ruleBook';
import { isPerson } from './describedNames';

/** A source's words in their paragraph. */
interface GroupWords {
  readonly text: string;
  readonly span: Span;
  readonly names: readonly NameMention[];
}

/** The plural that several names explain: *the two owners*, *two of the passengers*. */
const plural = /(?:[^s]s|men|women|people|children)$/;
/** From a name to the next: *of Ohio, *, * (D) and *, *, 41, and *. */
const between = /^(?: \([^()]{1,20}\)| (?:of|from) [\p{L}. ]{2,25}|, \d{1,3})?(?:,| and|, and| &) $/u;
/** Behind the last one: an apposition is closed by a mark. */
const closed = /^(?: \([^()]{1,20}\)| (?:of|from) [\p{L}. ]{2,25}|, \d{1,3})?[,.;:–—]/u;

export const sharedBook = new RuleBook<GroupWords, readonly Span[]>('Which names share the words of a source?', [
  {
    id: 'borne/several',
    example: 'The owners, |Zork Blon| and |Otto Lien|, said the roof was old.',
    find: ({ text, span, names }) => {
      const comma = text.indexOf(',', span[0]);
      if (comma < 0 || comma > span[1] + 1 || !plural.test(text.slice(span[0], comma))) return null;
      if (names.some((each) => isPerson(each) && each.span[0] >= span[0] && each.span[0] < comma)) return null;
      const found: NameMention[] = [];
      for (const name of names) {
        if (name.span[0] < comma || !isPerson(name)) continue;
        const gap = text.slice(found.at(-1)?.span[1] ?? comma, name.span[0]);
        if (!(found.length > 0 ? between.test(gap) : gap === ', ')) break;
        found.push(name);
        if (/\band |& /.test(gap)) break;
      }
      const [last, before] = [found.at(-1), found.at(-2)];
      if (!last || !before || !/\band |& /.test(text.slice(before.span[1], last.span[0]))) return null;
      return closed.test(text.slice(last.span[1])) ? found.map((each) => each.span) : null;
    },
  },
]);
