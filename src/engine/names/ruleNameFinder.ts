import { ruling } from '../rules/ruling';
import type { Gazetteer } from '../places/gazetteer';
import type { Resources } from '../resources';
import { plainLedger, type Ledger } from '../rules/ledger';
import type { Tokens } from '../text/tokens';
import { Evidence } from './evidence';
import { doubtfulName, type NameFinder, type NameMention } from './nameFinder';
import { weighKnownNames } from './knownNames';
import { readNameLexicon } from '../words/nameLexicon';
import { type NamePart, nameParts } from '../entities/nameParts';
import { findRuns } from './nameRuns';
import { NameSigns } from './nameSigns';
import type { RunContext } from './runContext';
import { isOpener } from './sentenceStart';
import { weighWords } from './severalWords';
import { weighSingleWord } from './singleWord';
import { weighWordsAfter } from './wordsAfter';
import { weighWordsBefore } from './wordsBefore';
import { isPersonal } from './personalPlace';
import { WordView } from './wordView';

/** What is less likely a name than this is not even a candidate for the document pass. */
const leastConfidence = 0.02;
const capitalised = ruling('name/capitals');
export const priorSigns = new NameSigns('What is a name before anything else is known of it?', {
  prior: { person: 0.4, place: -0.4, untold: true, example: 'Yesterday |Terhune| was away.' },
});

/**
 * Finds names by rules: runs of capitalised words, cut at titles and nationalities, each judged by evidence that adds
 * up: word lists (compromise's lexicon among them), the gazetteer, the words around.
 */
export function createRuleNameFinder(
  resources: Resources,
  gazetteer: Gazetteer | undefined,
  ledger: Ledger = plainLedger,
): NameFinder {
  const lexicon = readNameLexicon(resources);
  return {
    find(tokens) {
      const mentions: NameMention[] = [];
      const context: RunContext = { view: new WordView(tokens), lexicon, gazetteer, ledger };
      for (let s = 0; s + 1 < tokens.sentences.length; s++) {
        findInSentence(context, tokens.sentences[s] ?? 0, tokens.sentences[s + 1] ?? 0, mentions);
      }
      return mentions;
    },
  };
}

function findInSentence(context: RunContext, from: number, to: number, mentions: NameMention[]): void {
  const { tokens } = context.view;
  const parts = findRuns(context, from, to).flatMap((run) => nameParts(context, run));
  for (const part of parts) {
    const personal = isPersonal(context, part);
    if (!personal && isOpener(context, part.from, part.to)) continue;
    const evidence = weigh(context, part);
    const { verdict, confidence, by } = evidence.decide();
    const found = verdict === 'none' ? evidence.bestName() : { type: verdict, confidence, by };
    if (found.confidence < leastConfidence && !personal) continue;
    mentions.push({
      span: spanOf(tokens, part),
      type: found.type,
      confidence: verdict === 'none' ? Math.min(found.confidence, doubtfulName / 2) : found.confidence,
      by: found.by ?? capitalised,
      ...(part.initial ? { initial: true } : {}),
      ...(part.title === null ? {} : { title: part.title }),
      ...(personal ? { personal } : {}),
    });
  }
}

function weigh(context: RunContext, part: NamePart): Evidence {
  const evidence = new Evidence(context.ledger);
  evidence.add(priorSigns.signs.prior);
  if (part.to - part.from === 1) weighSingleWord(context, part, evidence);
  weighWords(context, part, evidence);
  weighKnownNames(context, part, evidence);
  weighWordsBefore(context, part, evidence);
  weighWordsAfter(context, part, evidence);
  return evidence;
}

function spanOf(tokens: Tokens, { from, to }: NamePart): readonly [number, number] {
  return [tokens.starts[from] ?? 0, tokens.ends[to - 1] ?? 0];
}
