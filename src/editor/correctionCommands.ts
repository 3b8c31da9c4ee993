import * as vscode from 'vscode';
import type { EntityType, PlaceCandidate, Span } from '../engine/analysis';
import type { Judgement, SpeakerAnswer } from '../engine/corrections/correction';
import { placeOf } from '../engine/corrections/entry';
import { formsOf, refusalOf } from '../engine/review';
import { clip } from './preview';
import type { AnalysisStore } from '../workspace/analysisStore';
import type { CorrectionStore } from '../workspace/correctionStore';
import { createCorrectionNotice } from './correctionNotice';
import { askEntity, askPlace, askSpeaker, askType } from './correctionPickers';
import {
  entityOf,
  nameTarget,
  quotationTarget,
  siteOf,
  type CorrectionSite,
  type NameTarget,
  type QuotationTarget,
} from './correctionTargets';
import { textOf } from './positions';

/** How long a word in the status bar stays, in milliseconds. */
const MESSAGE_TIME = 4000;
const LENGTH = 40;

/** What the commands work with. */
export interface CorrectionTools {
  readonly store: AnalysisStore;
  readonly corrections: CorrectionStore;
  /** What a name may mean. */
  readonly lookUp: (name: string) => Promise<readonly PlaceCandidate[]>;
}

/**
 * Registers the commands that correct what News Lens says. Each works on the row of the tree or the request it is given, else
 * at the cursor; a request may also bring the answer, then nothing is asked. They resolve with whether something was said.
 */
export function registerCorrectionCommands(tools: CorrectionTools): vscode.Disposable {
  const { store, corrections } = tools;
  const notice = createCorrectionNotice();
  const onName = (command: string, judge: Judge<NameTarget>): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (request?: unknown) => {
      const site = await siteOf(store, request);
      const target = site && nameTarget(site, request);
      if (!target || target.spans.length === 0) {
        return hint(vscode.l10n.t('Put the cursor on a person, an organisation or a place first'));
      }
      return say(target, await judge(target, answersOf(request)));
    });
  const onQuotation = (command: string, judge: Judge<QuotationTarget>): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (request?: unknown) => {
      const site = await siteOf(store, request);
      const target = site && quotationTarget(site, request);
      if (!target) return hint(vscode.l10n.t('Put the cursor in a quote first'));
      return say(target, await judge(target, answersOf(request)));
    });

  /** The text may have changed while a picker was open: then the spans would not fit. */
  async function say({ document, analysis }: CorrectionSite, judgements: Said): Promise<boolean> {
    if (!judgements || judgements.length === 0) return false;
    if (document.version !== analysis.version) {
      return hint(vscode.l10n.t('The text has changed meanwhile. Choose the correction again.'));
    }
    await corrections.add(document, judgements);
    const made = corrections.get(document.uri).corrections.at(-1);
    if (made) notice.show(document.uri, made);
    return true;
  }

  return vscode.Disposable.from(
    notice,
    onName('newsLens.sameAs', sameAs),
    onName('newsLens.notTheSame', notTheSame),
    onName('newsLens.notAName', (target) => each(target, (span) => ({ kind: 'notAName', target: span }))),
    onName('newsLens.changeType', changeType),
    onName('newsLens.setPlace', (target, answers) => setPlace(target, answers, tools.lookUp)),
    onQuotation('newsLens.setSpeaker', setSpeaker),
    onQuotation('newsLens.notAQuotation', ({ quotation }) =>
      quotation.segments.slice(0, 1).map((target) => ({ kind: 'notAQuotation', target })),
    ),
  );
}

type Answers = Readonly<Record<string, unknown>>;
type Said = readonly Judgement<Span>[] | undefined;
type Judge<T> = (target: T, answers: Answers) => Said | Promise<Said>;

function hint(words: string): false {
  vscode.window.setStatusBarMessage(words, MESSAGE_TIME);
  return false;
}

function answersOf(request: unknown): Answers {
  return typeof request === 'object' && request !== null ? (request as Answers) : {};
}

function each({ spans, here }: NameTarget, judge: (span: Span) => Judgement<Span>): Judgement<Span>[] {
  return spans.map((span) => ({ ...judge(span), ...(here ? { here } : {}) }));
}

