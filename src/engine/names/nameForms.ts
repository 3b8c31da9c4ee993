import type { EntityType } from '../analysis';
import type { DocumentName } from '../entities/documentName';
import { acronymsOf, organizationKey, personWords } from '../entities/formKey';
import type { Ledger } from '../rules/ledger';
import { SignBook } from '../rules/signBook';
import { doubtfulName } from './nameFinder';
import data from '../words/data/names.json';
import places from '../words/data/places.json';
import { alternatives, capitalised } from '../words/wordSet';

/** A mention this sure makes its form sure; one that owes its capital to the place, or is a person by capitals alone, must be surer. */
const sure = { plain: 0.5, capitals: 0.6, initial: 0.8 } as const;
/** An organisation's full name speaks for its short forms from this confidence on, a person's grows from here, but to at least a little. */
const fullName = { organization: 0.8, person: 0.6, least: 0.05 } as const;
const types: readonly EntityType[] = ['person', 'organization', 'place'];

/** The votes of mentions for the type of a form. */
export const labelVotes = new SignBook('Which type do the mentions of a name vote for?', 'label', {
  /** Times the log-odds of the mention. */
  mention: { weight: 1, example: 'They saw |Terhune| leaving. They live in |Terhune|.' },
  within: {
    weight: 3,
    example: '|Ain Terhune| was hit, |Ain Terhune| fell. They met in |Ain Terhune|. They hid in |Ain Terhune|.',
  },
  /** Times how sure the full name is. */
  'full-name': { weight: 14, example: '|Lorenzo Bergen| left the talks. They support |Bergen|.' },
  'short-organization': { weight: 1.5, example: '|Terhune Motors Inc.| grew. |Terhune| denied it.' },
});

/** A form of a name within a document. */
export interface NameForm {
  readonly key: string;
  readonly words: readonly string[];
  readonly votes: Record<EntityType, number>;
  /** Whether one of its mentions stands on its own feet. */
  sure: boolean;
  mentions: number;
  /** How many of its mentions do not owe their capital to the place. */
  count: number;
  best: number;
  /** The full name that makes the form a person's surname. */
  fullName: string | null;
  /** The full name that begins with the form. */
  beginsName: string | null;
  /** How many of its mentions have the number of a version behind them. */
  versions: number;
  /** The organisation whose letters the form is, or the person whose initials. */
  lettersOf: string | null;
  initialsOf: string | null;
}

/**
 * The forms of the names of a document by their keys, each with the votes of its mentions and of the full names it belongs to.
 * @param keys of the names, in their order
 */
export function readForms(
  names: readonly DocumentName[],
  keys: readonly string[],
  ledger: Ledger,
): ReadonlyMap<string, NameForm> {
  const forms = countForms(names, keys, ledger);
  transferFromFullNames(names, keys, forms, ledger);
  return forms;
}

function countForms(names: readonly DocumentName[], keys: readonly string[], ledger: Ledger): Map<string, NameForm> {
  const forms = new Map<string, NameForm>();
  names.forEach((name, i) => {
    const key = keys[i] ?? '';
    let form = forms.get(key);
    if (form === undefined) {
      form = {
        key,
        words: personWords(key),
        votes: { person: 0, organization: 0, place: 0 },
        sure: false,
        mentions: 0,
        count: 0,
        best: 0,
        fullName: null,
        beginsName: null,
        lettersOf: null,
        initialsOf: null,
        versions: 0,
      };
      forms.set(key, form);
    }
    if (name.confidence >= doubtfulName) {
      // Nobody is in somebody: what stands there is a place, however much it looks like a person.
      const within = name.type === 'person' && name.title === undefined && isWithin(name);
      const votes = within ? labelVotes.weigh('within', ledger) : 0;
      if (votes > 0) form.votes.place += votes;
      else form.votes[name.type] += labelVotes.weigh('mention', ledger, logOdds(name.confidence));
    }
    form.mentions++;
    if (name.initial !== true) form.count++;
    if (hasVersion(name)) form.versions++;
    form.best = Math.max(form.best, name.confidence);
    if (name.confidence >= sure[sureKind(name)]) form.sure = true;
  });
  return forms;
}

function sureKind(name: DocumentName): keyof typeof sure {
  return name.initial === true ? 'initial' : isPersonByCapitals(name) ? 'capitals' : 'plain';
}

