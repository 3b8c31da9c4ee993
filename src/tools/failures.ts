import type { Problem } from './library';

/** Why a tool gives no answer. */
export type FailureCode = Problem | 'bad-input' | 'bad-cursor' | 'no-transcripts' | 'stopped' | 'failed';

export interface Failure {
  readonly error: FailureCode;
  /** What to do; a fixed sentence, so that nothing of a file or its name stands in it. */
  readonly message: string;
}

const sentences: Readonly<Record<Exclude<FailureCode, 'bad-input'>, string>> = {
  'not-found': 'There is no such file in the folders that may be read. Give its path relative to the folder.',
  'not-an-article': 'The file is no text, page, document or mail, by its ending.',
  'too-large': 'The file is too large to be an article.',
  unreadable: 'The file cannot be read: it is damaged, empty, or no text.',
  'bad-cursor': 'The cursor is not one of this tool. Ask without it to begin anew.',
  'no-transcripts':
    'None of the transcripts can be read. Give paths of files, or of folders with .txt, .srt or .vtt files.',
  stopped: 'It was stopped before it was done.',
  failed: 'Reading failed. The log of News Lens says why.',
};

export function failure(error: Exclude<FailureCode, 'bad-input'>): Failure {
  return { error, message: sentences[error] };
}

/** @param message one of `readInput` or of a tool, with nothing of what was given in it */
export function badInput(message: string): Failure {
  return { error: 'bad-input', message };
}
