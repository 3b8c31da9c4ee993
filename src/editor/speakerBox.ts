import type { Entity, Span, Speaker } from '../engine/analysis';

/** A description of more words than these is long: only its head has the box. */
const LONG = 3;

/** What follows the head of a description: *a spokesman | for the ministry*, *officials | who left*. */
const BEHIND_HEAD = /^(?:of|for|from|in|at|on|by|to|with|near|who|whose|whom|that|which|[–—-])$/i;

/**
 * Where the box of a speaker stands: at the name where the words hold it (*The mayor of Lisbon, |Ana Reis|*), at the head
 * of a long description (*|a spokesman| for the ministry of the interior*), else around all the words.
 */
export function speakerBox({ span, text, form }: Speaker, entity: Entity | undefined): Span {
  const name = entity?.mentions.find(
    (mention) => mention.form === 'name' && span[0] <= mention.span[0] && mention.span[1] <= span[1],
  );
  if (name) return name.span;
  // With markup inside, the places of the words in the document are not known.
  if (form === 'pronoun' || text.length !== span[1] - span[0]) return span;
  const words = [...text.matchAll(/\S+/g)];
  if (words.length <= LONG) return span;
  const at = words.findIndex((word, i) => endsHead(word[0], i) || endsClause(words[i - 1]?.[0]));
  const last = words[at - 1];
  return last ? [span[0], span[0] + last.index + last[0].replace(/[,;:]$/, '').length] : span;
}

/** *One of the ministers*: what is a number alone is no head. */
function endsHead(word: string, before: number): boolean {
  return BEHIND_HEAD.test(word) && before > (word.toLowerCase() === 'of' ? 1 : 0);
}

function endsClause(before: string | undefined): boolean {
  return before !== undefined && /[,;:]$/.test(before);
}
