import type { NameMention } from '../names/nameFinder';
import type { NameLexicon } from '../words/nameLexicon';
import type { WordView } from '../names/wordView';
import type { Tokens } from '../text/tokens';
import { commonBit, NameClasses } from './nameClasses';
import { firstWord, innerWord, lastWord, nameLabel, nameTypes, onlyWord } from './nameLabels';
import { NamePlaces } from './namePlaces';
import type { Gazetteer } from '../places/gazetteer';
import type { WordClusters } from './wordClusters';
import { margin, WordHashes } from './wordHashes';

/** Names are not looked up in the gazetteer beyond this many words. */
const longestPlace = 3;
/** Stretches of words are joined over a gap of this many words. */
const widestGap = 2;
/** A stretch is cut when it is longer: only a list or a shouted text is. */
const longestStretch = 250;

/** What is looked at around one sentence's words to label them; word `i` of the sentence is at `i + margin`. */
export class NameAtoms {
  readonly words = new WordHashes();
  /** What the word lists say (see `NameClasses`). */
  classes = new Int32Array(0);
  /** The word's class by its use (`WordClusters`): small, larger and largest; 0 none. */
  cluster = new Uint16Array(0);
  larger = new Uint16Array(0);
  largest = new Uint16Array(0);
  /** What the gazetteer says of the longest name the word is in, and where in it the word stands; 0 nothing. */
  place = new Uint8Array(0);
  /** Which list knows a phrase that the word is in, and where in it the word stands; 0 none. */
  phrase = new Uint8Array(0);
  /** The label the rules would give, 0 outside of a name. */
  rule = new Uint8Array(0);
  /** How sure the rules are, 0 to 5. */
  sure = new Uint8Array(0);
  /** The first and, exclusive, last word of the rules' name, in words of the sentence. */
  from = new Int32Array(0);
  to = new Int32Array(0);
  /** 1 where the rules saw a title in front, 2 where the capital may be due to the place alone, 3 for both. */
  marks = new Uint8Array(0);
  /** Stretches that may hold a name: first word, word behind the last, and so on. */
  readonly stretches: number[] = [];
  readonly #classes: NameClasses;
  readonly #places: NamePlaces;
  /** The first token of the sentence. */
  #start = 0;

  readonly #lexicon: NameLexicon;

  readonly #clusters: WordClusters;

  constructor(lexicon: NameLexicon, gazetteer: Gazetteer | undefined, clusters: WordClusters) {
    this.#clusters = clusters;
    this.#lexicon = lexicon;
    this.#classes = new NameClasses(lexicon);
    this.#places = new NamePlaces(gazetteer);
  }

  /** The gazetteer's word on the rules' name that the word at `i + margin` is in. */
  placeOfName(view: WordView, at: number): number {
    return this.#places.of(view.slice(this.#start + this.from[at]!, this.#start + this.to[at]!));
  }

  /**
   * Reads the sentence of the tokens `from` up to `to`.
   * @param mentions the rules' names in the paragraph, in order
   * @param next the first of them that does not end before the sentence
   * @returns the first mention that does not end before the next sentence
   */
  read(view: WordView, from: number, to: number, mentions: readonly NameMention[], next: number): number {
    const count = to - from;
    const size = count + 2 * margin;
    if (this.classes.length < size) this.#grow(2 ** Math.ceil(Math.log2(Math.max(256, size))));
    this.#start = from;
    this.place.fill(0, 0, size);
    this.phrase.fill(0, 0, size);
    this.rule.fill(0, 0, size);
    this.sure.fill(0, 0, size);
    this.marks.fill(0, 0, size);
    const after = this.#readRules(view.tokens, from, to, mentions, next);
    this.#findStretches(view, from, count);
    if (this.stretches.length === 0) return after;
    this.words.read(view.tokens, from, to);
    this.classes.fill(0, 0, size);
    this.cluster.fill(0, 0, size);
    this.larger.fill(0, 0, size);
    this.largest.fill(0, 0, size);
    for (let s = 0; s < this.stretches.length; s += 2) this.#readStretch(view, from, to, s);
    return after;
  }

