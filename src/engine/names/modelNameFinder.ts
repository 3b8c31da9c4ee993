import { plainLedger, type Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling } from '../rules/ruling';
import { doubtfulName, type NameFinder, type NameMention } from './nameFinder';
import { type NameLexicon, readNameLexicon } from '../words/nameLexicon';
import { createRuleNameFinder } from './ruleNameFinder';
import { StretchReader, type StretchVisitor } from './stretchReader';
import { NameChain } from '../model/nameChain';
import { firstWord, innerWord, labelCount, nameTypes, outside, placeOf, typeOf } from '../model/nameLabels';
import type { NameModel } from '../model/nameModel';
import type { Gazetteer } from '../places/gazetteer';
import type { Resources } from '../resources';
import type { Span } from '../analysis';
import type { Tokens } from '../text/tokens';

/** Names that the rules see and the model does not are left to the document pass. */
const unconfirmed = doubtfulName - 0.05;
const leastConfidence = 0.02;
const surest = 0.999;

/** Rulings that have seen no more of a person than capitals and words that no list knows. */
const byCapitals: ReadonlySet<string> = new Set(['name/capitals', 'name/unknown-words', 'name/model']);

/** Words that the model or the rules take for a name. */
interface Reading {
  /** As the model reads them; null where it sees no name. */
  readonly model: Omit<NameMention, 'by'> | null;
  /** The first name of the rules among them. */
  readonly rule: NameMention | undefined;
  /** What the model thinks of the words of the rules. */
  readonly likeliest: () => Pick<NameMention, 'type' | 'confidence'>;
}

export const modelBook = new RuleBook<Reading, NameMention>(
  'Does the model or do the rules say what these words are?',
  [
    { id: 'name/model', example: 'Residents of |Terhune| voted, |Quillen| said.', find: ofModel },
    {
      id: 'name/rules-alone',
      example: 'The Quillen fell. They saw |Quillen|. They met |Ada Quillen|.',
      find: ofRules,
    },
  ],
);

/** Something while it is put together. */
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The ruling of a rule that comes to the same; the title, and what its place tells, if it begins at the same word. */
function ofModel({ model, rule }: Reading): NameMention | null {
  if (model === null) return null;
  const by = rule?.type === model.type ? rule.by : ruling('name/model');
  const alike = rule?.span[0] === model.span[0] ? rule : undefined;
  const title = alike?.title;
  const name: Mutable<NameMention> = { ...model, by };
  if (model.type === 'person' && byCapitals.has(by.rule)) name.capitals = true;
  if (alike?.initial === true) name.initial = true;
  if (alike?.personal === true) name.personal = true;
  if (title !== undefined) name.title = title;
  return name;
}

/** A candidate for the document pass. */
function ofRules({ rule, likeliest }: Reading): NameMention | null {
  if (rule === undefined) return null;
  const { type, confidence } = likeliest();
  return confidence < leastConfidence && rule.personal !== true
    ? null
    : { ...rule, type, confidence: Math.min(confidence, unconfirmed) };
}

/**
 * Finds names by a trained sequence model that looks at the words, the word lists, the gazetteer and what the rules
 * find; what the rules alone find stays as a candidate for the document pass.
 */
export function createModelNameFinder(
  resources: Resources,
  gazetteer: Gazetteer | undefined,
  model: NameModel,
  ledger: Ledger = plainLedger,
): NameFinder {
  const rules = createRuleNameFinder(resources, gazetteer, ledger);
  const labeller = new NameLabeller(readNameLexicon(resources), gazetteer, model, ledger);
  return { find: (tokens) => labeller.find(tokens, rules.find(tokens)) };
}

