import { entries, type Resources } from '../resources';

/** Classes of words, as bits: a word may have several. */
export const WordClass = {
  determiner: 1,
  possessive: 1 << 1,
  /** Pronouns that can be subjects: *she*, *everybody*. */
  subject: 1 << 2,
  object: 1 << 3,
  preposition: 1 << 4,
  conjunction: 1 << 5,
  subordinator: 1 << 6,
  relative: 1 << 7,
  auxiliary: 1 << 8,
  negation: 1 << 9,
  adverb: 1 << 10,
  /** *Tuesday*, *yesterday*, *week*. */
  time: 1 << 11,
  /** A form of a verb of the lists. */
  verb: 1 << 12,
  base: 1 << 13,
  past: 1 << 14,
  /** Third person singular, or a plural noun. */
  present: 1 << 15,
  gerund: 1 << 16,
  participle: 1 << 17,
  /** The verb is one that introduces quotations. */
  cue: 1 << 18,
} as const;

/** What a verb that introduces quotations does with them; the header of `cue-verbs.txt` explains the classes. */
export type CueClass = 'say' | 'ask' | 'name' | 'judge' | 'think' | 'manner' | 'act' | 'show';

/** The kinds of sources that common nouns stand for. */
export type NounKind = 'person' | 'group' | 'organization' | 'document';

/** A noun that introduces what is said or thought: *the claim that*. */
export interface NounCue {
  readonly act: 'speech' | 'thought';
  /** What may stand behind it, as for verbs. */
  readonly frames: ReadonlySet<string>;
}

/** The word lists of the quotation stage, ready for look-up. */
export interface QuoteLexicon {
  /** Bits of `WordClass` for a word in small letters; 0: unknown, probably a noun or an adjective. */
  classes(word: string): number;
  /** The infinitive of a form of a listed verb. */
  infinitive(form: string): string;
  /** Class of a cue verb; for one that needs a particle, with it (*point out*). */
  cueClass(infinitive: string): CueClass | undefined;
  /** Particles any of which makes the verb a cue; empty when it needs none. */
  particles(infinitive: string): readonly string[];
  /** What may stand behind the verb for what is said: the frames of `cue-frames.txt`. */
  frames(infinitive: string): ReadonlySet<string>;
  /** Whether the verb, with a particle or without, can have what is said behind it or around it. */
  reports(infinitive: string): boolean;
  cueNoun(singular: string): NounCue | undefined;
  nounKind(word: string): NounKind | undefined;
  /** Whether the word, in small letters, is common: a capital at the beginning of a sentence makes no name of it. */
  isCommon(word: string): boolean;
  readonly elisions: ReadonlySet<string>;
}

const cueClasses = new Set<string>(['say', 'ask', 'name', 'judge', 'think', 'manner', 'act', 'show']);

/** Words in *-ed* that are no past tense; other unknown ones are taken for one. */
const notPast = new Set(
  'hundred sacred naked kindred indeed speed breed greed creed steed tweed embed biracial infrared wicked rugged shred weed seaweed airspeed'.split(
    ' ',
  ),
);

