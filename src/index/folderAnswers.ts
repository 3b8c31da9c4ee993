import type { FolderFiles } from './folderFiles';
import type { EntityType } from '../engine/analysis';
import { peopleOf } from '../engine/people/peopleOf';
import { candidatePaths } from './candidates';
import { dossierOf, entitiesOfFolder } from './dossier';
import { folderBalance } from './folderBalance';
import { inSlices } from './inSlices';
import { findWords, linePlace } from './findWords';
import type { FolderAnswers, FolderQuestion, FoundQuotation, FoundWords, ToldDossier } from './folderProtocol';
import type { FolderQueries, IndexedQuotation } from './queries';
import { wordsThatDiffer } from './judgeWords';
import { claimedText, sameWordsElsewhere } from './sameWords';
import { ArticleTexts, hit, nameOf, oneLine, placeOf, placeOfQuotation } from './foundPlaces';
import { articlesOfListed, commonNames, listedName, namesBeginning } from './nameAnswers';
import { shownLine, visibleText } from './visibleText';
import { readFolderPeople, readSettled } from './readSettled';

const TYPES: readonly EntityType[] = ['person', 'organization', 'place'];
/** So much of a line is shown, in UTF-16 units before and after the words. */
const BEFORE = 40;
const AFTER = 100;
/** So many places where two quotations differ are told. */
const MOST_DIFFERENCES = 20;
/** So many of one name are told about. */
const DOSSIERS = 10;

/** Answers what the editor asks of an index; `files` are those of its articles. */
export function answerQuestion(
  queries: FolderQueries,
  files: FolderFiles,
  question: FolderQuestion,
): Promise<FolderAnswers[FolderQuestion['kind']]> {
  const articles = new ArticleTexts(files);
  switch (question.kind) {
    case 'size':
      return Promise.resolve(queries.size());
    case 'find':
      return find(queries, articles, question.words, question.limit);
    case 'names':
      return Promise.resolve(namesBeginning(queries, question.begin, question.limit));
    case 'where':
      return where(queries, articles, question.path, question.names);
    case 'elsewhere':
      return elsewhere(queries, articles, question.quotation);
    case 'common':
      return readSettled(files).then((settled) =>
        inSlices(commonNames(queries, settled).page(question.type, question.from, question.limit)),
      );
    case 'naming':
      return readSettled(files).then((settled) => articlesOfListed(queries, question, settled));
    case 'balance':
      return readFolderPeople(files).then(({ people }) =>
        inSlices(folderBalance(queries, question.measure, peopleOf(people.entries))),
      );
    case 'list':
      return Promise.all(question.names.map((name) => listedName(queries, articles, name, files)));
    case 'dossier':
      return dossiers(queries, articles, question, files);
    case 'candidates':
      return Promise.resolve(candidatePaths(queries, question.hint, question.limit));
  }
}

async function find(
  queries: FolderQueries,
  articles: ArticleTexts,
  words: string,
  limit: number,
): Promise<FolderAnswers['find']> {
  const { items, more } = queries.articlesWithPhrase(words, limit);
  const phrases = items.map(async (article): Promise<FoundWords> => {
    const text = await articles.read(article);
    const visible = text === null ? null : visibleText(article.path, text);
    const span = visible === null ? undefined : findWords(visible, words);
    if (text === null || visible === null || !span) return { kind: 'phrase', ...hit(article), at: null, excerpt: '' };
    const from = Math.max(visible.lastIndexOf('\n', span[0] - 1) + 1, span[0] - BEFORE);
    const end = visible.indexOf('\n', span[1]);
    const excerpt = visible.slice(from, Math.min(end < 0 ? visible.length : end, span[1] + AFTER));
    return { kind: 'phrase', ...hit(article), at: linePlace(text, span), excerpt: oneLine(shownLine(excerpt)) };
  });
  const named = TYPES.map((type) => queries.entitiesNamed(words, [type], limit));
  const found = named.flatMap(({ items: entities }) =>
    entities.map(async (entity) => {
      const text = await articles.read(entity.article);
      return { ...nameOf(entity), at: text === null ? null : placeOf(text, [entity.name, ...entity.aliases]) };
    }),
  );
  return {
    items: [...(await Promise.all(found)), ...(await Promise.all(phrases))],
    more: more || named.some((each) => each.more),
  };
}

async function where(
  queries: FolderQueries,
  articles: ArticleTexts,
  path: string,
  names: readonly string[],
): Promise<FolderAnswers['where']> {
  const article = queries.articleAt(path);
  const text = article ? await articles.read(article) : null;
  return text === null ? null : placeOf(text, names);
}

async function elsewhere(
  queries: FolderQueries,
  articles: ArticleTexts,
  quotation: Extract<FolderQuestion, { kind: 'elsewhere' }>['quotation'],
): Promise<FoundQuotation[]> {
  const found = await sameWordsElsewhere(queries, quotation, (article) => articles.read(article));
  return Promise.all(
    found.map(async ({ article, quotations, copies, verdict, marked, isOfSameWords, speaker, text }) => ({
      ...{ verdict, marked, isOfSameWords, speaker, text: oneLine(text) },
      ...{ copies: copies.length, speakers: speakersOf(quotations) },
      differences: verdict === 'changed' ? wordsThatDiffer(quotation.text, text).slice(0, MOST_DIFFERENCES) : [],
      ...hit(article),
      at: await placeOfQuotation(articles, quotations[0]),
    })),
  );
}

async function dossiers(
  queries: FolderQueries,
  articles: ArticleTexts,
  { name, type, limit }: Extract<FolderQuestion, { kind: 'dossier' }>,
  files: FolderFiles,
): Promise<ToldDossier[]> {
  const { entities } = entitiesOfFolder(queries, name, [type], await readSettled(files));
  return Promise.all(
    entities.slice(0, DOSSIERS).map(async (entity) => {
      const { quotations, ...dossier } = dossierOf(queries, entity, limit);
      return {
        ...dossier,
        maybe: entity.undecided.flatMap(({ other }) => entities[other]?.name ?? []),
        maybeOthers: entity.undecided.map(({ other }) => other).filter((other) => other < DOSSIERS),
        quotations: await Promise.all(
          quotations.map(async (quotation) => {
            const { article, pieces } = quotation;
            const text = await articles.read(article);
            return {
              ...hit(article),
              text: text === null ? null : oneLine(claimedText(pieces, text)),
              at: await placeOfQuotation(articles, quotation),
            };
          }),
        ),
      };
    }),
  );
}

const speakersOf = (quotations: readonly IndexedQuotation[]): string[] => [
  ...new Set(
    quotations.flatMap(({ speakers, source }) =>
      speakers.length > 0 ? speakers.map(({ name }) => name) : (source ?? []),
    ),
  ),
];
