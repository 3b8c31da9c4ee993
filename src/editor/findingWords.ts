import * as vscode from 'vscode';
import type { Finding, MarkFinding, OtherwiseFinding } from '../engine/checks/finding';
import { fold } from '../export/spaces';

/** Longer differences are not repeated in a message, in UTF-16 code units. */
const LONG = 60;

/** What a finding is about, for a list. */
export function findingTitle({ rule }: Finding): string {
  switch (rule) {
    case 'quotation-mark':
      return vscode.l10n.t('Quotation mark');
    case 'no-speaker':
      return vscode.l10n.t('No speaker');
    case 'unclear-pronoun':
      return vscode.l10n.t('Who is meant');
    case 'two-speakers':
      return vscode.l10n.t('Two speakers');
    case 'quote-variants':
      return vscode.l10n.t('Two wordings');
    case 'name-spelling':
      return vscode.l10n.t('Spelling');
    case 'no-full-name':
      return vscode.l10n.t('No full name');
    case 'role-conflict':
      return vscode.l10n.t('Two offices');
    case 'single-source':
      return vscode.l10n.t('One source');
    case 'quoted-otherwise':
      return vscode.l10n.t('Quoted otherwise');
  }
}

/** What a finding says to a person: what it is, and what to do. */
export function findingMessage(finding: Finding): string {
  switch (finding.rule) {
    case 'quotation-mark':
      return markMessage(finding.problem);
    case 'no-speaker':
      return vscode.l10n.t('Nobody is said to speak this quote. Name the speaker.');
    case 'unclear-pronoun':
      return finding.problem === 'far'
        ? vscode.l10n.t(
            '“{0}” is {1}, who is named far back. Name the speaker again.',
            finding.pronoun,
            fold(finding.names[0] ?? ''),
          )
        : vscode.l10n.t('“{0}” may be {1}. Name the speaker.', finding.pronoun, alternatives(finding.names));
    case 'two-speakers':
      return vscode.l10n.t(
        'These words are {0}’s here and {1}’s before. Check who said them.',
        fold(finding.names[0]),
        fold(finding.names[1]),
      );
    case 'quote-variants':
      return variantsMessage(finding.words);
    case 'name-spelling':
      return vscode.l10n.t(
        '“{0}” is spelt almost like “{1}”. If they are the same, spell them alike.',
        fold(finding.name),
        fold(finding.other),
      );
    case 'no-full-name':
      return vscode.l10n.t('{0} is never named in full. Give the full name at the first mention.', fold(finding.name));
    case 'role-conflict':
      return vscode.l10n.t(
        '{0} is “{1}” here and “{2}” before. Check which is right.',
        fold(finding.name),
        finding.roles[0],
        finding.roles[1],
      );
    case 'single-source':
      return vscode.l10n.t(
        'All that is quoted comes from one source: {0}, in {1} quotes. Look for a second source.',
        fold(finding.name),
        finding.quotations,
      );
    case 'quoted-otherwise':
      return otherwiseMessage(finding);
  }
}

/** What there is to see at the other place of a finding. */
export function relatedMessage({ rule }: Finding): string {
  switch (rule) {
    case 'quotation-mark':
      return vscode.l10n.t('opened here');
    case 'unclear-pronoun':
    case 'no-full-name':
    case 'single-source':
      return vscode.l10n.t('named here');
    case 'name-spelling':
      return vscode.l10n.t('spelt otherwise here');
    case 'no-speaker':
    case 'two-speakers':
    case 'quote-variants':
    case 'role-conflict':
    case 'quoted-otherwise':
      return vscode.l10n.t('said here');
  }
}

function markMessage(problem: MarkFinding['problem']): string {
  switch (problem) {
    case 'unclosed':
      return vscode.l10n.t('This quotation mark is never closed. Close it where the quote ends.');
    case 'unopened':
      return vscode.l10n.t('This quotation mark closes nothing. Open the quote, or take the mark out.');
    case 'reversed':
      return vscode.l10n.t('This quotation mark faces the wrong way. Turn it round.');
    case 'mismatched':
      return vscode.l10n.t(
        'This quotation mark does not go with the one that opens the quote. Use a pair of one kind.',
      );
  }
}

function variantsMessage([here, there]: readonly [string, string]): string {
  if (here.length + there.length > LONG || here === '' || there === '') {
    return vscode.l10n.t('This looks like a quote that stands above in other words. Check the wording.');
  }
  return vscode.l10n.t(
    'This looks like a quote that stands above with “{1}” instead of “{0}”. Check the wording.',
    here,
    there,
  );
}

function otherwiseMessage({ problem, names, words, elsewhere: [{ name }] }: OtherwiseFinding): string {
  const article = fold(name);
  if (problem === 'speaker') {
    const [speaker, other] = names.map(fold);
    return vscode.l10n.t(
      'These words are {0}’s here and {1}’s in {2}. Check who said them.',
      speaker!,
      other!,
      article,
    );
  }
  const [here = '', there = ''] = words.map(fold);
  if (here.length + there.length > LONG || here + there === '') {
    return vscode.l10n.t('{0} has this quote in other words. Check the wording.', article);
  }
  if (here === '') return vscode.l10n.t('{1} has “{0}” in this quote as well. Check the wording.', there, article);
  if (there === '') return vscode.l10n.t('{1} does not have “{0}” in this quote. Check the wording.', here, article);
  return vscode.l10n.t('{2} has “{1}” in this quote instead of “{0}”. Check the wording.', here, there, article);
}

function alternatives(names: readonly string[]): string {
  return new Intl.ListFormat([vscode.env.language, 'en'], { type: 'disjunction' }).format(names.map(fold));
}
