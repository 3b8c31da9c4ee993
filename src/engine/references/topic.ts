import type { WordView } from '../names/wordView';

/** A topic stands this near the beginning of its sentence, in tokens. */
const longestTopic = 8;

/**
 * Whether a name is what a sentence begins to speak of: *As for Orlov, he …*, *As to Orlov, he …*, *For goalkeeper Orlov, he …*. Tokens.
 * @param first the first token of the sentence
 */
export function isTopic(view: WordView, from: number, to: number, first: number): boolean {
  if (view.word(to) !== ',' || from - first > longestTopic) return false;
  const opens = view.lower(first) === 'as' ? first + 1 : first;
  const leads = view.lower(opens) === 'for' || (opens > first && view.lower(opens) === 'to');
  if (!leads || opens >= from) return false;
  for (let i = opens + 1; i < from; i++) if (/^(?:[,;:]|of|in|to|by)$/.test(view.lower(i))) return false;
  return true;
}

/**
 * Whether a name opens its sentence as its subject does, whatever a parser made of what follows: *Orlov of Bergen, who …*.
 * Tokens; `first` is the first of the sentence.
 */
export function opensSentence(view: WordView, from: number, to: number, first: number): boolean {
  return (
    from === first &&
    /^(?:of|from|at|in|with|\p{Ll}{3,})$/u.test(view.word(to)) &&
    !/^(?:and|or|but|for)$/.test(view.word(to))
  );
}
