import type { NameDocument } from '../../../../training/names/corpora';

const types = ['person', 'organization', 'place'];

/** A document whose names are written `[place: Oslo]`. */
export function marked(source: string, id = 'test'): NameDocument {
  let text = '';
  let at = 0;
  const names: NameDocument['names'][number][] = [];
  for (const match of source.matchAll(/\[(\w+): ([^\]]+)\]/g)) {
    text += source.slice(at, match.index);
    names.push({ span: [text.length, text.length + (match[2] ?? '').length], type: types.indexOf(match[1] ?? '') });
    text += match[2] ?? '';
    at = match.index + match[0].length;
  }
  return { id, text: text + source.slice(at), names, weight: 1, corpus: 'test' };
}

/** Enough to learn that a word before *of the harbour watch* is a person and what the *Quay* is. */
export const smallCorpus: readonly NameDocument[] = [
  'The [organization: Harbour Watch] sailed from [place: Oslo] on Monday.\n\nMrs [person: Lund] said that [place: Norway] was calm.',
  '[person: Clara Hoffmann] left the [organization: World Bank] in May.\n\nShe met President [person: Nadia Osei] in [place: Lisbon].',
  'In [place: Turku] [person: Sean McAllister] spoke for the [organization: Transport Union].\n\nNothing else was said.',
  'The ferry [person: Ursula van der Meulen] took was late, the [organization: Port of Oslo] said.',
].map((text, i) => marked(text, `small-${String(i)}`));
