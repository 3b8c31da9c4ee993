import type { NameFinder } from '../../src/engine/names/nameFinder';
import type { NameLexicon } from '../../src/engine/words/nameLexicon';
import type { StretchReader } from '../../src/engine/names/stretchReader';
import { WordView } from '../../src/engine/names/wordView';
import { firstWord, innerWord, lastWord, nameLabel, onlyWord, outside } from '../../src/engine/model/nameLabels';
import { paragraphsOf } from '../../src/engine/text/prose';
import type { Tokens } from '../../src/engine/text/tokens';
import type { GoldName, NameDocument } from './corpora';

/** A stretch of words with the features and their labels. */
export interface Example {
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
  readonly weight: number;
}

/** What turns a text into examples. */
export interface ExampleReader {
  readonly tokenize: (text: string) => Tokens;
  readonly rules: NameFinder;
  readonly stretches: StretchReader;
  readonly lexicon: NameLexicon;
}

/** The stretches of a document that may hold names, with the labels of the corpus. */
export function readExamples(reader: ExampleReader, document: NameDocument): Example[] {
  return paragraphsOf(document.text, 'plain').flatMap((paragraph) => {
    // Where the prose differs from the text (character references) the corpus' offsets do not hold.
    if (paragraph.map !== undefined) return [];
    const { start, text } = paragraph;
    const names = document.names
      .filter(({ span }) => span[0] >= start && span[1] <= start + text.length)
      .map(({ span, type }): GoldName => ({ span: [span[0] - start, span[1] - start], type }));
    return readParagraphExamples(reader, text, names, document.weight);
  });
}

/** The same for one paragraph; offsets into its text. */
export function readParagraphExamples(
  reader: ExampleReader,
  text: string,
  names: readonly GoldName[],
  weight: number,
): Example[] {
  const tokens = reader.tokenize(text);
  const gold = goldLabels(tokens, names, reader.lexicon);
  const examples: Example[] = [];
  let features: Int32Array[] = [];
  reader.stretches.read(tokens, reader.rules.find(tokens), {
    begin() {
      features = [];
    },
    word(_, found) {
      features.push(found.slice());
    },
    end(from, to) {
      examples.push({ features, labels: mended(gold.slice(from, to)), weight });
    },
  });
  return examples;
}

/** The label of each token by the corpus, in the product's manner: no article, title or possessive in the name. */
function goldLabels(tokens: Tokens, names: readonly GoldName[], lexicon: NameLexicon): Uint8Array {
  const view = new WordView(tokens);
  const labels = new Uint8Array(tokens.count);
  let token = 0;
  for (const { span, type } of names) {
    while (token < tokens.count && (tokens.ends[token] ?? 0) <= span[0]) token++;
    let from = token;
    while (token < tokens.count && (tokens.starts[token] ?? 0) < span[1]) token++;
    let to = token;
    while (to - from > 1 && /^(?:['’]s?|[.,;:"”)])$/u.test(view.word(to - 1))) to--;
    while (to - from > 1 && /^(?:["“(]|the)$/iu.test(view.word(from))) from++;
    if (type === 0) {
      const name = lexicon.titles.longest(view, from, to);
      if (name < to) from = name;
    }
    for (let i = from; i < to; i++) labels[i] = nameLabel(type, placeIn(i, from, to));
  }
  return labels;
}

function placeIn(index: number, from: number, to: number): number {
  if (to - from === 1) return onlyWord;
  return index === from ? firstWord : index === to - 1 ? lastWord : innerWord;
}

/** Labels of a stretch whose edges cut names off: what is left of such a name is none. */
function mended(labels: Uint8Array): Uint8Array {
  const starts = [nameLabel(0, 0), nameLabel(1, 0), nameLabel(2, 0)];
  const isStart = (label: number): boolean =>
    starts.includes(label) || label === outside || (label - 1) % 4 === onlyWord;
  for (let i = 0; i < labels.length && !isStart(labels[i] ?? 0); i++) labels[i] = outside;
  for (let i = labels.length - 1; i >= 0; i--) {
    const place = ((labels[i] ?? 0) - 1) % 4;
    if (labels[i] === outside || place === lastWord || place === onlyWord) break;
    labels[i] = outside;
  }
  return labels;
}