/** Whether nothing but capitals make a person of the name: of those below 60 % most are companies, towns and peoples. */
export function isPersonByCapitals({ type, capitals, confidence, before = '' }: DocumentName): boolean {
  return capitals === true && type === 'person' && confidence < sure.capitals && !behindRoyal.test(before);
}

const behindRoyal = new RegExp(String.raw`(?:^|[^\p{L}])(?:${capitalised(places.royals)}) $`, 'u');

/** *Version 8*, *Zorbos 8's*: a number behind the name with which no score goes on. */
const versionBehind =
  /^ \d{1,2}(?:\.\d{1,2})?(?:['’]s)?(?:[.;)]|$| (?!(?:percent|per|million|billion|points?|goals?|runs?|years?|to|of|in|on|at)\b)[a-z(])/;
/** Whether a mention has a number of a version behind it. */
const hasVersion = ({ after = '' }: DocumentName): boolean => versionBehind.test(after);

const within = new RegExp(String.raw`(?:^|[\s,(])(?:${alternatives(data.within)}) $`);

const isWithin = ({ before = '' }: DocumentName): boolean => within.test(before);

/** A vote grows with the odds, within bounds, so that one clear context outweighs two vague ones. */
function logOdds(confidence: number): number {
  return Math.min(4, Math.max(0.1, -Math.log(1.001 - confidence)));
}

/**
 * A form that is the surname of a person named in full is a person's name, and the first word of an organisation's name
 * an organisation's, unless the text clearly uses it otherwise.
 */
function transferFromFullNames(
  names: readonly DocumentName[],
  keys: readonly string[],
  forms: ReadonlyMap<string, NameForm>,
  ledger: Ledger,
): void {
  const seen = new Set<string>();
  names.forEach((name, i) => {
    const key = keys[i] ?? '';
    const full = forms.get(key);
    if (full === undefined || seen.has(key)) return;
    seen.add(key);
    if (label(full) === 'organization') {
      transferToShortForms(full, forms, ledger);
      supportAcronyms(full, name.text, forms);
    }
    if (full.words.length < 2 || full.words.length > 5 || label(full) !== 'person' || !full.sure) return;
    const initials = forms.get(full.words.map((word) => word[0] ?? '').join(''));
    if (initials !== undefined) initials.initialsOf ??= name.text;
    const first = forms.get(full.words[0] ?? '');
    if (first !== undefined && first !== full) first.beginsName ??= name.text;
    const last = full.words.at(-1) ?? '';
    const sureness = Math.max(fullName.least, full.best - fullName.person);
    const behindFirst = full.words.slice(1).join(' ');
    const shorter = [last, `al ${last}`, behindFirst];
    // Zein El Dine, whose article counts for nothing
    const written = key.slice(key.indexOf(' ') + 1);
    if (written !== behindFirst && written !== last) shorter.push(written);
    for (const short of shorter) {
      const form = forms.get(short);
      if (form === undefined || form === full) continue;
      const votes = labelVotes.weigh('full-name', ledger, sureness);
      if (votes === 0) continue;
      form.votes.person += votes;
      form.fullName ??= name.text;
    }
  });
}

/** *Lund Motors* and *Lund*. */
function transferToShortForms(full: NameForm, forms: ReadonlyMap<string, NameForm>, ledger: Ledger): void {
  if (!full.key.includes(' ') || full.best < fullName.organization) return;
  for (const short of new Set([organizationKey(full.key), full.key.split(' ', 1)[0] ?? ''])) {
    const form = forms.get(short);
    if (form !== undefined && form !== full && form.votes.place < 1)
      form.votes.organization += labelVotes.weigh('short-organization', ledger);
  }
}

/** *BLRS*, for the Bureau of Lake and River Safety. */
function supportAcronyms(full: NameForm, text: string, forms: ReadonlyMap<string, NameForm>): void {
  if (!full.key.includes(' ') || full.best < fullName.organization) return;
  for (const acronym of acronymsOf(full.key)) {
    const form = acronym.length > 2 ? forms.get(acronym) : undefined;
    if (form !== undefined) form.lettersOf ??= text;
  }
}

/** The type with the most votes. */
export function label(form: NameForm): EntityType {
  let best: EntityType = 'person';
  for (const type of types) if (form.votes[type] > form.votes[best]) best = type;
  return best;
}
