import type { PlaceReading } from '../analysis';
import { plainLedger, type Ledger } from '../rules/ledger';
import { candidatesFor } from './candidates';
import { choose } from './choice';
import { DocumentEvidence } from './documentEvidence';
import type { Gazetteer } from './gazetteer';
import type { PlaceHint } from './hints';
import type { PlaceQuestion } from './placeQuestion';

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
  ledger: Ledger = plainLedger,
): (PlaceReading | null)[] {
  const all = questions.map((question) => candidatesFor(question, gazetteer, ledger));
  const evidence = new DocumentEvidence(all, hints, ledger);
  return all.map((candidates) => choose(candidates, evidence, ledger));
}
