import type { EntityType } from '../engine/analysis';
import type { UserLists } from '../engine/userLists';
import type { Hint } from '../tools/library';
import type { BalanceMeasure } from './balanceMeasure';
import type { CandidatePaths } from './candidates';
import type { WordsThatDiffer } from './judgeWords';
import type { AskedQuotation, SameWords } from './sameWords';
import type { CommonName } from './commonNames';
import type { Dossier } from './dossier';
import type { FolderBalance } from './folderBalance';
import type { IndexResult } from './indexRun';
import type { MeantByName } from './meantByName';

/** Which index, of which folder; both absolute. */
export interface IndexPlace {
  readonly folder: string;
  readonly index: string;
}

/** What the thread of the index is told to write. */
export interface WriteOrder extends IndexPlace {
  readonly exclude: readonly string[];
  readonly lists: UserLists;
  /** Paths of the files that were made, changed or deleted, from the folder; undefined: the whole folder is compared. */
  readonly changed?: readonly string[];
}

/** What the index of a folder is asked. */
export type FolderQuestion =
  /** How many articles there are, and whether they name anybody. */
  | { readonly kind: 'size' }
  /** Where these words stand, and who or what is called so. */
  | { readonly kind: 'find'; readonly words: string; readonly limit: number }
  /** Who or what has a name that begins so; each once. */
  | { readonly kind: 'names'; readonly begin: string; readonly limit: number }
  /** Where a name stands in an article. */
  | { readonly kind: 'where'; readonly path: string; readonly names: readonly string[] }
  | { readonly kind: 'elsewhere'; readonly quotation: AskedQuotation }
  /** Who or what each of some names may mean. */
  | { readonly kind: 'list'; readonly names: readonly string[] }
  /** Who or what stand in most articles, a page of them. */
  | { readonly kind: 'common'; readonly type: EntityType; readonly from: number; readonly limit: number }
  /** The newest articles that name one; of those of one name the one with this newest article. */
  | {
      readonly kind: 'naming';
      readonly name: string;
      readonly type: EntityType;
      readonly limit: number;
      readonly newest: string;
    }
  /** Which share of the quotations counts, by month, author and section. */
  | { readonly kind: 'balance'; readonly measure: BalanceMeasure }
  | { readonly kind: 'dossier'; readonly name: string; readonly type: EntityType; readonly limit: number }
  /** Which articles may have what a tool looks for. */
  | { readonly kind: 'candidates'; readonly hint: Hint; readonly limit: number };

/** A place of a text, in lines and UTF-16 units of a line, both from zero. */
export interface LinePlace {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** An article that answers a question. */
export interface FolderHit {
  /** From the folder, with slashes. */
  readonly path: string;
  readonly date: string | null;
  readonly title: string;
  /** Null when the file has changed since it was read, or the place cannot be told. */
  readonly at: LinePlace | null;
}

/** Words that were looked for, in an article. */
export interface FoundWords extends FolderHit {
  readonly kind: 'phrase';
  /** The line they stand in, cut; empty without a place. */
  readonly excerpt: string;
}

/** Somebody or something in an article. */
export interface FoundName extends FolderHit {
  readonly kind: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
  readonly mentions: number;
}

/** Words of a quotation in another article. */
export interface FoundQuotation extends FolderHit {
  readonly verdict: SameWords['verdict'];
  readonly marked: boolean;
  readonly speaker: SameWords['speaker'];
  readonly speakers: readonly string[];
  readonly text: string;
  readonly isOfSameWords: SameWords['isOfSameWords'];
  /** Where the words are others. */
  readonly differences: readonly WordsThatDiffer[];
  readonly copies: number;
}

/** What the folder says of one, with the words of its quotations. */
export interface ToldDossier extends Omit<Dossier, 'quotations'> {
  readonly quotations: readonly (FolderHit & { readonly text: string | null })[];
  /** Others that may be the same. */
  readonly maybe: readonly string[];
  /** Their places in the answer. */
  readonly maybeOthers: readonly number[];
}

/** Who or what a name may mean in the folder, those of most articles first. */
export interface ListedName {
  readonly asked: string;
  readonly meant: readonly (Omit<MeantByName, 'entity'> & { readonly newest: FolderHit | null })[];
  readonly more: boolean;
}

/** The answers, by the kind of the question. */
export interface FolderAnswers {
  readonly size: { readonly articles: number; readonly isNaming: boolean };
  readonly find: { readonly items: readonly (FoundWords | FoundName)[]; readonly more: boolean };
  readonly names: readonly FoundName[];
  readonly where: LinePlace | null;
  readonly elsewhere: readonly FoundQuotation[];
  readonly common: { readonly items: readonly CommonName[]; readonly more: boolean };
  readonly naming: { readonly items: readonly FoundName[]; readonly more: boolean };
  readonly balance: FolderBalance;
  /** In the order of the names. */
  readonly list: readonly ListedName[];
  readonly dossier: readonly ToldDossier[];
  readonly candidates: CandidatePaths;
}

/** To the thread of the index. */
export type ToIndex = { readonly id: number } & (
  | { readonly kind: 'write'; readonly order: WriteOrder }
  | { readonly kind: 'stop' }
  | { readonly kind: 'ask'; readonly place: IndexPlace; readonly question: FolderQuestion }
);

/** From it, with the number of what it answers. */
export type FromIndex = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly read: number; readonly toRead: number }
  | { readonly kind: 'unread'; readonly path: string; readonly problem: string }
  | { readonly kind: 'written'; readonly written: IndexResult }
  /** Undefined: there is no index. `checked` is when it was last compared with the folder, in ms since 1970. */
  | {
      readonly kind: 'answer';
      readonly answer: FolderAnswers[FolderQuestion['kind']] | undefined;
      readonly checked: number;
    }
  | { readonly kind: 'failed'; readonly message: string }
);
