import { pair, small, triple } from './hashing';
import { leftArc, type ParserState } from './parserState';
import type { SentenceAtoms } from './sentenceAtoms';
import { margin } from './wordHashes';
import { firstToken } from './parserState';

/** How many features an arc has. */
export const labelFeatureCount = 36;

/** The features of the arc that `move` would draw, into `out`; its direction is part of each. */
export function labelFeatures(out: Int32Array, state: ParserState, sentence: SentenceAtoms, move: number): void {
  const { word, tag, part, words, kind, place } = sentence;
  const { left1, left2, right1, relationHash: relation, lefts } = state;
  const d = state.dependent;
  const h = state.headFor(move);
  const turn = move === leftArc ? 0x5bd1e995 : 0;
  const wd = word[d]! ^ turn;
  const wh = word[h]! ^ turn;
  const td = tag[d]! ^ turn;
  const th = tag[h]! ^ turn;
  const dl = left1[d]!;
  const dr = right1[d]!;
  const hl = left1[h]!;
  const hr = right1[h]!;
  const tdth = pair(td, th);
  const distance = small[Math.min(Math.abs(h - d), 6)]!;
  const rdl = relation[dl]!;
  const rdr = relation[dr]!;
  const rhl = relation[hl]!;
  const rhr = relation[hr]!;
  const i = d - firstToken + margin;
  let k = 0;
  out[k++] = triple(part[h]!, part[d]!, pair(rdl, rhl));
  out[k++] = wd;
  out[k++] = triple(rdl, relation[left2[d]!]!, td);
  out[k++] = pair(word[dl]!, tdth);
  out[k++] = triple(part[h]!, relation[left2[h]!]!, pair(rhl, td));
  out[k++] = triple(tag[hr]!, tdth, tag[dr]!);
  out[k++] = wh;
  out[k++] = pair(tdth, distance);
  out[k++] = triple(rdl, rdr, tdth);
  out[k++] = tdth;
  out[k++] = pair(words.suffix4[i]!, th);
  out[k++] = triple(td, tag[d - 1]!, tag[d + 1]!);
  out[k++] = triple(small[(place[d]! << 2) | place[h]!]!, kind[h]!, tdth);
  out[k++] = pair(word[left2[d]!]!, td);
  out[k++] = pair(rdl, wh);
  out[k++] = th;
  out[k++] = triple(th, tag[h - 1]!, tag[h + 1]!);
  out[k++] = pair(words.suffix3[i]!, th);
  out[k++] = pair(tdth, rhr);
  out[k++] = pair(td, wh);
  out[k++] = td;
  out[k++] = pair(tag[state.next]!, tdth);
  out[k++] = pair(kind[d]!, tdth);
  out[k++] = pair(word[d + 1]!, td);
  out[k++] = pair(tdth, small[lefts[h]!]!);
  out[k++] = pair(wd, th);
  out[k++] = pair(small[(place[d]! << 2) | place[h]!]!, tdth);
  out[k++] = triple(kind[d]!, kind[d + 1]!, tdth);
  out[k++] = pair(word[d - 1]!, td);
  out[k++] = pair(kind[h]!, tdth);
  out[k++] = pair(word[dl]!, wh);
  out[k++] = pair(tdth, rdr);
  out[k++] = pair(words.shape[i]!, th);
  out[k++] = triple(wh, td, rhl);
  out[k++] = pair(tdth, rhl);
  out[k++] = pair(words.suffix2[i]!, th);
}

/** How many contexts of an arc the decision list is asked for. */
export const labelContextCount = 3;

/** The contexts of the arc that `move` would draw in which its relation may be certain, into `out`. */
export function labelContexts(out: Int32Array, state: ParserState, sentence: SentenceAtoms, move: number): void {
  const { word, tag } = sentence;
  const d = state.dependent;
  const h = state.headFor(move);
  const ends = triple(tag[d]!, tag[h]!, move);
  out[0] = triple(ends, state.relationHash[state.left1[d]!]!, state.relationHash[state.left1[h]!]!);
  out[1] = triple(ends, tag[d - 1]!, tag[d + 1]!);
  out[2] = pair(ends, word[d]!);
}
