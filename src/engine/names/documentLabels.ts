import { plainLedger, type Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling, type Ruling } from '../rules/ruling';
import type { EntityType } from '../analysis';
import { formKey } from '../entities/formKey';
import { isInitials, isLetters, isTurns } from './letterNames';
import { lowerCaseEvidence } from './lowerCaseWords';
import type { LabelledName, DocumentName } from '../entities/documentName';
import { isPersonByCapitals, label, readForms, type NameForm } from './nameForms';
import { doubtfulName } from './nameFinder';
import { productsAmong } from './products';

/** Titles that only a name stands behind. */
const addressed = /^(?:Mr|Mrs|Ms|Mx)\.?$/;
/** A name this sure keeps its own label against the rest of the document. */
const strong = 0.975;
/** The confidence of a doubtful mention of a form that is sure elsewhere, of a label without a full name, and of one that changes its type: from the share of the votes. */
const confidences = { elsewhere: 0.6, several: 0.45, retyped: 0.5, retypedByShare: 0.4 } as const;
/** Of votes when nobody votes. */
const evenShare = 0.5;

/** A mention of a form. */
interface NameOfForm {
  readonly name: DocumentName;
  readonly form: NameForm;
}

export const supportBook = new RuleBook<NameOfForm, true>('Does the document support this form of a name?', [
  {
    id: 'label/sure',
    example: 'Rice is dear, said |Rice|, 61.\n|Rice| is old.',
    find: ({ form }) => form.sure || null,
  },
  {
    id: 'label/surname',
    example: 'They met |Emily Rice|.\n|Rice| is old.',
    find: ({ form }) => form.fullName !== null || null,
  },
  {
    id: 'label/begins-name',
    example: '|Park Min-jun| spoke. |Park| said talks were good.',
    find: ({ name, form }) => (name.personal === true && form.beginsName !== null) || null,
  },
  {
    id: 'label/initials',
    example: '|NV|: It rained. We stayed.\n\nThey met Nora Vidal.',
    find: ({ name, form }) => isInitials(name, form) || null,
  },
  {
    id: 'label/turns',
    example: '|ZK|: Did it rain?\n\n|Vale|: It did.\n\n|ZK|: Why?\n\n|Vale|: It is June.\n\n|ZK|: Is it?',
    find: ({ name, form }) => isTurns(name, form) || null,
  },
  {
    id: 'label/letters',
    example: 'The |Bureau of Lake and River Safety| met. |BLRS| fell.',
    find: ({ name, form }) => isLetters(name, form) || null,
  },
  {
    // whatever else the word means: Ms Roe, Mr Rice
    id: 'label/addressed',
    example: 'Ms |Roe| and Ms |Moss| left.',
    find: ({ name: { type, title } }) => (type === 'person' && title !== undefined && addressed.test(title)) || null,
  },
  {
    id: 'label/several',
    example: 'They saw |Quillen|. They left |Quillen|. They asked |Quillen|.',
    find: ({ form }) => (form.count > 1 && form.best >= doubtfulName) || null,
  },
]);

/** A mention that the document does not support. */
interface Unsupported extends NameOfForm {
  readonly occursSmall: (word: string) => boolean;
}

export const noNameBook = new RuleBook<Unsupported, true>('Is this no name after all?', [
  {
    id: 'label/doubtful',
    example: 'They asked the Board about the Charter.',
    find: ({ name }) => name.confidence < doubtfulName || null,
  },
  {
    id: 'label/capitals-alone',
    example: 'They left Vorlan, said the guide.',
    find: ({ name }) => isPersonByCapitals(name) || null,
  },
  {
    id: 'label/small-elsewhere',
    example: '|Zorbing| denied it. They like zorbing.',
    find: ({ name, form, occursSmall }) =>
      (name.initial === true && form.words.length === 1 && occursSmall(name.text)) || null,
  },
]);

/** A mention, and the type that the votes give to its form. */
interface Voted extends NameOfForm {
  readonly type: EntityType;
}

