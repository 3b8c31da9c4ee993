import { tokenAt } from '../text/tokens';
import { RuleBook } from '../rules/ruleBook';
import { ruling } from '../rules/ruling';
import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import type { FoundName, Piece } from './foundName';
import type { NameMention } from './nameFinder';
import { beforeDay, club, inhabitants, kindBefore, people, smallHead, unit } from './nameNature';
import { behindParticles } from './nameParticles';
import { behindOffice } from './officeOf';
import { isCountry, isWholeName, type RunContext } from './runContext';
import { asks, wordNames } from './wordNames';
import { isPossessive, type WordView } from './wordView';

const generations = wordSet(data.generations);
const letters = wordSet(data.lettersBehind);
const marks = /^["“”‘«»(]$/;
const none: readonly Piece[] = [];

/** Answers with the names that the words really are; none of them are no name. */
export const edgeBook = new RuleBook<FoundName, readonly Piece[]>('Does a name begin or end elsewhere?', [
  { id: 'edge/day', example: 'The march for |International Teachers|’ Day began.', find: beforeDay },
  { id: 'edge/people', example: 'The Central European region grew.', find: people },
  { id: 'edge/inhabitants', example: 'They asked |Hong Kongers| about it.', find: inhabitants },
  { id: 'edge/unit', example: 'Temperatures hit 40 Celsius, said Ann.', find: unit },
  { id: 'edge/club', example: '|Uni| lost to Bergen 3-1 on Sunday.', find: club },
  { id: 'edge/hyphen', example: 'They left the |Canada|-|EU| summit.', find: acrossHyphen },
  { id: 'edge/small-head', example: 'They left the |Terhune rainforest| again.', find: smallHead },
  { id: 'edge/kind', example: 'The newspaper |Magyar Szemle| said so.', find: kindBefore },
  { id: 'edge/generation-alone', example: '|Cyrus R. Vane, Jr.| said so.', find: generationAlone },
  { id: 'edge/generation', example: 'They met |Cyrus R. Vane, Jr.| today.', find: withGeneration },
  { id: 'edge/letters', example: '|Cyrus R. Vane| OBE said so.', find: beforeLetters },
  { id: 'edge/particles', example: '|Jan ter Terhune|, 61, left.', find: behindParticles },
  { id: 'edge/mark', example: '“Big Al” |Carbone| left.', find: behindMark },
  { id: 'edge/opener', example: '((ZK)) Will |Rocky Quillen| provide it?', find: behindOpener },
  { id: 'edge/participle', example: 'Saying |Rocky Quillen| agreed, they left.', find: behindParticiple },
  { id: 'edge/office', example: 'Leader of the Opposition |Emily Quillen| left.', find: behindOffice },
  {
    id: 'edge/headline-verb',
    example: '|Quillen| Slams New Taxes\n\n|Paul Quillen| said so.',
    find: beforeVerb,
  },
  { id: 'edge/title-alone', example: 'A Republican Assemblywoman said it rained.', find: titleAlone },
  { id: 'edge/dateline', example: '|TORONTO| |Bernard Quillen| left.', find: behindDateline },
  { id: 'edge/owner', example: 'The |United States|’ |National Institute of Health| agreed.', find: behindOwner },
]);

/** A name with the words that it really has: itself as a rule. */
export function fitName(context: RunContext, name: NameMention): readonly NameMention[] {
  const { tokens } = context.view;
  const from = tokenAt(tokens.starts, tokens.count, name.span[0] - 1);
  let to = from;
  while (to < tokens.count && tokens.starts[to]! < name.span[1]) to++;
  const answer = edgeBook.answer({ context, name, from, to }, context.ledger);
  if (answer === null) return [name];
  return answer.found.map((piece) => {
    const { title, ...rest } = name;
    const own = piece.from === from ? title : undefined;
    return {
      ...rest,
      span: [tokens.starts[piece.from]!, tokens.ends[piece.to - 1]!] as const,
      type: piece.type ?? name.type,
      // What made it another kind of name is the reason for it.
      ...(piece.type === undefined || piece.type === name.type ? {} : { by: ruling(answer.rule) }),
      ...(own === undefined ? {} : { title: own }),
    };
  });
}

/** *Canada-EU*, *Turkey–NATO*: two that are known by themselves. */
function acrossHyphen({ context, from, to }: FoundName): readonly Piece[] | null {
  const { view, lexicon } = context;
  const sideOf = (a: number, b: number): Piece | null => {
    if (isCountry(context, a, b)) return { from: a, to: b, type: 'place' };
    return lexicon.organizations.longest(view, a, b) === b ? { from: a, to: b, type: 'organization' } : null;
  };
  for (let i = from + 1; i + 1 < to; i++) {
    if (!/^[-‐‑–]$/.test(view.word(i))) continue;
    const [left, right] = [sideOf(from, i), sideOf(i + 1, to)];
    if (left && right) return [left, right];
  }
  return null;
}

function generationAlone({ context: { view }, from, to }: FoundName): readonly Piece[] | null {
  return to - from === 1 && generations.has(view.lower(from)) && view.word(from - 1) === ',' ? none : null;
}

/** *Cyrus Vane QC*: what somebody is or was given is no part of the name. */
function beforeLetters({ context: { view }, name, from, to }: FoundName): readonly Piece[] | null {
  let end = to;
  while (end - from > 2 && letters.has(view.word(end - 1).toLowerCase())) end--;
  return name.type === 'person' && end < to ? [{ from, to: end }] : null;
}

/** *Cyrus Vane, Jr.* */
function withGeneration({ context: { view }, name, from, to }: FoundName): readonly Piece[] | null {
  const isGeneration = view.word(to) === ',' && /^(?:jr|sr)$/.test(view.lower(to + 1)) && view.nameLike(to + 1);
  return name.type === 'person' && to - from > 1 && isGeneration ? [{ from, to: to + 2 }] : null;
}

/** A mark without its partner: *Al” Carbone*. */
function behindMark({ context: { view }, from, to }: FoundName): readonly Piece[] | null {
  let at = -1;
  let count = 0;
  for (let i = from; i < to; i++) {
    if (!marks.test(view.word(i))) continue;
    at = i;
    count++;
  }
  if (count !== 1) return null;
  return at + 1 < to ? [{ from: at + 1, to }] : [{ from, to: at }];
}

/** *Whether Lund*, *Unlike Lund*; *Will Lund* in a question. */
function behindOpener({ context, name, from, to }: FoundName): readonly Piece[] | null {
  const { view, lexicon } = context;
  const first = view.lower(from);
  if (name.type !== 'person' || to - from < 2 || !lexicon.openers.has(first) || wordNames.has(first)) return null;
  if (lexicon.firstNames.has(first) && !asks(context, to)) return null;
  if (lexicon.titles.has(first) || lexicon.particles.has(first) || isWholeName(context, from, to)) return null;
  return isHyphenated(context, from) ? null : [{ from: from + 1, to }];
}

/** *Saying Rocky Lund*, *Listed US states*. */
function behindParticiple({ context, name, from, to }: FoundName): readonly Piece[] | null {
  const { view, lexicon, gazetteer } = context;
  const first = view.lower(from);
  if (name.initial !== true || to - from < 2 || !/(?:ing|ed)$/.test(first) || !lexicon.common.has(first)) return null;
  if (lexicon.firstNames.has(first) || lexicon.surnames.has(first) || isHyphenated(context, from)) return null;
  if (isWholeName(context, from, to) || lexicon.organizations.longest(view, from, to) > from) return null;
  if (gazetteer?.country(view.slice(from + 1, to)) !== undefined) return [{ from: from + 1, to, type: 'place' }];
  const person = name.type === 'person' && (lexicon.firstNames.has(view.lower(from + 1)) || to - from > 2);
  return person ? [{ from: from + 1, to }] : null;
}

const isHyphenated = ({ view }: RunContext, from: number): boolean => view.glued(from + 1);

/** *A Republican Assemblywoman said*: a title and nobody behind it. *Mr Bishop* has a surname. */
function titleAlone({ context: { view, lexicon }, name, from, to }: FoundName): readonly Piece[] | null {
  const word = view.lower(from);
  const isTitle = name.type === 'person' && to - from === 1 && lexicon.titles.has(word);
  return isTitle && !lexicon.surnames.has(word) && !lexicon.firstNames.has(word) ? none : null;
}

/** *TORONTO Bernard Lund left*: a dateline without its dash. */
function behindDateline({ context, name, from, to }: FoundName): readonly Piece[] | null {
  const { view, lexicon, gazetteer } = context;
  if (from > 0 || gazetteer === undefined) return null;
  let cut = 0;
  while (cut < to && /^\p{Lu}[\p{Lu}'’-]+$/u.test(view.word(cut))) cut++;
  const isPlace = cut > 0 && cut < to && view.slice(0, cut).length > 3 && gazetteer.has(view.slice(0, cut));
  if (!isPlace || !/^\p{Lu}\p{Ll}/u.test(view.word(cut))) return null;
  const rest = view.lower(cut) === 'the' ? cut + 1 : cut;
  // What seemed one place is two, or a place and a person.
  const isPerson = name.type === 'place' && lexicon.firstNames.has(view.lower(cut));
  const type = isPerson ? 'person' : name.type;
  return [{ from: 0, to: cut, type: 'place' }, ...(rest < to ? [{ from: rest, to, type }] : [])];
}

/** *Ed Lund Postpones Tariffs*: a headline, where the verb has a capital, too. */
function beforeVerb({ context, from, to }: FoundName): readonly Piece[] | null {
  const { view, lexicon, gazetteer } = context;
  if (to - from < 2 || /[.?!]/.test(view.tokens.text.slice(-1))) return null;
  for (let i = from + 1; i < to; i++) {
    const lower = view.lower(i);
    if (
      !lexicon.presentVerbs.has(lower) ||
      lexicon.surnames.has(lower) ||
      lexicon.organizationWords.anywhere.has(lower)
    )
      continue;
    if (!isHeadline(view, from) || isWholeName(context, from, to)) return null;
    const place = i + 1 < to && gazetteer?.has(view.slice(i + 1, to)) === true;
    return place
      ? [
          { from, to: i },
          { from: i + 1, to, type: 'place' },
        ]
      : [{ from, to: i }];
  }
  return null;
}

/** Whether the sentence of a token has hardly a word of some length in small letters. */
function isHeadline(view: WordView, at: number): boolean {
  const { sentences } = view.tokens;
  const s = Math.max(0, Math.min(tokenAt(sentences, sentences.length, at), sentences.length - 1) - 1);
  let small = 0;
  let capitals = 0;
  for (let i = sentences[s]!; i < sentences[s + 1]!; i++) {
    if (view.nameLike(i)) capitals++;
    else if (view.word(i).length > 4) small++;
  }
  return capitals >= 3 && small === 0;
}

/** *The United States' National Institute*. */
function behindOwner({ context, name, from, to }: FoundName): readonly Piece[] | null {
  const { view } = context;
  if (name.type !== 'organization') return null;
  for (let i = from + 1; i + 1 < to; i++) {
    if (!isPossessive(view.word(i))) continue;
    if (isCountry(context, from, i))
      return [
        { from, to: i, type: 'place' },
        { from: i + 1, to },
      ];
    return null;
  }
  return null;
}
