import * as vscode from 'vscode';
import type { PlaceCandidate } from '../engine/analysis';
import type { Ruling } from '../engine/rules/ruling';
import { quoteKindOf } from '../engine/shownQuotations';
import type { EntityFacts, HoverBlock, QuoteFacts, QuoteTrait, SpeakerFacts, TermFacts } from './hoverContent';
import {
  confidenceWord,
  entityIcon,
  entityTypeWord,
  mentionCount,
  quotationIcon,
  quotationKindWord,
  quotationSurenessWord,
  quoteCount,
  sourceIcon,
  attributedWith,
  sourceKindWord,
  speakerNotFound,
  wordCount,
} from './labels';
import { correctEntityLinks, correctQuoteLinks, correctionLinkCommands, sameLinks } from './correctionLinks';
import { appendPlain, revealLink } from './links';
import { placeWords } from './placeWords';
import { reasonWords } from './reasonWords';

/**
 * Puts the facts of a hover into words: one Markdown text a block, every word of the document escaped.
 * @param keyOf makes keys that stay over versions of ids, for the links
 */
export function hoverMarkdown(
  blocks: readonly HoverBlock[],
  uri: vscode.Uri,
  keyOf: (id: string) => string = (id) => id,
): vscode.MarkdownString[] {
  return blocks.map((block) => {
    const markdown = new vscode.MarkdownString('', true);
    markdown.isTrusted = { enabledCommands: ['newsLens.reveal', ...correctionLinkCommands] };
    switch (block.kind) {
      case 'entity':
        writeEntity(markdown, block, uri);
        for (const other of block.maybe) {
          appendPlain(newLine(markdown), vscode.l10n.t('may be {0}:', other.name));
          markdown.appendMarkdown(` ${sameLinks(uri, keyOf(block.id), keyOf(other.id))}`);
        }
        newLine(markdown).appendMarkdown(correctEntityLinks(uri, keyOf(block.id), block.type));
        break;
      case 'quote':
        writeQuote(markdown, block, uri);
        newLine(markdown).appendMarkdown(correctQuoteLinks(uri, keyOf(block.id)));
        break;
      case 'term':
        writeTerm(markdown, block);
        break;
    }
    return markdown;
  });
}

function writeEntity(markdown: vscode.MarkdownString, facts: EntityFacts, uri: vscode.Uri): void {
  markdown.appendMarkdown(`$(${entityIcon(facts.type)}) **`);
  appendPlain(markdown, facts.name).appendMarkdown('** · ');
  if (facts.place) appendPlain(markdown, placeWords(facts.place, facts.name));
  else if (facts.roles.length > 0) appendPlain(markdown, facts.roles.join(', '));
  else markdown.appendMarkdown(entityTypeWord(facts.type));
  if (facts.aliases.length > 0) {
    newLine(markdown);
    appendPlain(markdown, vscode.l10n.t('also: {0}', facts.aliases.join(', ')));
  }
  if (facts.standIn) {
    newLine(markdown);
    appendPlain(markdown, withReason(confidenceWord(facts.standIn.level), facts.standIn.by));
  }
  if (facts.metonym) {
    newLine(markdown).appendMarkdown(vscode.l10n.t('here: those who govern it'));
  }
  if (facts.type === 'place') writePlace(markdown, facts);
  newLine(markdown).appendMarkdown(mentionCount(facts.mentions));
  if (facts.quotes > 0) markdown.appendMarkdown(` · ${quoteCount(facts.quotes)}`);
  if (facts.next) {
    markdown.appendMarkdown(` · ${revealLink(vscode.l10n.t('first mention'), uri, facts.first)}`);
    markdown.appendMarkdown(` · ${revealLink(vscode.l10n.t('next mention'), uri, facts.next)}`);
  }
}

function writePlace(markdown: vscode.MarkdownString, { place, level }: EntityFacts): void {
  if (!place || !level) {
    newLine(markdown).appendMarkdown(vscode.l10n.t('not in the gazetteer'));
    return;
  }
  newLine(markdown).appendMarkdown(coordinates(place));
  if (place.population !== null && place.population > 0) {
    const population = new Intl.NumberFormat(vscode.env.language).format(place.population);
    markdown.appendMarkdown(` · ${vscode.l10n.t('population {0}', population)}`);
  }
  newLine(markdown);
  appendPlain(markdown, withReason(confidenceWord(level), place));
  if (place.candidates.length > 0) {
    newLine(markdown);
    const others = place.candidates.map((candidate) => `${candidate.name} (${placeWords(candidate, candidate.name)})`);
    appendPlain(markdown, vscode.l10n.t('could also be: {0}', others.join('; ')));
  }
}

