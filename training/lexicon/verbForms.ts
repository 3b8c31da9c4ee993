import nlp from 'compromise';

/** Verbs whose past tense is the infinitive; for all others such an answer of the library is a gap. */
const invariant = new Set(
  'beat bet bid broadcast burst cast cost cut forecast hit hurt let put quit read rid set shed shut split spread'.split(
    ' ',
  ),
);
/** Verbs of one syllable that double their last letter. */
const consonantVowelConsonant = /^[^aeiou]*(?:qu)?[aeiou][bdfgklmnprtvz]$/;

interface Conjugation {
  readonly PastTense?: string;
  readonly PresentTense?: string;
  readonly Gerund?: string;
  readonly Participle?: string;
}

interface VerbMethods {
  readonly two: { readonly transform: { readonly verb: { conjugate(verb: string, model: object): Conjugation } } };
}

const verbs = (nlp.methods() as unknown as VerbMethods).two.transform.verb;

function regular(verb: string, ending: 'ed' | 'ing'): string {
  if (verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb)) return `${verb.slice(0, -1)}${ending}`;
  if (ending === 'ed' && /[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${verb}${consonantVowelConsonant.test(verb) ? verb.slice(-1) : ''}${ending}`;
}

/** The forms of one infinitive: the library's where it knows the verb, else the regular ones. */
function formsOf(verb: string): [form: string, tense: string][] {
  const { PastTense, PresentTense, Gerund, Participle } = verbs.conjugate(verb, nlp.model());
  const past = !PastTense || (PastTense === verb && !invariant.has(verb)) ? regular(verb, 'ed') : PastTense;
  const gerund = Gerund?.endsWith('ing') && Gerund !== verb ? Gerund : regular(verb, 'ing');
  const forms: [string, string][] = [
    [verb, 'base'],
    [past, 'past'],
    [PresentTense ?? `${verb}s`, 'present'],
    [gerund, 'gerund'],
  ];
  if (Participle) forms.push([Participle, 'participle']);
  return forms;
}

function tenseOf(form: string): string {
  if (form.endsWith('ing')) return 'gerund';
  return form.endsWith('s') ? 'present' : 'past';
}

/**
 * All forms of the verbs of the given lists (texts of `cue-verbs.txt`, `plain-verbs.txt`), conjugated with
 * compromise: lines `form, infinitive, tenses` with tabs between, sorted; a form of two verbs belongs to the verb
 * that the lists name first.
 */
export function deriveVerbForms(lists: readonly string[]): string {
  const rows = new Map<string, { verb: string; tenses: Set<string> }>();
  const add = (form: string, verb: string, tense: string): void => {
    const row = rows.get(form) ?? { verb, tenses: new Set<string>() };
    if (row.verb === verb) row.tenses.add(tense);
    rows.set(form, row);
  };
  const lines = lists.flatMap((list) => list.split('\n')).filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines) {
    const [entry = '', , further = ''] = line.split('\t');
    const verb = entry.split(' ')[0] ?? '';
    for (const [form, tense] of formsOf(verb)) add(form, verb, tense);
    for (const form of further.split(' ').filter((word) => word !== '')) add(form, verb, tenseOf(form));
  }
  const body = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([form, { verb, tenses }]) => `${form}\t${verb}\t${[...tenses].join(' ')}`);
  return `# Generated from cue-verbs.txt and plain-verbs.txt with compromise (npm run verb-forms); do not edit.\n${body.join('\n')}\n`;
}
