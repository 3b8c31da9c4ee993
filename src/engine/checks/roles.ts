import type { Role } from '../analysis';
import type { CheckedArticle, RoleFinding } from './finding';

/**
 * What tells offices of one kind apart: one person has one of them at a time. Two of these in the words of two roles are
 * a contradiction; one and none are not (*foreign minister*, *minister*), nor are several in one role.
 */
const kinds: readonly { readonly office: RegExp; readonly values: readonly RegExp[] }[] = [
  {
    office: /\b(?:minister|secretary)\b/,
    values: [
      /\b(?:foreign|external affairs|of state)\b/,
      /\b(?:interior|home)\b/,
      /\bdefen[cs]e\b/,
      /\b(?:finance|treasury)\b/,
      /\bjustice\b/,
      /\bhealth\b/,
      /\beducation\b/,
      /\b(?:agriculture|farm)\b/,
      /\benergy\b/,
      /\btransport(?:ation)?\b/,
      /\b(?:environment|climate)\b/,
      /\blabou?r\b/,
      /\bpress\b/,
    ],
  },
  {
    office: /\b(?:senator|sen|congress(?:man|woman)|representative|rep)\b/,
    values: [/\bsen(?:ator)?\b/, /\b(?:congress(?:man|woman)|rep(?:resentative)?)\b/],
  },
  {
    office: /\b(?:senator|congress(?:man|woman)|representative|mp|lawmaker|governor|leader|candidate)\b/,
    values: [
      /\brepublican\b/,
      /\bdemocrat(?:ic)?\b/,
      /\blabour\b/,
      /\b(?:conservative|tory)\b/,
      /\bgreens?\b/,
      /\blib(?:eral)? dem/,
    ],
  },
];

/** Offices of which a place has one at a time, and the place. */
const seat =
  /\b([Mm]ayor|[Gg]overnor|[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Kk]ing|[Qq]ueen|[Bb]ishop|[Aa]rchbishop) of (?:the )?(\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*|of|and))*)/iu;
const rank = /\b(?:deputy|vice|assistant|junior)[ -]/g;
/** Of somebody who is said to be more different things than this, the first are compared. */
const MOST = 100;
/** Held at another time than today. */
const otherTime =
  /\b(?:former(?:ly)?|ex|then|late|past|previous|acting|interim|incoming|outgoing|designate|elect|future|would-be|shadow|retired|emeritus|until|since)\b/i;

/**
 * People to whom the text gives two offices that one person does not hold at once. Only what is plain from the words:
 * another portfolio, rank, chamber or party, or the same seat of two places.
 */
export function checkRoles({ index }: CheckedArticle): RoleFinding[] {
  return index.analysis.entities.flatMap((entity) => {
    if (entity.type !== 'person') return [];
    const texts = new Set<string>();
    const roles = entity.roles
      .filter(({ text }) => !otherTime.test(text) && !texts.has(text) && texts.add(text))
      .slice(0, MOST);
    for (const [i, here] of roles.entries()) {
      const there = roles.slice(0, i).find((earlier) => contradict(earlier, here));
      if (!there) continue;
      const said = [fold(here.text), fold(there.text)] as const;
      return [{ rule: 'role-conflict', name: entity.name, roles: said, span: here.span, related: [there.span] }];
    }
    return [];
  });
}

function contradict(one: Role, other: Role): boolean {
  const [a, b] = [plain(one.text), plain(other.text)];
  return differInSeat(one.text, other.text) || differInRank(a, b) || differInKind(a, b);
}

/** *mayor of Porto* and *mayor of Faro*. */
function differInSeat(one: string, other: string): boolean {
  const [, office, place = ''] = seat.exec(fold(one)) ?? [];
  const [, otherOffice, otherPlace = ''] = seat.exec(fold(other)) ?? [];
  if (office === undefined || office.toLowerCase() !== otherOffice?.toLowerCase()) return false;
  return !place.includes(otherPlace) && !otherPlace.includes(place);
}

/** *deputy foreign minister* and *foreign minister*. */
function differInRank(one: string, other: string): boolean {
  return one !== other && one.replace(rank, '') === other.replace(rank, '');
}

function differInKind(one: string, other: string): boolean {
  return kinds.some(({ office, values }) => {
    if (!office.test(one) || !office.test(other)) return false;
    const [of, ofOther] = [one, other].map((text) => values.filter((value) => value.test(text)));
    return of?.length === 1 && ofOther?.length === 1 && of[0] !== ofOther[0];
  });
}

const fold = (words: string): string => words.replace(/\s+/g, ' ').trim();
const plain = (words: string): string =>
  fold(words)
    .toLowerCase()
    .replace(/^(?:the|a|an|his|her|its|their) /, '');
