import type { ArticleAnnotation, Range } from './annotation';

/** How far two readings of the same articles agree, by layer. */
export interface Agreement {
  readonly layer: string;
  readonly cases: number;
  /** F1 of spans, or the share of pairs found by both that agree; percent. */
  readonly figure: number;
}

interface Item {
  readonly spans: readonly Range[];
  readonly value: string;
}
type Layer = (annotation: ArticleAnnotation) => Item[];

const size = (spans: readonly Range[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** Shared characters over the longer side. */
function similarity(a: readonly Range[], b: readonly Range[]): number {
  const shared = a.flatMap((x) => b.map((y) => Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]))));
  return shared.reduce((sum, n) => sum + n, 0) / Math.max(size(a), size(b), 1);
}

/** Pairs one to one, the most alike first, that share at least `least` of the longer side. */
function pairs(a: readonly Item[], b: readonly Item[], least: number): [Item, Item][] {
  const candidates = a
    .flatMap((one) => b.map((other) => ({ one, other, share: similarity(one.spans, other.spans) })))
    .filter(({ share }) => share >= least)
    .sort((x, y) => y.share - x.share);
  const taken = new Set<Item>();
  return candidates.flatMap(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other]];
  });
}

const quotations =
  (
    value: (quotation: ArticleAnnotation['quotations'][number], annotation: ArticleAnnotation) => string,
    act = 'speech',
  ): Layer =>
  (annotation) =>
    annotation.quotations
      .filter((quotation) => quotation.act === act)
      .map((quotation) => ({ spans: quotation.content, value: value(quotation, annotation) }));

/** Entities have other ids in the other reading: they are told by the places at which they are named. */
function meant(quotation: ArticleAnnotation['quotations'][number], { entities }: ArticleAnnotation): string {
  const firsts = quotation.entities.map(
    (id) => entities.find((entity) => entity.id === id)?.mentions.find(({ form }) => form === 'name')?.span[0],
  );
  return firsts.sort().join();
}

const mentions =
  (forms: readonly string[], value: (entity: ArticleAnnotation['entities'][number]) => string): Layer =>
  ({ entities }) =>
    entities.flatMap((entity) =>
      entity.mentions
        .filter(({ form }) => forms.includes(form))
        .map(({ span }) => ({ spans: [span], value: value(entity) })),
    );

const firstNamed = ({ mentions: all }: ArticleAnnotation['entities'][number]) =>
  String(all.find(({ form }) => form === 'name')?.span[0]);

/** Layer, how alike the spans must be, and what else must agree. */
const layers: readonly (readonly [name: string, least: number, of: Layer, value: string | null])[] = [
  ['quotations of speech, at 80', 0.8, quotations(() => ''), null],
  ['… exact', 1, quotations(() => ''), null],
  ['… kind', 0.8, quotations(({ kind }) => kind), 'kind'],
  ['… modality', 0.8, quotations(({ modality }) => modality), 'modality'],
  ['… source words', 0.8, quotations(({ source }) => source.join()), 'source'],
  ['… cue', 0.8, quotations(({ cue }) => cue.join()), 'cue'],
  ['… who is meant', 0.8, quotations(meant), 'meant'],
  ['thoughts, at 80', 0.8, quotations(() => '', 'thought'), null],
  ['terms', 0.8, ({ terms }) => terms.map((span) => ({ spans: [span], value: '' })), null],
  ['names, exact', 1, mentions(['name'], () => ''), null],
  ['… type', 1, mentions(['name'], ({ type }) => type), 'type'],
  ['… which entity', 1, mentions(['name'], firstNamed), 'entity'],
  ['descriptions and pronouns, at 80', 0.8, mentions(['nominal', 'pronoun'], () => ''), null],
  ['… which entity', 0.8, mentions(['nominal', 'pronoun'], firstNamed), 'entity'],
  ['dates', 0.8, ({ dates }) => dates.map(({ span }) => ({ spans: [span], value: '' })), null],
  [
    '… days',
    0.8,
    ({ dates }) => dates.map(({ span, from, to }) => ({ spans: [span], value: `${from}/${to}` })),
    'days',
  ],
];

/** Agreement by layer over articles that both read. @param readings of each article one annotation by each reader */
export function agreement(readings: readonly (readonly [ArticleAnnotation, ArticleAnnotation])[]): Agreement[] {
  return layers.map(([layer, least, of, value]) => {
    let [first, second, both, same] = [0, 0, 0, 0];
    for (const [a, b] of readings) {
      const [one, other] = [of(a), of(b)];
      const found = pairs(one, other, least);
      first += one.length;
      second += other.length;
      both += found.length;
      same += found.filter(([x, y]) => x.value === y.value).length;
    }
    const [cases, share] = value === null ? [first + second, (2 * both) / (first + second)] : [both, same / both];
    return { layer, cases, figure: Math.round((Number.isNaN(share) ? 0 : share) * 1000) / 10 };
  });
}