/** Labels the stretches of a paragraph. */
class NameLabeller implements StretchVisitor {
  readonly #reader: StretchReader;
  readonly #chain: NameChain;
  readonly #model: NameModel;
  readonly #ledger: Ledger;
  readonly #scores = new Int32Array(labelCount);
  #tokens: Tokens | undefined;
  #rules: readonly NameMention[] = [];
  /** The first rule mention that does not end before the stretch. */
  #next = 0;
  #found: NameMention[] = [];
  #first = 0;

  constructor(lexicon: NameLexicon, gazetteer: Gazetteer | undefined, model: NameModel, ledger: Ledger) {
    this.#model = model;
    this.#ledger = ledger;
    this.#reader = new StretchReader(lexicon, gazetteer, model.clusters);
    this.#chain = new NameChain(model.transitions);
  }

  find(tokens: Tokens, rules: readonly NameMention[]): readonly NameMention[] {
    this.#tokens = tokens;
    this.#rules = rules;
    this.#next = 0;
    this.#found = [];
    this.#reader.read(tokens, rules, this);
    return this.#found;
  }

  begin(from: number, to: number): void {
    this.#chain.begin(to - from);
    this.#first = from;
  }

  word(index: number, features: Int32Array): void {
    const scores = this.#scores.fill(0);
    this.#model.table.score(features, scores);
    const at = (index - this.#first) * labelCount;
    for (let y = 0; y < labelCount; y++) this.#chain.scores[at + y] = scores[y]! / this.#model.unit;
  }

  end(from: number, to: number): void {
    const count = to - from;
    const chain = this.#chain;
    chain.marginals(count);
    chain.decode(count);
    let i = 0;
    while (i < count) {
      if (chain.best[i] === outside) {
        i++;
        continue;
      }
      const type = typeOf(chain.best[i]!);
      let end = i + 1;
      const open = placeOf(chain.best[i]!) === firstWord;
      if (open) while (end < count && placeOf(chain.best[end]!) === innerWord) end++;
      if (open && end < count) end++;
      this.#addRules(from, from + i);
      this.#add(from, i, end, type);
      i = end;
    }
    this.#addRules(from, to);
  }

  /** Adds a name of the model. */
  #add(from: number, begin: number, end: number, type: number): void {
    const tokens = this.#tokens!;
    const span = [tokens.starts[from + begin]!, tokens.ends[from + end - 1]!] as const;
    let rule: NameMention | undefined;
    while (this.#next < this.#rules.length && this.#rules[this.#next]!.span[0] < span[1]) {
      rule ??= this.#rules[this.#next];
      this.#next++;
    }
    const confidence = Math.min(surest, Math.max(this.#chain.typeProbability(begin, end, type), doubtfulName));
    this.#settle(from, { span, type: nameTypes[type]!, confidence }, rule);
  }

  /** Adds the names of the rules that end before the token, as candidates. */
  #addRules(from: number, before: number): void {
    const tokens = this.#tokens!;
    const limit = tokens.starts[before] ?? tokens.text.length;
    for (; this.#next < this.#rules.length && this.#rules[this.#next]!.span[1] <= limit; this.#next++) {
      this.#settle(from, null, this.#rules[this.#next]);
    }
  }

  #settle(from: number, model: Reading['model'], rule: NameMention | undefined): void {
    const likeliest = (): Pick<NameMention, 'type' | 'confidence'> => this.#likeliest(from, rule!.span);
    const found = modelBook.find({ model, rule, likeliest }, this.#ledger);
    if (found !== null) this.#found.push(found);
  }

  /** What the model thinks of words of the stretch that begins at token `from`. */
  #likeliest(from: number, [start, stop]: Span): Pick<NameMention, 'type' | 'confidence'> {
    const tokens = this.#tokens!;
    let begin = from;
    while (tokens.ends[begin]! <= start) begin++;
    let end = begin;
    while (end < tokens.count && tokens.starts[end]! < stop) end++;
    const type = this.#chain.likeliestType(begin - from, end - from);
    return { type: nameTypes[type]!, confidence: this.#chain.typeProbability(begin - from, end - from, type) };
  }
}
