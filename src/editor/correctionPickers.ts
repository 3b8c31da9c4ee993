import * as vscode from 'vscode';
import type { Entity, EntityType, PlaceCandidate } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { leastOf } from '../engine/lists';
import { entityIcon, entityTypeWord, mentionCount } from './labels';
import { placeWords } from './placeWords';

/** A row of a quick pick with what it stands for. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

interface Question<T> {
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  /** More rows for what is typed. */
  readonly more?: (typed: string) => Promise<readonly Choice<T>[]> | readonly Choice<T>[];
}

/** Asks with a quick pick; undefined when cancelled. */
export function ask<T>({ title, placeholder, choices, more }: Question<T>): Promise<T | undefined> {
  const picker = vscode.window.createQuickPick<Choice<T>>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.items = choices;
  const extend = async (typed: string): Promise<void> => {
    const rows = typed === '' ? [] : ((await more?.(typed)) ?? []);
    if (picker.value.trim() === typed) picker.items = [...choices, ...rows];
  };
  return new Promise((resolve) => {
    if (more) picker.onDidChangeValue((value) => void extend(value.trim()));
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.value);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** Which entity a name is; those that the engine had thought of come first, then those of the same type. */
export function askEntity(index: AnalysisIndex, entity: Entity, title: string): Promise<Entity | undefined> {
  const maybe = new Set(entity.maybeSameAs.map(({ id }) => id));
  const rank = (other: Entity): number => (maybe.has(other.id) ? 0 : other.type === entity.type ? 1 : 2);
  const others = index.analysis.entities.filter(({ id }) => id !== entity.id).sort((a, b) => rank(a) - rank(b));
  return ask({
    title,
    placeholder: vscode.l10n.t('Who or what it is'),
    choices: others.map((other) => ({
      ...entityRow(other),
      ...(maybe.has(other.id) ? { detail: vscode.l10n.t('News Lens thinks it may be this one') } : {}),
    })),
  });
}

/** What a name is a name of. */
export function askType(now: EntityType | undefined, title: string): Promise<EntityType | 'none' | undefined> {
  const types: readonly EntityType[] = ['person', 'organization', 'place'];
  const choices: Choice<EntityType | 'none'>[] = types.map((type) => ({
    label: `$(${entityIcon(type)}) ${entityTypeWord(type)}`,
    ...(type === now ? { description: vscode.l10n.t('as it is now') } : {}),
    value: type,
  }));
  choices.push({ label: `$(circle-slash) ${vscode.l10n.t('not a name')}`, value: 'none' });
  return ask({ title, placeholder: vscode.l10n.t('What it is'), choices });
}

/** Who speaks: somebody named in the text, somebody described by words that are typed, or nobody that can be told. */
export function askSpeaker(
  index: AnalysisIndex,
  near: number,
  title: string,
): Promise<Entity | { readonly words: string } | null | undefined> {
  const distance = ({ mentions }: Entity): number => leastOf(mentions.map(({ span }) => Math.abs(span[0] - near)));
  const rank = (entity: Entity): number => (entity.type === 'place' ? 1 : 0);
  const entities = [...index.analysis.entities].sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b));
  const choices: Choice<Entity | { readonly words: string } | null>[] = entities.map(entityRow);
  choices.push({ label: `$(question) ${vscode.l10n.t('The text does not tell')}`, value: null });
  return ask({
    title,
    placeholder: vscode.l10n.t('Who says it: pick a name, or type who it is'),
    choices,
    more: (words) => [
      {
        // The words are not in the label: there they would come before every name that has them.
        label: `$(edit) ${vscode.l10n.t('In these words')}`,
        description: `“${escapeIcons(words)}”`,
        alwaysShow: true,
        value: { words },
      },
    ],
  });
}

/** Which place a name is; `lookUp` finds what a name may mean. */
export async function askPlace(
  entity: Entity,
  lookUp: (name: string) => Promise<readonly PlaceCandidate[]>,
  title: string,
): Promise<PlaceCandidate | null | undefined> {
  const { place } = entity;
  const first = place ? [place, ...place.candidates] : [];
  const known = new Set(first.map(placeKey));
  const others = (await lookUp(entity.name)).filter((candidate) => !known.has(placeKey(candidate)));
  const choices: Choice<PlaceCandidate | null>[] = [...first, ...others].map(placeRow);
  choices.push({ label: `$(circle-slash) ${vscode.l10n.t('None of these')}`, alwaysShow: true, value: null });
  return ask({
    title,
    placeholder: vscode.l10n.t('Which place it is; type another name to look it up'),
    choices,
    more: async (name) => (await lookUp(name)).map((candidate) => ({ ...placeRow(candidate), alwaysShow: true })),
  });
}

function entityRow(entity: Entity): Choice<Entity> {
  return {
    label: `$(${entityIcon(entity.type)}) ${escapeIcons(entity.name)}`,
    description: [entity.roles[0]?.text, mentionCount(entity.mentions.length)].filter(Boolean).join(' · '),
    value: entity,
  };
}

function placeRow(place: PlaceCandidate): Choice<PlaceCandidate> {
  return {
    label: `$(location) ${escapeIcons(place.name)}`,
    description: placeWords(place, place.name),
    value: place,
  };
}

function placeKey({ geonameId, name, latitude, longitude }: PlaceCandidate): string {
  return geonameId === null ? `${name} ${latitude} ${longitude}` : String(geonameId);
}

/** Text of a document shows no icons of its own. */
function escapeIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
