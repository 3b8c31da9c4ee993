import type { PlaceReading } from '../analysis';
import { plainLedger, type Ledger } from '../rules/ledger';
import { candidatesFor, type Candidates } from './candidates';
import { choose } from './choice';
import { DocumentEvidence } from './documentEvidence';
import type { Gazetteer } from './gazetteer';
import type { PlaceHint } from './hints';
import { placeOfBody } from './localBodies';
import type { PlaceQuestion } from './placeQuestion';
import { RuleBook } from '../rules/ruleBook';

/** The name of an organisation. */
interface Body {
  readonly name: string;
  readonly gazetteer: Gazetteer;
}

export const bodyBook = new RuleBook<Body, string>('Which place is an organisation called after that must be there?', [
  {
    id: 'about/body',
    example: 'Vidal left |Lebanon|, the Boone County Hospital and the Boone County Library said.',
    find: ({ name, gazetteer }) => placeOfBody(name, gazetteer),
  },
]);

/**
 * Which place of the gazetteer each entity of one document is; null for names the gazetteer does not know. `hints` are
 * what the rest of the text says about countries (see `createHintReader`), `bodies` the names of organisations. Linear in the mentions.
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
  bodies: readonly string[] = [],
): (PlaceReading | null)[] {
  const all = questions.map((question) => candidatesFor(question, gazetteer, ledger));
  const evidence = new DocumentEvidence([...all, ...homesOf(bodies, gazetteer, ledger)], hints, ledger);
  return all.map((candidates) => choose(candidates, evidence, ledger));
}

/** What the places may be that bodies of the text are called after: they vote, but are not asked for. */
function homesOf(bodies: readonly string[], gazetteer: Gazetteer, ledger: Ledger): Candidates[] {
  const homes = new Set(bodies.flatMap((name) => bodyBook.find({ name, gazetteer }, ledger) ?? []));
  return [...homes].map((name) => candidatesFor({ names: [name], mentions: [] }, gazetteer, ledger));
}
