import * as vscode from 'vscode';
import type { Entity } from '../engine/analysis';
import { isFact, isFactKey, LONGEST_FACT, parts, type PersonEntry } from '../engine/people/personEntry';
import type { AnalysisStore } from '../workspace/analysisStore';
import type { PeopleStore } from '../workspace/peopleStore';
import { mayWrite } from '../workspace/trust';
import { nameTarget, siteOf, type CorrectionSite } from './correctionTargets';
import { entityIcon } from './labels';
import { factKeyWord, factValueWord } from './peopleWords';
import { escapeIcons } from './previewPick';

/** Somebody who can be described: places are not. */
type Described = Entity & { readonly type: PersonEntry['type'] };

interface KeyItem extends vscode.QuickPickItem {
  /** Undefined: another key, which is asked for. */
  readonly key: string | undefined;
}

interface ValueItem extends vscode.QuickPickItem {
  /** Undefined: other words, which are asked for; null: nothing any more. */
  readonly value: string | null | undefined;
}

/** Keys that are offered from the first. */
const usualKeys = ['part', 'group', 'gender'];

/**
 * Registers *Describe Person or Organisation…*: what people enter of those who are named, and count. Asks again until it is
 * left, as there is mostly more than one thing to say.
 */
export function registerDescribePerson(store: AnalysisStore, people: PeopleStore): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.describePerson', async (request: unknown) => {
    if (!mayWrite()) return;
    const site = await siteOf(store, request);
    if (!site) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open an article that News Lens can read first.'));
      return;
    }
    const entity = described(nameTarget(site, request)?.entity) ?? (await askWho(site));
    if (!entity) return;
    try {
      while (await describe(site.document.uri, entity, people));
    } catch (error) {
      void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
    }
  });
}

/** Asks for one fact and writes it; false once the list is left. */
async function describe(document: vscode.Uri, entity: Described, people: PeopleStore): Promise<boolean> {
  const facts = (await people.load(document)).factsOf(entity);
  const entries = people.entries(document);
  const keys = [...new Set([...usualKeys, ...entries.flatMap((entry) => Object.keys(entry.facts))])];
  const items: KeyItem[] = [
    ...keys
      .filter((key) => key !== 'gender' || entity.type === 'person')
      .map((key) => {
        const value = Object.hasOwn(facts, key) ? facts[key] : undefined;
        const description = value === undefined ? '' : escapeIcons(factValueWord(key, value));
        return { label: escapeIcons(factKeyWord(key)), description, key };
      }),
    { label: `$(add) ${vscode.l10n.t('Something else that you count…')}`, key: undefined },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: entity.name,
    placeHolder: vscode.l10n.t('What do you want to enter? It is kept in news-lens.people.json.'),
  });
  const key = chosen && (chosen.key ?? (await askKey()));
  if (key === undefined) return false;
  const values = [
    ...new Set(entries.flatMap((entry) => (Object.hasOwn(entry.facts, key) ? [entry.facts[key] ?? ''] : []))),
  ];
  const value = await askValue(entity, key, values, Object.hasOwn(facts, key));
  if (value === undefined) return false;
  await people.say(document, { name: entity.name, type: entity.type, key, value });
  return true;
}

async function askWho({ analysis }: CorrectionSite): Promise<Described | undefined> {
  const items = analysis.index.analysis.entities.flatMap((each) => {
    const entity = described(each);
    return entity ? [{ label: `$(${entityIcon(entity.type)}) ${escapeIcons(entity.name)}`, entity }] : [];
  });
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No person and no organisation is named in this text.'));
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Whom do you want to describe?'),
  });
  return chosen?.entity;
}

async function askKey(): Promise<string | undefined> {
  const key = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('What do you count? A word of your own, such as “age” or “region”.'),
    validateInput: (text) => (isFactKey(text) && isFact(text) ? undefined : notAnAnswer()),
  });
  return key?.trim();
}

async function askValue(
  { name, type }: Described,
  key: string,
  known: readonly string[],
  isSet: boolean,
): Promise<string | null | undefined> {
  const values = [...new Set([...(key === 'part' ? parts : []), ...known])];
  const items: ValueItem[] = [
    ...values.map((value) => ({ label: escapeIcons(factValueWord(key, value)), value })),
    ...(key === 'part' ? [] : [{ label: `$(add) ${vscode.l10n.t('Other words…')}`, value: undefined }]),
    ...(isSet ? [{ label: `$(trash) ${vscode.l10n.t('Take back')}`, value: null }] : []),
  ];
  const title = `${name} · ${factKeyWord(key)}`;
  const chosen =
    items.length > 1 ? await vscode.window.showQuickPick(items, { title, placeHolder: typeHint(type) }) : items[0];
  if (!chosen || chosen.value !== undefined) return chosen?.value;
  const words = await vscode.window.showInputBox({
    title,
    validateInput: (text) => (isFact(text) ? undefined : notAnAnswer()),
  });
  return words?.trim();
}

const typeHint = (type: Described['type']): string =>
  type === 'person'
    ? vscode.l10n.t('As they say of themselves, or as you know; nothing is guessed')
    : vscode.l10n.t('As you know it; nothing is guessed');

const notAnAnswer = (): string => vscode.l10n.t('Enter between 1 and {0} characters', LONGEST_FACT);

function described(entity: Entity | undefined): Described | undefined {
  return entity && entity.type !== 'place' ? (entity as Described) : undefined;
}
