import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Span } from '../../src/engine/analysis';
import { readArticles } from '../news/article';

/** A text with its names, as a corpus gives them. */
export interface NameDocument {
  readonly id: string;
  readonly text: string;
  readonly names: readonly GoldName[];
  /** How much the document counts. */
  readonly weight: number;
  /** Which corpus it is from. */
  readonly corpus: string;
}

export interface GoldName {
  readonly span: Span;
  /** Index in `nameTypes`. */
  readonly type: number;
}

/**
 * The corpora that a model may be trained on and still ship, and how much each counts: news most, posts least.
 * Attributions are in `NOTICE`.
 */
export const nameCorpora: readonly (readonly [file: string, weight: number])[] = [
  ['names/gum_wikinews_interview.jsonl', 2],
  ['names/gum_cc_by_academic_court.jsonl', 0.7],
  ['names/gum_bysa_bio_voyage.jsonl', 0.7],
  ['names/wikigold.jsonl', 1],
  ['names/wnut17_train.jsonl', 0.15],
  ['names/wnut17_dev.jsonl', 0.15],
  ['names/uner_ewt_dev.jsonl', 1],
  ['names/uner_ewt_test.jsonl', 1],
  ['names/uner_pud_wiki.jsonl', 1.3],
];
/** The project's own news counts most. MEANTIME has other ideas of what a name is: it counts little. */
const newsWeight = 3;
const meantimeWeight = 0.4;

/** What the model file says of its sources. */
export const nameAttributions: readonly string[] = [
  'GUM corpus (Zeldes 2017) and Wikinews, Wikipedia and Wikivoyage contributors',
  'NewsReader MEANTIME corpus (Minard et al. 2016), Wikinews',
  'training/news of this project, Wikinews contributors',
  'WikiGold (Balasuriya et al. 2009), Wikipedia contributors',
  'WNUT 2017 (Derczynski et al.)',
  'Universal NER v1, UD English-EWT and UD English-PUD',
];

const typeNames = ['PER', 'ORG', 'LOC'];
const newsTypes = ['person', 'organization', 'place'];

interface CorpusLine {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

interface MentionLine {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly kind: string;
    readonly name_span?: Span;
  }[];
}

/** The names of MEANTIME, which annotates the first sentences of an article only: what stands behind the last mention is left out. */
export function readMeantimeNames(folder: string): NameDocument[] {
  return readFileSync(path.join(folder, 'coref', 'meantime_en.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as MentionLine)
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ id, text, mentions }) => ({
      id,
      text: text.slice(0, Math.max(...mentions.map(({ end }) => end))),
      names: mentions
        .filter(({ kind, type }) => kind === 'name' && typeNames.includes(type))
        .map(({ start, end, type, name_span: span = [start, end] }) => ({ span, type: typeNames.indexOf(type) }))
        .sort((a, b) => a.span[0] - b.span[0]),
      weight: meantimeWeight,
      corpus: 'meantime',
    }));
}

/** The names of the project's own corpus, its part for learning; other names than of people, organisations and places are none. */
export function readNewsNames(folder: string): NameDocument[] {
  return [...readArticles(folder, 'train').values()].map(({ id, text, entities }) => ({
    id,
    text,
    names: entities
      .filter(({ type }) => type !== 'other')
      .flatMap(({ type, mentions }) =>
        mentions.filter(({ form }) => form === 'name').map(({ span }) => ({ span, type: newsTypes.indexOf(type) })),
      )
      .sort((a, b) => a.span[0] - b.span[0]),
    weight: newsWeight,
    corpus: 'news',
  }));
}

/** Reads the corpora below a folder. @throws Error when one is missing. */
export function readNameCorpora(folder: string): NameDocument[] {
  return nameCorpora.flatMap(([file, weight]) =>
    readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => toDocument(JSON.parse(line) as CorpusLine, path.basename(file, '.jsonl'), weight)),
  );
}

function toDocument(line: CorpusLine, corpus: string, weight: number): NameDocument {
  const names = line.entities.flatMap(({ start, end, type }) => toName([start, end], type));
  return { id: line.id, text: line.text, names: names.sort(byStart), weight, corpus };
}

function toName(span: Span, type: string): GoldName[] {
  const index = typeNames.indexOf(type);
  return index < 0 ? [] : [{ span, type: index }];
}

function byStart(a: GoldName, b: GoldName): number {
  return a.span[0] - b.span[0];
}