/** The singular of a regular plural, or the word itself. */
export function singular(word: string): string {
  // Most words end in neither, and the expressions cost more than the rest of who asks.
  if (!word.endsWith('s') && !word.endsWith('men')) return word;
  if (/(?:men|women)$/.test(word)) return `${word.slice(0, -2)}an`;
  if (/[^s]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|ch|sh|x)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

const noFrames: ReadonlySet<string> = new Set();

class Lists implements QuoteLexicon {
  readonly #bits = new Map<string, number>();
  readonly #infinitives = new Map<string, string>();
  readonly #cues = new Map<string, CueClass>();
  readonly #needed = new Map<string, string[]>();
  readonly #cueNouns = new Map<string, NounCue>();
  readonly #nouns = new Map<string, NounKind>();
  readonly #framesOf = new Map<string, ReadonlySet<string>>();
  #common: ReadonlySet<string> | undefined;
  readonly elisions: ReadonlySet<string>;

  readonly #resources: Resources;

  constructor(resources: Resources) {
    this.#resources = resources;
    const rows = (list: string): string[][] => entries(resources, list).map((entry) => entry.split('\t'));
    for (const [entry = '', kind = 'say'] of rows('cue-verbs')) {
      const [verb = '', particle] = entry.split(' ');
      const cueClass = cueClasses.has(kind) ? (kind as CueClass) : 'say';
      this.#cues.set(entry, cueClass);
      if (particle) this.#needed.set(verb, [...(this.#needed.get(verb) ?? []), particle]);
    }
    for (const verb of this.#needed.keys()) if (this.#cues.has(verb)) this.#needed.delete(verb);
    for (const [form = '', verb = '', tenses = ''] of rows('verb-forms')) {
      const isCue = this.#cues.has(verb) || this.#needed.has(verb);
      this.#add(form, WordClass.verb | this.#named(tenses) | (isCue ? WordClass.cue : 0));
      this.#infinitives.set(form, verb);
    }
    for (const [word = '', classes = ''] of rows('function-words')) this.#add(word, this.#named(classes));
    for (const [verb = '', frames = ''] of rows('cue-frames'))
      this.#framesOf.set(verb, new Set(frames === '' ? [] : frames.split(' ')));
    for (const [noun = '', act = '', frames = ''] of rows('cue-nouns'))
      this.#cueNouns.set(noun, { act: act === 'thought' ? act : 'speech', frames: new Set(frames.split(' ')) });
    for (const [noun = '', kind = ''] of rows('source-nouns')) this.#nouns.set(noun, kind as NounKind);
    this.elisions = new Set(entries(resources, 'elisions'));
  }

  #named(classes: string): number {
    const table: Readonly<Record<string, number>> = WordClass;
    return classes.split(' ').reduce((bits, name) => bits | (table[name] ?? 0), 0);
  }

  #add(word: string, bits: number): void {
    this.#bits.set(word, (this.#bits.get(word) ?? 0) | bits);
  }

  classes(word: string): number {
    const known = this.#bits.get(word);
    if (known !== undefined) return known;
    const adverb = word.endsWith('ly');
    if ((!adverb && !word.endsWith('ed')) || word.length < 5 || this.#nouns.has(word)) return 0;
    if (adverb) return WordClass.adverb;
    return notPast.has(word) ? 0 : WordClass.verb | WordClass.past;
  }

  infinitive(form: string): string {
    return this.#infinitives.get(form) ?? form;
  }

  cueClass(infinitive: string): CueClass | undefined {
    return this.#cues.get(infinitive);
  }

  particles(infinitive: string): readonly string[] {
    return this.#needed.get(infinitive) ?? [];
  }

  frames(infinitive: string): ReadonlySet<string> {
    return this.#framesOf.get(infinitive) ?? this.#framesOf.get(`=${this.#cues.get(infinitive) ?? ''}`) ?? noFrames;
  }

  reports(infinitive: string): boolean {
    const cues = this.#cues;
    return [infinitive, ...this.particles(infinitive).map((particle) => `${infinitive} ${particle}`)].some((lemma) => {
      const cueClass = cues.get(lemma);
      return cueClass === 'say' || cueClass === 'ask' || (cueClass !== undefined && this.frames(lemma).size > 0);
    });
  }

  cueNoun(word: string): NounCue | undefined {
    return this.#cueNouns.get(word);
  }

  isCommon(word: string): boolean {
    this.#common ??= new Set(entries(this.#resources, 'common-words'));
    return this.#common.has(word) || this.#bits.has(word) || this.nounKind(word) !== undefined;
  }

  nounKind(word: string): NounKind | undefined {
    const kind = this.#nouns.get(word);
    if (kind !== undefined) return kind;
    // *brother-in-law*, *editors-in-chief*
    const joint = word.includes('-') ? word.search(/-(?:in|to|at|of|up)\b/) : -1;
    if (joint > 0) return this.nounKind(word.slice(0, joint));
    const one = this.#nouns.get(singular(word));
    return one === 'person' ? 'group' : one;
  }
}

/** Lists that were read, for those who read the same resources. */
const known = new WeakMap<Resources, QuoteLexicon>();

/**
 * Reads the lists `cue-verbs`, `cue-frames`, `cue-nouns`, `verb-forms`, `function-words`, `source-nouns` and `elisions`, once.
 */
export function readQuoteLexicon(resources: Resources): QuoteLexicon {
  const lexicon = known.get(resources) ?? new Lists(resources);
  known.set(resources, lexicon);
  return lexicon;
}
