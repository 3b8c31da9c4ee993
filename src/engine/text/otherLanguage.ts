/** Small words by language, of which English has none; too few to be a data file, and needed where no data file is read. */
const foreign = new Set(
  // German, Dutch
  (
    'der die das und ist nicht mit ein eine einen einem einer auf für von dem den des sich sie auch wird werden wurde hat haben sind nach bei aus zum zur über oder wenn noch wie wir ich ihr sein seine ' +
    'het een van niet zijn dat voor met aan naar ook door wordt heeft maar werd bij deze ze hij ' +
    // French, Spanish, Portuguese, Italian, Catalan, Romanian
    'le la les des du une et est dans pour que qui pas sur avec au aux ce cette ses son sont par plus été mais nous vous ils elle ont leur ' +
    'el los las del una y en por con para se su sus al lo como más pero fue es ha sin sobre entre este esta ' +
    'os um uma não do da dos das nos nas ao à são foi seu sua pelo pela mais também ele ela é e disse vão está são já ' +
    'il gli di della delle dei nel nella che non è sono anche ma ai alla più questo questa hanno stato si ' +
    'els amb una dels però també și pe cu care pentru este sau ' +
    // Swedish, Danish, Norwegian, Finnish, Polish, Czech, Hungarian, Turkish, Indonesian
    'och att det som för på av är den inte har till ett från han hon og ikke til som fra han hun var blev ' +
    'ja että joka mutta se on ei oli kun w z na że się jest nie do jak przez od po dla są był ale który że i o v je się ' +
    'že jsou pro který az egy és hogy nem van volt bir ve bu için ile olarak da de çok daha kadar gibi olan söyledi yang dan di untuk dengan pada dari ini itu tidak akan adalah'
  ).split(' '),
);
/** Small words that English alone has, or that it has more often than anybody else. */
const english = new Set(
  (
    'the and of to that with this from have has she they their were been which who would said says it its his by are but not what when ' +
    'where while after before about into than there these those could should will your our you he him them because if or my'
  ).split(' '),
);

/** Words in small letters: the others may be names. */
const wordPattern = /(?<![\p{L}’'])\p{Ll}[\p{L}’']*/gu;
const latin = /\p{Script=Latin}/gu;
const letters = /\p{L}/gu;

/** So many words are looked at; the rest of a text is in the language of its beginning. */
const mostWords = 4000;
const fewestLetters = 12;
/** A text of fewer words in small letters is short: it has no English small word at all, and so many of others. */
const short = 20;
const fewestForeign = 3;
/** Of letters that are not Latin; of small words that are not English; those against the English ones. */
const shares = { otherScript: 0.6, foreign: 0.12, ratio: 2.5 } as const;

/**
 * Whether a text is surely in another language than English, judged by its beginning. In doubt it is English: a list of
 * names, a headline, an English text that quotes others at length. Linear in the text.
 */
export function isOtherLanguage(sample: string): boolean {
  const all = sample.match(letters)?.length ?? 0;
  if (all < fewestLetters) return false;
  const latinLetters = sample.match(latin)?.length ?? 0;
  if (latinLetters < all * (1 - shares.otherScript)) return true;
  const words = (sample.match(wordPattern) ?? []).slice(0, mostWords);
  const others = words.filter((word) => foreign.has(word)).length;
  const own = words.filter((word) => english.has(word)).length;
  if (words.length < short) return others >= fewestForeign && own === 0;
  return others >= words.length * shares.foreign && others > own * shares.ratio;
}