export const labelBook = new RuleBook<Voted, DocumentName>('What does the document make of this mention?', [
  {
    id: 'name/initials-elsewhere',
    example: '|NV|: It rained. We stayed.\n\nThey met Nora Vidal.',
    find: initialsElsewhere,
  },
  {
    id: 'name/turns',
    example: '|ZK|: Did it rain?\n\n|Vale|: It did.\n\n|ZK|: Why?\n\n|Vale|: It is June.\n\n|ZK|: Is it?',
    find: ({ name, form }) =>
      isTurns(name, form) && name.confidence < doubtfulName
        ? { ...name, type: 'organization', confidence: confidences.several, by: ruling('name/turns') }
        : null,
  },
  {
    id: 'name/letters-elsewhere',
    example: 'The |Bureau of Lake and River Safety| met. |BLRS| fell.',
    find: lettersElsewhere,
  },
  { id: 'name/elsewhere', example: 'They saw |Rice|, 61. |Rice| is old.', find: doubtful },
  {
    id: 'label/strong',
    example: '|Denzel Washington| acted.\nIt rained in |Washington|, D.C.',
    find: ({ name, type }) => (type === name.type || name.confidence < strong ? null : name),
  },
  {
    id: 'name/surname-elsewhere',
    example: '|Lorenzo Bergen| left the talks.\nThey support |Bergen|.',
    find: surnameElsewhere,
  },
  {
    id: 'name/type-elsewhere',
    example: '|Terhune| said so. |Terhune|, who left, agreed.\nThey asked the |Terhune| about it.',
    find: typeElsewhere,
  },
]);

/** One label for each form of a name within the document, by the votes of its mentions; what only seemed a name is dropped. */
export function labelNames(
  names: readonly DocumentName[],
  paragraphs: Iterable<readonly string[]>,
  ledger: Ledger = plainLedger,
): LabelledName[] {
  const keys = names.map((name) => formKey(name.text));
  const forms = readForms(names, keys, ledger);
  const made = productsAmong(forms, ledger);
  const occursSmall = lowerCaseEvidence(paragraphs);
  const labelled: LabelledName[] = [];
  names.forEach((name, i) => {
    const key = keys[i] ?? '';
    const form = forms.get(key);
    if (form === undefined || made.has(key)) return;
    // Who may fall is one who is in doubt, or may owe the capital to the place or be a person for it alone.
    const mayFall = name.confidence < doubtfulName || name.initial === true || isPersonByCapitals(name);
    if (mayFall && supportBook.find({ name, form }, ledger) === null) {
      if (noNameBook.find({ name, form, occursSmall }, ledger) !== null) return;
    }
    labelled.push({ ...(labelBook.find({ name, form, type: label(form) }, ledger) ?? name), key });
  });
  return labelled;
}

/** A mention that is in doubt, though the votes agree with it. */
function doubtful({ name, type }: Voted): DocumentName | null {
  if (type !== name.type || name.confidence >= doubtfulName) return null;
  return { ...name, confidence: confidences.elsewhere, by: ruling('name/elsewhere') };
}

function lettersElsewhere({ name, form }: Voted): DocumentName | null {
  if (!isLetters(name, form)) return null;
  const by = ruling('name/letters-elsewhere', form.lettersOf ?? '');
  return { ...name, type: 'organization', confidence: confidences.elsewhere, by };
}

function initialsElsewhere({ name, form }: Voted): DocumentName | null {
  if (!isInitials(name, form)) return null;
  const by = ruling('name/initials-elsewhere', form.initialsOf ?? '');
  return { ...name, type: 'person', confidence: confidences.elsewhere, by };
}

function surnameElsewhere(at: Voted): DocumentName | null {
  const { name, form, type } = at;
  if (type === name.type || type !== 'person' || form.fullName === null) return null;
  return retyped(at, ruling('name/surname-elsewhere', form.fullName));
}

function typeElsewhere(at: Voted): DocumentName | null {
  const { name, form, type } = at;
  if (type === name.type || (type === 'person' && form.fullName !== null)) return null;
  return retyped(at, ruling('name/type-elsewhere'));
}

/** With the type that the votes give it, as sure as they agree. */
function retyped({ name, form, type }: Voted, by: Ruling): DocumentName {
  const votes = form.votes.person + form.votes.organization + form.votes.place;
  const share = votes > 0 ? form.votes[type] / votes : evenShare;
  return { ...name, type, confidence: confidences.retyped + confidences.retypedByShare * share, by };
}
