import { type CaseStyle, caseStyle } from './caseStyle';
import type { NameMention } from './nameFinder';
import type { NameLexicon } from '../words/nameLexicon';
import { WordView } from './wordView';
import { NameAtoms } from '../model/nameAtoms';
import { nameFeatureCount, nameFeatures } from '../model/nameFeatures';
import { outside } from '../model/nameLabels';
import type { WordClusters } from '../model/wordClusters';
import { margin } from '../model/wordHashes';
import type { Gazetteer } from '../places/gazetteer';
import type { Tokens } from '../text/tokens';

const styles: readonly CaseStyle[] = ['sentence', 'title', 'capitals'];

/** Called for each word of each stretch that may hold a name, with its features: how training sees a text. */
export interface StretchVisitor {
  begin(from: number, to: number): void;
  word(index: number, features: Int32Array): void;
  end(from: number, to: number): void;
}

/** Walks through the stretches of a paragraph that may hold names. Kept and reused from paragraph to paragraph. */
export class StretchReader {
  readonly atoms: NameAtoms;
  readonly #features = new Int32Array(nameFeatureCount);

  readonly #lexicon: NameLexicon;

  constructor(lexicon: NameLexicon, gazetteer: Gazetteer | undefined, clusters: WordClusters) {
    this.#lexicon = lexicon;
    this.atoms = new NameAtoms(lexicon, gazetteer, clusters);
  }

  /** @param mentions what the rules find in the paragraph, in order. */
  read(tokens: Tokens, mentions: readonly NameMention[], visitor: StretchVisitor): void {
    const { atoms } = this;
    const view = new WordView(tokens);
    const features = this.#features;
    let next = 0;
    for (let s = 0; s + 1 < tokens.sentences.length; s++) {
      const from = tokens.sentences[s]!;
      const to = tokens.sentences[s + 1]!;
      if (from === to) continue;
      next = atoms.read(view, from, to, mentions, next);
      if (atoms.stretches.length === 0) continue;
      const style = styles.indexOf(caseStyle(view, this.#lexicon, from, to));
      for (let k = 0; k < atoms.stretches.length; k += 2) {
        const begin = atoms.stretches[k]!;
        const end = atoms.stretches[k + 1]!;
        visitor.begin(from + begin, from + end);
        let name = -1;
        let whole = 0;
        for (let i = begin; i < end; i++) {
          const at = i + margin;
          if (atoms.rule[at] === outside) whole = 0;
          else if (atoms.from[at] !== name || whole === 0) whole = atoms.placeOfName(view, at);
          name = atoms.from[at]!;
          nameFeatures(features, atoms, i, whole, style);
          visitor.word(from + i, features);
        }
        visitor.end(from + begin, from + end);
      }
    }
  }
}
