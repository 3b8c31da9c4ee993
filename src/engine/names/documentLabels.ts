import { ruling } from '../rules/ruling';
import type { EntityType } from '../analysis';
import { formKey, organizationKey, personWords } from '../entities/formKey';
import { lowerCaseEvidence } from './lowerCaseWords';
import type { LabelledName, DocumentName } from '../entities/documentName';
import { doubtfulName } from './nameFinder';

/** A name this sure keeps its own label against the rest of the document. */
const strong = 0.975;
const types: readonly EntityType[] = ['person', 'organization', 'place'];

interface Form {
  readonly key: string;
  readonly words: readonly string[];
  readonly votes: Record<EntityType, number>;
  /** Whether one of its mentions stands on its own feet. */
  sure: boolean;
  /** How many of its mentions do not owe their capital to the place. */
  count: number;
  best: number;
  /** The full name that makes the form a person's surname. */
  fullName: string | null;
  /** Its last word is the surname of somebody whom the document surely names. */
  hasSurname: boolean;
}

/** One label for each form of a name within the document, by the votes of its mentions; what only seemed a name is dropped. */
export function labelNames(
  names: readonly DocumentName[],
  paragraphs: Iterable<readonly string[]>,
  firstNames: ReadonlySet<string> = new Set(),
): LabelledName[] {
  const keys = names.map((name) => formKey(name.text));
  const forms = countForms(names, keys);
  transferFromFullNames(names, keys, forms);
  supportBySurnames(forms, firstNames);
  const occursSmall = lowerCaseEvidence(paragraphs);
  const labelled: LabelledName[] = [];
  names.forEach((name, i) => {
    const key = keys[i] ?? '';
    const form = forms.get(key);
    if (form === undefined) return;
    const supported = form.sure || form.fullName !== null || form.hasSurname || (form.count > 1 && form.best > 0.35);
    if (name.confidence < doubtfulName && !supported) return;
    if (name.initial === true && !supported && form.words.length === 1 && occursSmall(name.text)) return;
    labelled.push({ ...relabel(name, form), key });
  });
  return labelled;
}

function countForms(names: readonly DocumentName[], keys: readonly string[]): Map<string, Form> {
  const forms = new Map<string, Form>();
  names.forEach((name, i) => {
    const key = keys[i] ?? '';
    let form = forms.get(key);
    if (form === undefined) {
      form = {
        key,
        words: personWords(key),
        votes: { person: 0, organization: 0, place: 0 },
        sure: false,
        count: 0,
        best: 0,
        fullName: null,
        hasSurname: false,
      };
      forms.set(key, form);
    }
    form.votes[name.type] += name.confidence < doubtfulName ? 0 : weight(name.confidence);
    if (name.initial !== true) form.count++;
    form.best = Math.max(form.best, name.confidence);
    if (name.confidence >= 0.5 && (name.initial !== true || name.confidence >= 0.8)) form.sure = true;
  });
  return forms;
}

/** A vote grows with the odds, within bounds, so that one clear context outweighs two vague ones. */
function weight(confidence: number): number {
  return Math.min(4, Math.max(0.1, -Math.log(1.001 - confidence)));
}

/**
 * A form that is the surname of a person named in full is a person's name, and the first word of an organisation's name
 * an organisation's, unless the text clearly uses it otherwise.
 */
function transferFromFullNames(
  names: readonly DocumentName[],
  keys: readonly string[],
  forms: ReadonlyMap<string, Form>,
): void {
  const seen = new Set<string>();
  names.forEach((name, i) => {
    const key = keys[i] ?? '';
    const full = forms.get(key);
    if (full === undefined || seen.has(key)) return;
    seen.add(key);
    if (label(full) === 'organization') transferToShortForms(full, forms);
    if (full.words.length < 2 || full.words.length > 5 || label(full) !== 'person' || !full.sure) return;
    const last = full.words.at(-1) ?? '';
    for (const short of [last, `al ${last}`, full.words.slice(1).join(' ')]) {
      const form = forms.get(short);
      if (form === undefined || form === full) continue;
      form.votes.person += 14 * Math.max(0.05, full.best - 0.6);
      form.fullName ??= name.text;
    }
  });
}

/** *Robin Joy*, who is *Joy* elsewhere: words that were hardly taken for a name are one if their last word surely is. */
function supportBySurnames(forms: ReadonlyMap<string, Form>, firstNames: ReadonlySet<string>): void {
  for (const form of forms.values()) {
    const [first = ''] = form.words;
    if (form.sure || form.words.length < 2 || form.words.length > 3 || !firstNames.has(first)) continue;
    const surname = forms.get(form.words.at(-1) ?? '');
    if (surname === undefined || !surname.sure || surname.votes.person < 1 || label(surname) !== 'person') continue;
    form.hasSurname = true;
    form.votes.person += 2;
  }
}

/** *Lund Motors* and *Lund*. */
function transferToShortForms(full: Form, forms: ReadonlyMap<string, Form>): void {
  if (!full.key.includes(' ') || full.best < 0.8) return;
  for (const short of new Set([organizationKey(full.key), full.key.split(' ', 1)[0] ?? ''])) {
    const form = forms.get(short);
    if (form !== undefined && form !== full && form.votes.place < 1) form.votes.organization += 1.5;
  }
}

function label(form: Form): EntityType {
  let best: EntityType = 'person';
  for (const type of types) if (form.votes[type] > form.votes[best]) best = type;
  return best;
}

const elsewhere = ruling('name/elsewhere');

function relabel(name: DocumentName, form: Form): DocumentName {
  const type = label(form);
  if (type === name.type)
    return name.confidence >= doubtfulName
      ? name
      : {
          ...name,
          confidence: form.sure ? 0.6 : 0.45,
          by: form.sure ? elsewhere : ruling('name/capitals-several'),
        };
  if (name.confidence >= strong) return name;
  const votes = form.votes.person + form.votes.organization + form.votes.place;
  const share = votes > 0 ? form.votes[type] / votes : 0.5;
  const by = form.fullName !== null && type === 'person' ? ruling('name/surname-elsewhere', form.fullName) : elsewhere;
  return { ...name, type, confidence: 0.5 + 0.4 * share, by };
}
