import type { Analysis, Entity, Mention, Quotation, Span } from '../engine/analysis';
import { createAnalysisIndex } from '../engine/analysisIndex';
import { quoteKindOf } from '../engine/shownQuotations';
import { leastSureLink, surenessLevel } from '../engine/sureness';
import { attributionsOf, type Sources } from './attribution';
import { toCodePoints } from './codePoints';
import { reasonOf } from './reasons';

/** Characters kept on each side of a passage, to find it again in a changed text. */
const CONTEXT = 32;

/** The passage of a document that an annotation is about: two ways to find it, by its words and by its place. */
export interface AnnotationTarget {
  /** The document, relative to where the annotations are kept. */
  readonly source: string;
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
}

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Positions count code points, from 0; `end` is the position behind the last. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export type AnnotationBody =
  | { readonly type: 'TextualBody'; readonly purpose: string; readonly value: string; readonly format: 'text/plain' }
  | { readonly type: 'SpecificResource'; readonly purpose: 'identifying'; readonly source: string };

export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: string;
  readonly body: readonly AnnotationBody[];
  readonly target: readonly AnnotationTarget[];
}

export interface AnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly generator: { readonly type: 'Software'; readonly name: 'News Lens' };
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly partOf: string;
    readonly startIndex: 0;
    readonly items: readonly WebAnnotation[];
  };
}

/**
 * An analysis, with UTF-16 offsets, as annotations after the Web Annotation Data Model (W3C Recommendation of 23 February
 * 2017). The model wants positions in code points, not in code units, and the words of the document as they stand there:
 * for Markdown, with its markup.
 *
 * A quotation is described: its words are tagged with its kind, and its body names who says it. A name is identified:
 * the body gives the entity's full name and type, and for a known place its address at GeoNames. Addresses of annotations
 * and of the document are relative, so that a file of annotations and the article can be moved together.
 * @param file the document's name
 */
export function annotationsOf(analysis: Analysis, text: string, file: string): AnnotationCollection {
  const source = relativeAddress(file);
  const sources = createAnalysisIndex(analysis);
  const points = toCodePoints(analysis, text);
  const target = (unit: Span, point: Span): AnnotationTarget => ({
    source,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(...unit),
        prefix: wholeCharacters(text.slice(Math.max(0, unit[0] - CONTEXT), unit[0])),
        suffix: wholeCharacters(text.slice(unit[1], unit[1] + CONTEXT)),
      },
      { type: 'TextPositionSelector', start: point[0], end: point[1] },
    ],
  });
  const targets = (units: readonly Span[], inPoints: readonly Span[] = []): AnnotationTarget[] =>
    units.map((unit, i) => target(unit, inPoints[i] ?? unit));
  const items = [
    ...analysis.quotes.map((quotation, i) =>
      annotation(
        quotation.id,
        'describing',
        quoteBodies(quotation, sources),
        targets(quotation.segments, points.quotes[i]?.segments),
      ),
    ),
    ...analysis.entities.map((entity, i) =>
      annotation(
        entity.id,
        'identifying',
        nameBodies(entity),
        targets(spansOf(entity.mentions), spansOf(points.entities[i]?.mentions ?? [])),
      ),
    ),
  ];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: '#annotations',
    type: 'AnnotationCollection',
    label: file,
    generator: { type: 'Software', name: 'News Lens' },
    total: items.length,
    first: { id: '#page', type: 'AnnotationPage', partOf: '#annotations', startIndex: 0, items },
  };
}

/** The annotations of a document as a file of JSON-LD. */
export function annotationsJson(analysis: Analysis, text: string, file: string): string {
  return `${JSON.stringify(annotationsOf(analysis, text, file), null, 2)}\n`;
}

function annotation(
  id: string,
  motivation: string,
  body: readonly AnnotationBody[],
  target: readonly AnnotationTarget[],
): WebAnnotation {
  return { id: `#${id}`, type: 'Annotation', motivation, body, target };
}

const textual = (purpose: string, value: string): AnnotationBody => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
});

function quoteBodies(quotation: Quotation, sources: Sources): AnnotationBody[] {
  const kind = quoteKindOf(quotation);
  const attributions = attributionsOf(quotation, sources);
  const guesses = attributions.flatMap(({ name, guess }, i) => {
    const speaker = quotation.speakers[i];
    return guess ? [textual('assessing', `a guess: ${name}, ${speaker ? reasonOf(speaker) : ''}`)] : [];
  });
  return [
    textual('tagging', kind === 'thought' ? kind : `${kind} quotation`),
    ...attributions.map(({ name }) => textual('describing', name)),
    textual('assessing', surenessLevel(leastSureLink(quotation).confidence)),
    ...guesses,
  ];
}

function nameBodies({ name, type, place }: Entity): AnnotationBody[] {
  const known = place?.geonameId ?? null;
  return [
    textual('identifying', name),
    textual('tagging', type),
    ...(known === null
      ? []
      : [
          {
            type: 'SpecificResource',
            purpose: 'identifying',
            source: `https://sws.geonames.org/${String(known)}/`,
          } as const,
        ]),
  ];
}

const spansOf = (mentions: readonly Mention[]): Span[] => mentions.map(({ span }) => span);

/** A path as a relative reference. */
const relativeAddress = (file: string): string =>
  file
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** Without half a surrogate pair at either end. */
const wholeCharacters = (words: string): string => words.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
