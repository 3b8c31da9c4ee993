import type { SourceText } from '../engine/analyzer';
import { roughWords } from '../engine/text/articlePage';
import { isOtherLanguage } from '../engine/text/otherLanguage';
import { sampleLength } from '../engine/text/readsLikeNews';
import { formatOfName } from '../engine/text/textFormat';
import { noLists } from '../engine/userLists';
import { readCorrections } from './corrections';
import type { AnalyzeOptions } from './options';
import { messageOf } from '../engine/messageOf';
import { type Tell } from './streams';
import { isReadable, readTextFile, readWordsOf } from './textFile';

export interface Failure {
  readonly error: string;
}

/** How files are read. */
export type ReadOptions = Pick<AnalyzeOptions, 'textFormat' | 'encoding' | 'corrections' | 'home'>;

/** A file with what was corrected in it; problems that do not keep it from being read are told. */
export async function readArticle(file: string, options: ReadOptions, tell: Tell): Promise<SourceText | Failure> {
  const format = options.textFormat === 'auto' ? formatOfName(file) : options.textFormat;
  try {
    const { text, doubt } = isReadable(file) ? await readWordsOf(file) : await readTextFile(file, options.encoding);
    if (doubt !== undefined) await tell(file, doubt);
    if (isOtherLanguage((format === 'html' ? roughWords(text) : text).slice(0, sampleLength)))
      await tell(file, 'in another language, it seems; News Lens reads English only');
    const { corrections, problem } = options.corrections ? await readCorrections(file, text) : {};
    if (problem !== undefined) await tell(problem);
    return {
      id: file,
      text,
      format,
      lists: { ...noLists, home: options.home },
      ...(corrections ? { corrections } : {}),
    };
  } catch (error) {
    return { error: messageOf(error) };
  }
}
