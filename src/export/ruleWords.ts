import words from './ruleWords.json';

/**
 * What each rule's judgement is called, for a person to read; `{0}` and `{1}` are its values. Said in English here, and in the
 * editor's language by the translations of these words.
 */
export const ruleWords: Readonly<Record<string, string>> = words;
