import type { Entity, EntityLink, Quotation, Speaker } from '../../analysis';
import data from '../../words/data/sure.json';
import { wordSet } from '../../words/wordSet';
import { firstWord, step, wordCount, type SignContext, type Signs } from './signs';

const definite = wordSet(data.definite);
const determiners = wordSet(data.determiners);
const singlePersons = wordSet(data.singlePersons);
const persons = wordSet(data.firstAndSecond);

/** What tells whether the one who is named is meant. */
export function nameSigns(speaker: Speaker, link: EntityLink, { entity }: SignContext): Signs {
  const { form, source } = speaker;
  const known = entity(link.id);
  const names = [
    `rule:${link.rule}`,
    `form:${form}`,
    `look:${source}-${known?.type ?? 'nobody'}`,
    `place:${form === 'name' || link.rule === 'link/name' ? placeOf(speaker, known) : 'elsewhere'}`,
    step('mentions', known?.mentions.length ?? 0, [1, 2, 4, 8]),
    step('name-words', wordCount(known?.name ?? ''), [1, 2, 3]),
  ];
  return { names, raw: link.confidence };
}

/** Where the name stands in the speaker's words: those of *the aide of Ann Lee* are not hers. */
function placeOf({ text }: Speaker, entity: Entity | undefined): string {
  const forms = entity ? [entity.name, ...entity.aliases].sort((a, b) => b.length - a.length) : [];
  const form = forms.find((each) => text.includes(each));
  if (form === undefined) return 'elsewhere';
  const at = text.indexOf(form);
  const behind = text.slice(at + form.length);
  if (/^['’]s?\s+\p{L}/u.test(behind)) return 'owner';
  const before = text.slice(0, at).replace(/^the\s+/i, '');
  if (/\b(?:of|for|from|at|in|to|by|with|via|citing)\s+(?:the\s+)?$/i.test(before)) return 'behind-preposition';
  if (before.trim() === '') return behind.trim() === '' ? 'all' : 'begin';
  return behind.trim() === '' ? 'end' : 'inside';
}

/** What tells whether the text gives the source no name, where none was found. */
export function nobodySigns({ form, source, text, confidence }: Speaker, { speakers }: Quotation): Signs {
  const small = text.toLowerCase();
  const names = [`look:${form}-${source}`];
  if (form === 'pronoun')
    names.push(`pronoun:${singlePersons.has(small) ? 'one' : persons.has(small) ? 'talk' : small}`);
  else {
    const article = articleOf(text);
    // *a report by the ministry*: some name stands in it.
    const holds = /\p{L}.*\s\p{Lu}/u.test(text) ? 'with-name' : 'plain';
    names.push(
      `article:${article}`,
      `holds:${holds}`,
      `${source}:${article}`,
      `${source}:${holds}`,
      `${article}:${holds}`,
    );
  }
  if (speakers.length > 1) names.push('several');
  return { names, raw: confidence };
}

/** Somebody new (*a clerk*, *officials*) rarely has a name; what is known (*the clerk*) often got one before. */
function articleOf(text: string): string {
  const first = firstWord(text);
  if (definite.has(first)) return 'definite';
  if (determiners.has(first)) return 'indefinite';
  return /\p{Lu}.*\p{Lu}/u.test(text) ? 'capitals' : 'bare';
}
