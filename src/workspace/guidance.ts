import * as vscode from 'vscode';
import type { Guidance } from '../engine/guidance';
import type { UserLists } from '../engine/userLists';
import type { CorrectionStore } from './correctionStore';

/** What people told about documents: corrections of each, and the lists in the settings. */
export interface GuidanceSource {
  /** Fires with the address of a document when the corrections of it have changed; the settings tell of themselves. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /** Reads what is kept beside a document, so that `of` can tell it. */
  load(document: vscode.TextDocument): Promise<void>;
  /** The same object as long as it is the same. */
  of(document: vscode.TextDocument): Guidance;
}

export function createGuidance(corrections: CorrectionStore): GuidanceSource {
  const known = new WeakMap<vscode.TextDocument, { readonly guidance: Guidance; readonly lists: string }>();
  return {
    onDidChange: corrections.onDidChange,
    load: (document) => corrections.load(document),
    of(document) {
      const before = known.get(document);
      const list = corrections.get(document.uri).corrections;
      const userLists = readLists(document);
      const lists = JSON.stringify(userLists);
      const sameCorrections =
        before?.guidance.corrections === list || (before?.guidance.corrections.length === 0 && list.length === 0);
      if (before && sameCorrections && before.lists === lists) return before.guidance;
      const guidance = { corrections: list, lists: userLists };
      known.set(document, { guidance, lists });
      return guidance;
    },
  };
}

/** The lists in the settings; what is no text in them is left out. */
function readLists(document: vscode.TextDocument): UserLists {
  const settings = vscode.workspace.getConfiguration('newsLens.lists', document);
  const texts = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string' && entry !== '') : [];
  const aliases: unknown = settings.get('aliases');
  const pairs = typeof aliases === 'object' && aliases !== null ? Object.entries(aliases) : [];
  return {
    cueVerbs: texts(settings.get('cueVerbs')),
    titles: texts(settings.get('titles')),
    aliases: Object.fromEntries(
      pairs.filter((pair): pair is [string, string] => pair[0] !== '' && typeof pair[1] === 'string' && pair[1] !== ''),
    ),
    ignoredNames: texts(settings.get('ignoredNames')),
  };
}
