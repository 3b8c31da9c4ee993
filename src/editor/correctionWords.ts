import * as vscode from 'vscode';
import type { Correction, SpeakerAnswer, TextQuote } from '../engine/corrections/correction';
import { clip } from './preview';
import { anEntityType } from './labels';
import { placeWords } from './placeWords';

/** Rows are cut to this length. */
const LENGTH = 60;

/** A correction in a sentence, such as “Reis” is the same as “Ana Reis”. */
export function correctionWords(correction: Correction): string {
  const words = wordsOf(correction.target);
  switch (correction.kind) {
    case 'sameAs':
      return vscode.l10n.t('“{0}” is the same as “{1}”', words, wordsOf(correction.other));
    case 'notTheSame':
      return vscode.l10n.t('“{0}” is not the same as “{1}”', words, wordsOf(correction.other));
    case 'name':
      return vscode.l10n.t('“{0}” is {1}', words, anEntityType(correction.type));
    case 'notAName':
      return vscode.l10n.t('“{0}” is not a name', words);
    case 'place': {
      const { place } = correction;
      if (!place) return vscode.l10n.t('“{0}” is no place that is known', words);
      return vscode.l10n.t('“{0}” is {1}', words, `${place.name}, ${placeWords(place, place.name)}`);
    }
    case 'speaker': {
      const who = correction.speakers.map(answerWords).join(', ');
      return who === ''
        ? vscode.l10n.t('nobody can tell who says “{0}”', words)
        : vscode.l10n.t('{1} says “{0}”', words, who);
    }
    case 'notAQuotation':
      return vscode.l10n.t('“{0}” is not a quote', words);
  }
}

function answerWords(answer: SpeakerAnswer<TextQuote>): string {
  return 'mention' in answer ? wordsOf(answer.mention) : clip(answer.words, LENGTH);
}

function wordsOf({ exact }: TextQuote): string {
  return clip(exact.replace(/^["“”'‘«„]+|["“”'’»]+$/gu, ''), LENGTH);
}
