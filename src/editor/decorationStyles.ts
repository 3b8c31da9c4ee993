import * as vscode from 'vscode';
import { chosenLook, type ChosenLooks } from './chosenLooks';
import { markKinds, type MarkKind } from './marks';

/** The decoration types, one a kind. */
export type DecorationStyles = Readonly<Record<MarkKind, vscode.TextEditorDecorationType>>;

/**
 * Lines under words are text decorations, boxes and tints are borders and backgrounds: the editor draws the first with the
 * text and the second behind it, so a person's line shows inside a speaker's box and a quote's tint. A text decoration
 * takes no `ThemeColor`; the editor gives every contributed colour as a style variable.
 */
const underline = (style: string, variable: string): vscode.DecorationRenderOptions => ({
  textDecoration: `underline ${style} var(--vscode-newsLens-${variable}, currentColor)`,
});

/** In high contrast the tints are clear and the outlines visible, elsewhere the other way round. */
const looks: Readonly<Record<MarkKind, vscode.DecorationRenderOptions>> = {
  directQuote: {
    backgroundColor: new vscode.ThemeColor('newsLens.directQuoteBackground'),
    outline: '1px dotted',
    outlineColor: new vscode.ThemeColor('newsLens.directQuoteOutline'),
    borderRadius: '3px',
  },
  mixedQuote: {
    backgroundColor: new vscode.ThemeColor('newsLens.mixedQuoteBackground'),
    borderStyle: 'solid',
    borderWidth: '0 0 0 2px',
    borderColor: new vscode.ThemeColor('newsLens.mixedQuoteBorder'),
    outline: '1px dashed',
    outlineColor: new vscode.ThemeColor('newsLens.mixedQuoteOutline'),
  },
  indirectQuote: {
    borderStyle: 'dashed',
    borderWidth: '0 0 1px 0',
    borderColor: new vscode.ThemeColor('newsLens.indirectQuoteBorder'),
  },
  thought: {
    borderStyle: 'dotted',
    borderWidth: '0 0 1px 2px',
    borderColor: new vscode.ThemeColor('newsLens.thoughtBorder'),
  },
  speaker: {
    borderStyle: 'solid',
    borderWidth: '1px',
    borderColor: new vscode.ThemeColor('newsLens.speakerBorder'),
    borderRadius: '3px',
  },
  cue: { fontStyle: 'italic', color: new vscode.ThemeColor('newsLens.cueForeground') },
  organization: underline('double 1px', 'organizationBorder'),
  place: underline('dotted 2px', 'placeBorder'),
  person: underline('solid 1px', 'personBorder'),
};

/** Quotes to the left, who speaks and is named in the middle, places to the right; cues would only repeat the speakers. */
const rulers: Readonly<Partial<Record<MarkKind, vscode.DecorationRenderOptions>>> = {
  directQuote: {
    overviewRulerColor: new vscode.ThemeColor('newsLens.directQuoteRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  },
  mixedQuote: {
    overviewRulerColor: new vscode.ThemeColor('newsLens.mixedQuoteRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  },
  indirectQuote: {
    overviewRulerColor: new vscode.ThemeColor('newsLens.indirectQuoteRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  },
  thought: {
    overviewRulerColor: new vscode.ThemeColor('newsLens.thoughtRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  },
  speaker: {
    overviewRulerColor: new vscode.ThemeColor('newsLens.speakerRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  },
  organization: {
    overviewRulerColor: new vscode.ThemeColor('newsLens.organizationRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  },
  place: {
    overviewRulerColor: new vscode.ThemeColor('newsLens.placeRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  },
  person: {
    overviewRulerColor: new vscode.ThemeColor('newsLens.personRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  },
};

/** How a kind of mark looks. Typing at the edge of a mark does not make it grow. */
export function styleOf(
  kind: MarkKind,
  overviewRuler: boolean,
  chosen: ChosenLooks = {},
): vscode.DecorationRenderOptions {
  return {
    ...(chosenLook(kind, chosen) ?? looks[kind]),
    ...(overviewRuler ? rulers[kind] : {}),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

/** Makes the decoration types; the caller disposes them. */
export function createDecorationStyles(overviewRuler: boolean, chosen: ChosenLooks): DecorationStyles {
  const styles: Partial<Record<MarkKind, vscode.TextEditorDecorationType>> = {};
  for (const kind of markKinds) {
    styles[kind] = vscode.window.createTextEditorDecorationType(styleOf(kind, overviewRuler, chosen));
  }
  return styles as DecorationStyles;
}
