import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Entity } from '../../../../src/engine/analysis';
import { wordsAround, type DocumentName } from '../../../../src/engine/entities/documentName';
import { readEntityLexicon } from '../../../../src/engine/words/entityLexicon';
import { readNameLexicon, type NameLexicon } from '../../../../src/engine/words/nameLexicon';
import type { NameMention } from '../../../../src/engine/names/nameFinder';
import { doubtfulName } from '../../../../src/engine/names/nameFinder';
import { createRuleNameFinder } from '../../../../src/engine/names/ruleNameFinder';
import type { RunContext } from '../../../../src/engine/names/runContext';
import { lowerCaseWords } from '../../../../src/engine/names/lowerCaseWords';
import { uniteEntities } from '../../../../src/engine/entities/unite';
import { WordView } from '../../../../src/engine/names/wordView';
import { openGazetteer } from '../../../../src/engine/places/gazetteer';
import type { Resources } from '../../../../src/engine/resources';
import { createTokenizer } from '../../../../src/engine/text/tokenizer';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { projectRoot } from '../../../root';

/** The real lists and the real gazetteer, and the stages of this folder over them. */

const media = path.join(projectRoot, 'media');
const lexiconFolder = path.join(media, 'lexicon');

export const resources: Resources = {
  lexicon: Object.fromEntries(
    readdirSync(lexiconFolder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => [file.slice(0, -4), readFileSync(path.join(lexiconFolder, file), 'utf8')]),
  ),
  gazetteer: new Uint8Array(readFileSync(path.join(media, 'places.gazetteer'))),
  model: undefined,
};
export const gazetteer = openGazetteer(resources.gazetteer ?? new Uint8Array());
export const lexicon: NameLexicon = readNameLexicon(resources);
export const entityLexicon = readEntityLexicon(resources);
export const tokenize = createTokenizer(resources);
export const finder = createRuleNameFinder(resources, gazetteer);

/** The names of a paragraph, doubtful ones left out. */
export function find(text: string): NameMention[] {
  return finder.find(tokenize(text)).filter(({ confidence }) => confidence >= doubtfulName);
}

/** The names of a paragraph as `type: words`. */
export function names(text: string): string[] {
  return find(text).map(({ span, type }) => `${type}: ${text.slice(...span)}`);
}

/** A paragraph as the rules look at it. */
export function contextOf(text: string): RunContext {
  return { view: new WordView(tokenize(text)), lexicon, gazetteer, ledger: plainLedger };
}

/** The entities of a text whose lines are its paragraphs. */
export function entitiesOf(text: string): Entity[] {
  const found: DocumentName[] = [];
  const paragraphs = text.split('\n').map((line, i, lines) => {
    const start = lines.slice(0, i).join('\n').length + (i > 0 ? 1 : 0);
    const tokens = tokenize(line);
    const mentions = finder.find(tokens);
    const around = wordsAround(
      line,
      mentions.map(({ span }) => span),
    );
    mentions.forEach((name, k) => {
      const [from, to] = name.span;
      found.push({ ...name, span: [start + from, start + to], text: line.slice(from, to), ...around[k] });
    });
    return lowerCaseWords(tokens);
  });
  return uniteEntities(found, gazetteer, paragraphs, entityLexicon);
}

/** The entities of a text as `type: name = aliases (mentions)`. */
export function summary(text: string): string[] {
  return entitiesOf(text).map(
    ({ type, name, aliases, mentions }) =>
      `${type}: ${[name, ...aliases].join(' = ')}${mentions.length > 1 ? ` (${String(mentions.length)})` : ''}`,
  );
}