  #readRules(tokens: Tokens, from: number, to: number, mentions: readonly NameMention[], next: number): number {
    const end = tokens.ends[to - 1]!;
    let token = from;
    let index = next;
    for (; index < mentions.length; index++) {
      const mention = mentions[index]!;
      if (mention.span[0] >= end) break;
      while (token < to && tokens.ends[token]! <= mention.span[0]) token++;
      const first = token;
      while (token < to && tokens.starts[token]! < mention.span[1]) token++;
      const type = nameTypes.indexOf(mention.type);
      const sure = sureness(mention.confidence);
      const marks = (mention.title === undefined ? 0 : 1) | (mention.initial === true ? 2 : 0);
      for (let i = first; i < token; i++) {
        const at = i - from + margin;
        this.rule[at] = nameLabel(type, placeIn(i, first, token));
        this.sure[at] = sure;
        this.marks[at] = marks;
        this.from[at] = first - from;
        this.to[at] = token - from;
      }
    }
    return index;
  }

  /** Words written like names, joined over small gaps; ordinary words alone, as sentences begin with, are none. */
  #findStretches(view: WordView, from: number, count: number): void {
    const { stretches, rule } = this;
    stretches.length = 0;
    let telling = true;
    for (let i = 0; i < count; i++) {
      const voted = rule[i + margin] !== 0;
      if (!voted && !view.nameLike(from + i)) continue;
      const tells = voted || !this.#lexicon.common.has(view.lower(from + i));
      const last = stretches.length - 1;
      const joined = last > 0 && i - stretches[last]! <= widestGap && i - stretches[last - 1]! < longestStretch;
      if (joined) stretches[last] = i + 1;
      else {
        if (!telling) stretches.length -= 2;
        stretches.push(i, i + 1);
        telling = false;
      }
      telling ||= tells;
    }
    if (!telling) stretches.length -= 2;
  }

  #readStretch(view: WordView, from: number, to: number, s: number): void {
    const begin = this.stretches[s]!;
    const end = this.stretches[s + 1]!;
    const last = Math.min(end + 2, to - from);
    for (let i = Math.max(0, begin - 2); i < last; i++) {
      this.classes[i + margin] = this.#classes.of(view.lower(from + i));
      const cluster = this.#clusters.of(this.words.lower[i + margin]!);
      this.cluster[i + margin] = cluster;
      this.larger[i + margin] = this.#clusters.larger(cluster);
      this.largest[i + margin] = this.#clusters.largest(cluster);
    }
    const { organizations, titles, others, places } = this.#lexicon;
    const limit = from + end;
    let known = begin;
    let covered = begin;
    for (let i = begin; i < end; i++) {
      if (!view.nameLike(from + i)) continue;
      if (i >= known) {
        const token = from + i;
        let kind = 1;
        let until = organizations.longest(view, token, limit);
        if (until === token) {
          kind = 2;
          until = titles.longest(view, token, limit);
        }
        if (until === token) {
          kind = 3;
          until = others.longest(view, token, limit);
        }
        if (until === token) {
          kind = 4;
          until = places.longest(view, token, limit);
        }
        known = until - from;
        for (let j = i; j < known; j++) this.phrase[j + margin] = 4 * kind + placeIn(j, i, known);
      }
      const ordinary = this.rule[i + margin] === 0 && (this.classes[i + margin]! & commonBit) !== 0;
      if (i < covered || ordinary) continue;
      for (let until = Math.min(end, i + longestPlace); until > i; until--) {
        if (until > i + 1 && !view.nameLike(from + until - 1)) continue;
        const code = this.#places.of(view.slice(from + i, from + until));
        if (code === 0) continue;
        for (let j = i; j < until; j++) this.place[j + margin] = 4 * code + placeIn(j, i, until);
        covered = until;
        break;
      }
    }
  }

  #grow(size: number): void {
    this.classes = new Int32Array(size);
    this.cluster = new Uint16Array(size);
    this.larger = new Uint16Array(size);
    this.largest = new Uint16Array(size);
    this.place = new Uint8Array(size);
    this.phrase = new Uint8Array(size);
    this.rule = new Uint8Array(size);
    this.sure = new Uint8Array(size);
    this.marks = new Uint8Array(size);
    this.from = new Int32Array(size);
    this.to = new Int32Array(size);
  }
}

function placeIn(index: number, from: number, to: number): number {
  if (to - from === 1) return onlyWord;
  return index === from ? firstWord : index === to - 1 ? lastWord : innerWord;
}

function sureness(confidence: number): number {
  if (confidence < 0.15) return 0;
  if (confidence < 0.4) return 1;
  if (confidence < 0.7) return 2;
  if (confidence < 0.9) return 3;
  return confidence < 0.97 ? 4 : 5;
}
