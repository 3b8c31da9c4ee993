import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Analysis } from '../../src/engine/analysis';
import { projectRoot } from '../root';
import { FLOORS, type Measure } from './floors';
import { goldOf } from './gold';
import { SCORERS } from './measures';

/** A text to read; what else is known of it is its corpus's affair. */
export interface CorpusText {
  readonly id: string;
  readonly text: string;
}

/** Texts with gold, and what is measured on them. */
export interface Corpus {
  readonly name: string;
  readonly texts: readonly CorpusText[];
  /** The figures, in percent, of analyses in the order of the texts. */
  figures(analyses: readonly Analysis[]): Readonly<Record<string, number>>;
}

/** The corpora of `data/`, with the measures that have a floor. */
function ownCorpora(): Corpus[] {
  return Object.entries(FLOORS).map(([name, floors]) => {
    const texts = goldOf(name);
    return {
      name,
      texts,
      figures: (analyses) => {
        const documents = texts.map((gold, i) => [gold, analyses[i]!] as const);
        return Object.fromEntries(Object.keys(floors).map((key) => [key, SCORERS[key as Measure](documents)]));
      },
    };
  });
}

interface SharedCorpus {
  readonly file: string;
  /** Each so many-th document is read. */
  readonly each: number;
  readonly scorer: string;
  /** The function of the scorer. */
  readonly call: string;
  /** Names of figures, and where they stand in the scorer's answer. */
  readonly figures: Readonly<Record<string, string>>;
}

const SHARED: readonly SharedCorpus[] = [
  {
    file: 'corpora/quotes/polnear_dev.jsonl',
    each: 3,
    scorer: 'score-quotes',
    call: 'scoreQuotes',
    figures: {
      marked: 'marked_80.f1',
      'marked exactly': 'marked_exact.f1',
      'short marked': 'short_marked.f1',
      sources: 'speaker.accuracy',
      indirect: 'indirect.speech_f1_80',
      'indirect sources': 'indirect.speaker.accuracy',
    },
  },
  {
    file: 'corpora/places/trnews.jsonl',
    each: 3,
    scorer: 'score-places',
    call: 'scorePlaces',
    figures: { names: 'exact.f1', places: 'resolution.accuracy_all' },
  },
];

/** The corpora beside the project, through the scorers there; none where that folder is not. Their texts stay there. */
async function sharedCorpora(): Promise<Corpus[]> {
  const folder = path.join(projectRoot, '..', 'shared');
  const present = SHARED.filter(({ file }) => existsSync(path.join(folder, file)));
  return Promise.all(
    present.map(async ({ file, each, scorer, call, figures }) => {
      const texts = readFileSync(path.join(folder, file), 'utf8')
        .split('\n')
        .filter((line, i) => line !== '' && i % each === 0)
        .map((line) => JSON.parse(line) as CorpusText);
      type Scorers = Readonly<Record<string, (gold: readonly CorpusText[], found: readonly Analysis[]) => unknown>>;
      const scorers = (await import(pathToFileURL(path.join(folder, 'eval', `${scorer}.mjs`)).href)) as Scorers;
      return {
        name: path.basename(file, '.jsonl'),
        texts,
        figures: (analyses) => {
          const answer = scorers[call]?.(texts, analyses);
          return Object.fromEntries(Object.entries(figures).map(([name, at]) => [name, figureAt(answer, at)]));
        },
      };
    }),
  );
}

function figureAt(answer: unknown, at: string): number {
  const found = at.split('.').reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], answer);
  return typeof found === 'number' ? found : 0;
}

/** All that rules are measured on. */
export async function ruleCorpora(): Promise<Corpus[]> {
  return [...ownCorpora(), ...(await sharedCorpora())];
}