async function sameAs(target: NameTarget, { other }: Answers): Promise<Said> {
  const { entity, analysis } = target;
  if (!entity) return undefined;
  const title = vscode.l10n.t('“{0}” Is the Same As…', wordsOf(target));
  const one = typeof other === 'string' ? entityOf(analysis, other) : await askEntity(analysis.index, entity, title);
  const name = one && formsOf(one, target.document.getText())[0];
  return name && each(target, (span) => ({ kind: 'sameAs', target: span, other: name.span }));
}

async function notTheSame(target: NameTarget, { other }: Answers): Promise<Said> {
  const { entity, analysis, document, spans, here } = target;
  const [span] = spans;
  if (!entity || !span) return undefined;
  const words = (of: Span): string => textOf(document, of);
  // A form that is not the entity's own name was joined to it: it is taken out.
  const own = entity.mentions.find((mention) => mention.form === 'name' && words(mention.span) === entity.name);
  const joined = own && (here ? own.span[0] !== span[0] : words(span) !== entity.name);
  if (typeof other !== 'string' && joined && spans.length === 1) {
    return each(target, () => ({ kind: 'notTheSame', target: span, other: own.span }));
  }
  const maybe = entity.maybeSameAs.flatMap(({ id }) => analysis.index.entity(id) ?? []);
  const one =
    typeof other === 'string'
      ? entityOf(analysis, other)
      : maybe.length === 1
        ? maybe[0]
        : await askEntity(analysis.index, entity, vscode.l10n.t('“{0}” Is Not the Same As…', wordsOf(target)));
  return one && refusalOf(entity, one);
}

async function changeType(target: NameTarget, { type }: Answers): Promise<Said> {
  const title = vscode.l10n.t('“{0}” Is…', wordsOf(target));
  const answer = isType(type) ? type : await askType(target.entity?.type, title);
  if (answer === undefined) return undefined;
  return each(target, (span) =>
    answer === 'none' ? { kind: 'notAName', target: span } : { kind: 'name', target: span, type: answer },
  );
}

async function setPlace(target: NameTarget, { place }: Answers, lookUp: CorrectionTools['lookUp']): Promise<Said> {
  const { entity, spans } = target;
  const [span] = spans;
  if (!entity || !span) return undefined;
  const title = vscode.l10n.t('“{0}” Is the Place…', wordsOf(target));
  const answer = place === null ? null : (placeOf(place) ?? (await askPlace(entity, lookUp, title)));
  if (answer === undefined) return undefined;
  const located: Judgement<Span> = { kind: 'place', target: span, place: answer };
  // It has to be a place to be one.
  const typed = entity.type === 'place' ? [] : each(target, (of) => ({ kind: 'name', target: of, type: 'place' }));
  return [...typed, located];
}

async function setSpeaker(site: QuotationTarget, { speaker }: Answers): Promise<Said> {
  const { document, analysis, quotation } = site;
  const [target] = quotation.segments;
  if (!target) return undefined;
  const title = vscode.l10n.t('Speaker of “{0}”', clip(textOf(document, target).replace(/["“”]/g, ''), LENGTH));
  const answer =
    typeof speaker === 'string'
      ? entityOf(analysis, speaker)
      : speaker === null || isWords(speaker)
        ? speaker
        : await askSpeaker(analysis.index, target[0], title);
  if (answer === undefined) return undefined;
  const speakers: SpeakerAnswer<Span>[] = [];
  if (answer && 'words' in answer) speakers.push({ words: answer.words });
  else if (answer) {
    const mention = formsOf(answer, document.getText())[0] ?? answer.mentions[0];
    if (mention) speakers.push({ mention: mention.span });
  }
  return [{ kind: 'speaker', target, speakers }];
}

function isType(value: unknown): value is EntityType | 'none' {
  return value === 'person' || value === 'organization' || value === 'place' || value === 'none';
}

function isWords(value: unknown): value is { readonly words: string } {
  if (typeof value !== 'object' || value === null || !('words' in value)) return false;
  return typeof value.words === 'string' && value.words.trim() !== '';
}

function wordsOf({ entity, document, spans }: NameTarget): string {
  return clip(entity?.name ?? textOf(document, spans[0] ?? [0, 0]), LENGTH);
}
