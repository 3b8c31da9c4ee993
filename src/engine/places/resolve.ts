import type { PlaceReading, Span } from '../analysis';
import { candidatesFor } from './candidates';
import { choose } from './choice';
import { DocumentEvidence } from './documentEvidence';
import type { Gazetteer } from './gazetteer';
import type { PlaceHint } from './hints';

/** Where a place is named: a span of a paragraph's text. */
export interface PlaceMention {
  readonly paragraph: string;
  readonly span: Span;
}

/** A place entity, before anybody knows where it is. */
export interface PlaceQuestion {
  /** Its names in the text, the fullest first. */
  readonly names: readonly string[];
  readonly mentions: readonly PlaceMention[];
}

/**
 * Which place of the gazetteer each entity of one document is; null for names the gazetteer does not know. `hints` are
 * what the rest of the text says about countries (see `readPlaceHints`). Linear in the mentions.
 *
 * Each candidate is weighed by how well known it is, by what stands beside the name (*Paris, Texas*; *Syria's Homs*;
 * *Washington state*), and by how much of the text's other places lie in the same country, the same division and nearby: the
 * evidence of Leidner's *Toponym Resolution in Text* (2007), added up instead of applied in turn.
 */
export function resolvePlaces(
  questions: readonly PlaceQuestion[],
  gazetteer: Gazetteer,
  hints: readonly PlaceHint[] = [],
): (PlaceReading | null)[] {
  const all = questions.map((question) => candidatesFor(question, gazetteer));
  const evidence = new DocumentEvidence(all, hints);
  return all.map((candidates) => choose(candidates, evidence));
}
