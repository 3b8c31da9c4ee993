import * as vscode from 'vscode';
import { ask, type Choice } from '../editor/correctionPickers';
import { entityIcon } from '../editor/labels';
import { escapeIcons } from '../editor/previewPick';
import type { EntityType } from '../engine/analysis';
import type { JoinAnswer, JoinSide } from '../engine/people/joinEntry';
import type { ToldDossier } from '../index/folderProtocol';
import { nameKey } from '../index/nameKeys';
import type { FolderIndex } from '../workspace/folderIndex';
import type { NewJoin, PeopleStore } from '../workspace/peopleStore';
import { mayWrite } from '../workspace/trust';
import { isIndexReady } from './findInArticles';

const ANSWERS: readonly JoinAnswer[] = ['same', 'not same', 'undecided'];

/** Two of the folder that may be one. */
type Pair = readonly [ToldDossier, ToldDossier];

/**
 * Asks which two of the folder are the same, are not, or are left open, and writes it into the folder's file of people.
 * Resolves with whether something was settled.
 */
export async function settleJoin(
  index: FolderIndex,
  people: PeopleStore,
  named: { readonly name: string; readonly type: EntityType },
): Promise<boolean> {
  const { folder } = index;
  if (!folder || !(await isIndexReady(index))) return false;
  const pair = await choosePair(index, named);
  if (!pair) return false;
  const [one, other] = sidesOf(pair);
  if (!one || !other) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Both have one name, and no article says what they are: they cannot be told apart in the file.'),
    );
    return false;
  }
  const verdict = await ask<JoinAnswer>({
    title: vscode.l10n.t('In All Articles'),
    placeholder: `${nameOf(pair[0])} – ${nameOf(pair[1])}`,
    choices: ANSWERS.map((value) => ({ label: answerWord(value), value })),
  });
  if (!verdict) return false;
  return write(people, folder, { type: named.type, one, other, verdict, from: [] });
}

/** Writes what was settled, and says how to take it back; false, with a message, when it cannot be written. */
export async function write(people: PeopleStore, folder: vscode.Uri, join: NewJoin): Promise<boolean> {
  if (!mayWrite()) return false;
  try {
    const id = await people.settle(folder, join);
    const undo = vscode.l10n.t('Undo');
    const words = joinWords(join);
    void vscode.window.showInformationMessage(vscode.l10n.t('Settled: {0}', words), undo).then((chosen) => {
      if (chosen === undo) void people.takeBack(folder, id).then(undefined, tell);
    });
    return true;
  } catch (error) {
    tell(error);
    return false;
  }
}

/** *Ana Reis, mayor = A. Reis*. */
export function joinWords({ one, other, verdict }: Pick<NewJoin, 'one' | 'other' | 'verdict'>): string {
  const side = ({ name, role }: JoinSide): string => (role === null ? name : `${name}, ${role}`);
  const sign = { same: '=', 'not same': '≠', undecided: '?' }[verdict];
  return `${side(one)} ${sign} ${side(other)}`;
}

function answerWord(answer: JoinAnswer): string {
  switch (answer) {
    case 'same':
      return vscode.l10n.t('The same');
    case 'not same':
      return vscode.l10n.t('Not the same');
    case 'undecided':
      return vscode.l10n.t('Undecided');
  }
}

/** Says why something could not be written. */
export function tell(error: unknown): void {
  void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
}

/** Those that may be the same first, then all others of the name; or one with another name, which is asked for. */
async function choosePair(
  index: FolderIndex,
  { name, type }: { readonly name: string; readonly type: EntityType },
): Promise<Pair | undefined> {
  const all = await dossiersOf(index, name, type);
  const [first] = all;
  if (!first) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No article of the folder names {0}.', name));
    return undefined;
  }
  const pairs = all.flatMap((one, i) => all.slice(i + 1).map((other, j) => ({ one, other, at: i + 1 + j })));
  const isOpen = ({ one, at }: (typeof pairs)[number]): boolean => one.maybeOthers.includes(at);
  const sorted = [...pairs.filter(isOpen), ...pairs.filter((pair) => !isOpen(pair))];
  const choices: Choice<Pair | null>[] = sorted.map((pair) => ({
    label: `$(${entityIcon(type)}) ${escapeIcons(nameOf(pair.one))} – ${escapeIcons(nameOf(pair.other))}`,
    ...(isOpen(pair) ? { detail: vscode.l10n.t('may be the same') } : {}),
    value: [pair.one, pair.other],
  }));
  choices.push({ label: `$(edit) ${vscode.l10n.t('Another name of {0}…', escapeIcons(first.name))}`, value: null });
  const title = vscode.l10n.t('Same or Not Same in All Articles');
  const chosen = await ask({ title, placeholder: vscode.l10n.t('Which two'), choices });
  if (chosen !== null) return chosen;
  const other = await vscode.window.showInputBox({ title, prompt: vscode.l10n.t('The other name') });
  const [found] = other?.trim() ? await dossiersOf(index, other.trim(), type) : [];
  if (found) return [first, found];
  if (other?.trim())
    void vscode.window.showInformationMessage(vscode.l10n.t('No article of the folder names {0}.', other.trim()));
  return undefined;
}

async function dossiersOf(index: FolderIndex, name: string, type: EntityType): Promise<readonly ToldDossier[]> {
  const found = await index.ask({ kind: 'dossier', name, type, limit: 0 }).catch(() => undefined);
  return found?.answer ?? [];
}

/** Of one name they are told apart by what articles say they are; undefined where they say nothing. */
function sidesOf([one, other]: Pair): readonly [JoinSide | undefined, JoinSide | undefined] {
  const isOneName = nameKey(one.type, one.name) === nameKey(other.type, other.name);
  const side = (dossier: ToldDossier): JoinSide | undefined => {
    const role = roleOf(dossier);
    return isOneName && role === null ? undefined : { name: dossier.name, role: isOneName ? role : null };
  };
  return [side(one), side(other)];
}

const roleOf = ({ roles }: ToldDossier): string | null =>
  [...roles].sort((a, b) => b.articles - a.articles)[0]?.text ?? null;

function nameOf(dossier: ToldDossier): string {
  const role = roleOf(dossier);
  return [dossier.name, ...(role === null ? [] : [role])].join(', ') + ` (${String(dossier.articles)})`;
}