function writeQuote(markdown: vscode.MarkdownString, facts: QuoteFacts, uri: vscode.Uri): void {
  const thought = facts.traits.includes('thought');
  const icon = quotationIcon(quoteKindOf({ kind: facts.quotation, act: thought ? 'thought' : 'speech' }));
  markdown.appendMarkdown(`$(${icon}) **`);
  appendPlain(markdown, facts.begin).appendMarkdown('**');
  newLine(markdown).appendMarkdown(`${quotationKindWord(facts.quotation)} · ${wordCount(facts.words)}`);
  for (const trait of facts.traits) markdown.appendMarkdown(` · ${traitWord(trait, thought)}`);
  markdown.appendMarkdown(` · ${quotationSurenessWord(facts.level, facts.leastSure)}`);
  if (facts.speakers.length === 0) {
    newLine(markdown).appendMarkdown(`$(question) ${speakerNotFound()}`);
  }
  for (const speaker of facts.speakers) writeSpeaker(newLine(markdown), speaker, uri);
  if (facts.cue !== null) {
    newLine(markdown);
    appendPlain(markdown, attributedWith(facts.cue));
  }
  if (facts.when !== null) {
    markdown.appendMarkdown(facts.cue === null ? '  \n' : ' · ');
    appendPlain(markdown, vscode.l10n.t('when: {0}', facts.when));
  }
}

function writeSpeaker(markdown: vscode.MarkdownString, facts: SpeakerFacts, uri: vscode.Uri): void {
  markdown.appendMarkdown(`$(${sourceIcon(facts.source)}) **`);
  appendPlain(markdown, facts.name).appendMarkdown('**');
  if (facts.written !== null && !facts.chain) {
    appendPlain(markdown.appendMarkdown(' '), `(“${facts.written}”)`);
  }
  markdown.appendMarkdown(` · ${sourceKindWord(facts.source)} – `);
  // That *he* speaks may be certain, but not who he is.
  const word = facts.identified ? confidenceWord(facts.level) : vscode.l10n.t('not identified');
  appendPlain(markdown, withReason(word, facts.by));
  if (facts.span) markdown.appendMarkdown(` · ${revealLink(vscode.l10n.t('show speaker'), uri, facts.span)}`);
  for (const [i, words] of (facts.chain?.words ?? []).entries()) {
    if (i === 0) newLine(markdown);
    appendPlain(markdown.appendMarkdown(i === 0 ? '*' : ' → *'), words).appendMarkdown('*');
  }
  const why = facts.chain ? reasonWords(facts.chain.by) : '';
  if (why !== '') appendPlain(markdown.appendMarkdown(': '), why);
}

function writeTerm(markdown: vscode.MarkdownString, facts: TermFacts): void {
  markdown.appendMarkdown(`$(symbol-string) **${vscode.l10n.t('In quotation marks, but not a quote')}**`);
  const why = reasonWords(facts.by);
  if (why !== '') appendPlain(newLine(markdown), why);
}

function newLine(markdown: vscode.MarkdownString): vscode.MarkdownString {
  return markdown.appendMarkdown('  \n');
}

function withReason(word: string, by: Ruling): string {
  const reason = reasonWords(by);
  return reason === '' ? word : `${word}: ${reason}`;
}

function traitWord(trait: QuoteTrait, thought: boolean): string {
  switch (trait) {
    case 'nested':
      return vscode.l10n.t('inside another quote');
    case 'thought':
      return vscode.l10n.t('thought, not said');
    case 'denied':
      return thought ? vscode.l10n.t('said not to be thought') : vscode.l10n.t('said not to be said');
    case 'hypothetical':
      return vscode.l10n.t('only if');
  }
}

function coordinates({ latitude, longitude }: PlaceCandidate): string {
  const degrees = new Intl.NumberFormat(vscode.env.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const north = degrees.format(Math.abs(latitude));
  const east = degrees.format(Math.abs(longitude));
  const parts = [
    latitude < 0 ? vscode.l10n.t('{0}° S', north) : vscode.l10n.t('{0}° N', north),
    longitude < 0 ? vscode.l10n.t('{0}° W', east) : vscode.l10n.t('{0}° E', east),
  ];
  return parts.join(', ');
}
