import { ruling, type Ruling } from '../rules/ruling';
import type { EntityType, PlaceCandidate, Span } from '../analysis';

/**
 * Words of a text that can be found again after edits: a text-quote selector of the W3C's Web Annotation Data Model
 * (exact, prefix, suffix), with a position as a hint. Line ends are LF, whatever the text has.
 */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where the words stood when they were noted, in UTF-16 code units. */
  readonly start: number;
}

/** Who speaks, as a person says it: somebody named in the text, or words of the person's own (*a police officer*). */
export type SpeakerAnswer<Anchor> = { readonly mention: Anchor } | { readonly words: string };

/** What the judgements on names have in common. */
interface OnName<Anchor> {
  readonly target: Anchor;
  /** Of this mention alone; else of all names written alike in the article. */
  readonly here?: boolean;
}

/** What a person says about an article, against or in support of the engine. `Anchor` tells where it is said of. */
export type Judgement<Anchor> =
  /** The name is another one of the entity that is named at `other`; or it is not. */
  | (OnName<Anchor> & { readonly kind: 'sameAs' | 'notTheSame'; readonly other: Anchor })
  /** The words are a name, of this type. */
  | (OnName<Anchor> & { readonly kind: 'name'; readonly type: EntityType })
  | (OnName<Anchor> & { readonly kind: 'notAName' })
  /** Which place an entity is; null: none that the gazetteer has. */
  | { readonly kind: 'place'; readonly target: Anchor; readonly place: PlaceCandidate | null }
  /** Who speaks a quotation; empty: nobody can tell. */
  | { readonly kind: 'speaker'; readonly target: Anchor; readonly speakers: readonly SpeakerAnswer<Anchor>[] }
  | { readonly kind: 'notAQuotation'; readonly target: Anchor };

/** A judgement as it is kept. */
export type Correction = Judgement<TextQuote> & {
  /** A UUID. */
  readonly id: string;
  /** When it was made, as an ISO 8601 time in UTC. */
  readonly time: string;
  /** The engine had said so already, as a guess. */
  readonly confirmed?: boolean;
};

/** A finding of a check that is not to be shown again. */
export interface Ignored {
  /** A UUID. */
  readonly id: string;
  /** The check's code. */
  readonly rule: string;
  /** Where; null: in the whole file. */
  readonly target: TextQuote | null;
}

/** A judgement at its place in one version of the text. */
export type PlacedCorrection = Judgement<Span> & { readonly id: string; readonly confirmed?: boolean };

/** What a judgement is about: its target, then whoever else it names. */
export function anchorsOf<A>(judgement: Judgement<A>): A[] {
  switch (judgement.kind) {
    case 'sameAs':
    case 'notTheSame':
      return [judgement.target, judgement.other];
    case 'speaker':
      return [
        judgement.target,
        ...judgement.speakers.flatMap((answer) => ('mention' in answer ? [answer.mention] : [])),
      ];
    case 'name':
    case 'notAName':
    case 'place':
    case 'notAQuotation':
      return [judgement.target];
  }
}

/** The same judgement on other anchors; undefined when one of them is not to be had. */
export function mapAnchors<A, B>(judgement: Judgement<A>, map: (anchor: A) => B | undefined): Judgement<B> | undefined {
  const target = map(judgement.target);
  if (target === undefined) return undefined;
  switch (judgement.kind) {
    case 'sameAs':
    case 'notTheSame': {
      const other = map(judgement.other);
      return other === undefined ? undefined : { ...judgement, target, other };
    }
    case 'speaker': {
      const speakers: SpeakerAnswer<B>[] = [];
      for (const answer of judgement.speakers) {
        const mention = 'mention' in answer ? map(answer.mention) : undefined;
        if (mention !== undefined) speakers.push({ mention });
        else if ('words' in answer) speakers.push(answer);
        else return undefined;
      }
      return { ...judgement, target, speakers };
    }
    case 'name':
    case 'notAName':
    case 'place':
    case 'notAQuotation':
      return { ...judgement, target };
  }
}

const confirmation = ruling('said/confirmed');
const correction = ruling('said/corrected');

/** That a person said so. */
export function rulingOf({ confirmed }: PlacedCorrection): Ruling {
  return confirmed === true ? confirmation : correction;
}

/** Whether a judgement of an analysis is a person's own. */
export function isSaid(by: Partial<Ruling> | null | undefined): boolean {
  return by?.rule === confirmation.rule || by?.rule === correction.rule;
}

/** Whether a person has said so against the engine. */
export function isCorrected({ rule }: Ruling): boolean {
  return rule === correction.rule;
}
