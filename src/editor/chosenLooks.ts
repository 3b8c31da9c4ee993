import * as vscode from 'vscode';
import type { MarkKind } from './marks';

/** How somebody may want a kind of mark to look; `usual` is as it comes. */
export const markLooks = ['usual', 'background', 'underline', 'box'] as const;

export type MarkLook = (typeof markLooks)[number];

/** The kinds whose look can be chosen: a cue is words in another type, and has no shape. */
export type ShapedKind = Exclude<MarkKind, 'cue'>;

/** What is chosen; kinds that are not named look as usual. */
export type ChosenLooks = Readonly<Partial<Record<ShapedKind, MarkLook>>>;

/** The colour of a kind, and the line that tells it from the others where the colours cannot be told apart. */
const lines: Readonly<Record<ShapedKind, { readonly color: vscode.ThemeColor; readonly line: string }>> = {
  person: { color: new vscode.ThemeColor('newsLens.personBorder'), line: 'solid' },
  organization: { color: new vscode.ThemeColor('newsLens.organizationBorder'), line: 'double' },
  place: { color: new vscode.ThemeColor('newsLens.placeBorder'), line: 'dotted' },
  speaker: { color: new vscode.ThemeColor('newsLens.speakerBorder'), line: 'solid' },
  directQuote: { color: new vscode.ThemeColor('newsLens.directQuoteRuler'), line: 'solid' },
  mixedQuote: { color: new vscode.ThemeColor('newsLens.mixedQuoteRuler'), line: 'double' },
  indirectQuote: { color: new vscode.ThemeColor('newsLens.indirectQuoteBorder'), line: 'dashed' },
  thought: { color: new vscode.ThemeColor('newsLens.thoughtBorder'), line: 'dotted' },
};

/** Two lines need the room. */
const width = (line: string): string => (line === 'double' ? '3px' : '1px');

/** The options of a look that was chosen; undefined for the usual one. */
export function chosenLook(kind: MarkKind, looks: ChosenLooks): vscode.DecorationRenderOptions | undefined {
  const look = kind === 'cue' ? 'usual' : (looks[kind] ?? 'usual');
  if (kind === 'cue' || look === 'usual') return undefined;
  const { color, line } = lines[kind];
  switch (look) {
    case 'background':
      // A background takes no share of a theme colour; behind the words the colour itself would hide them.
      return { textDecoration: `none; background-color: color-mix(in srgb, var(${variable(color)}) 22%, transparent)` };
    case 'underline':
      return { borderStyle: line, borderWidth: `0 0 ${width(line)} 0`, borderColor: color };
    case 'box':
      return { borderStyle: line, borderWidth: width(line), borderColor: color, borderRadius: '3px' };
  }
}

/** The editor gives every contributed colour as a style variable. */
function variable(color: vscode.ThemeColor): string {
  return `--vscode-${color.id.replace('.', '-')}`;
}
