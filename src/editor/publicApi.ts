import type * as vscode from 'vscode';
import type { Entity, Quotation } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { speakerName } from '../export/attribution';
import type { ArticleReading, EntityReading, NewsLensApi, QuotationReading } from '../newsLensApi';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import { toRange, toRanges } from './positions';

/** The interface for other extensions. Throws for a version that there is not. */
export function publicApi(store: AnalysisStore, version: number): NewsLensApi {
  if (version !== 1) throw new Error(`News Lens has version 1 of its interface, not ${String(version)}`);
  return {
    version,
    onDidChangeReading: store.onDidChange,
    reading: (document) => readingOf(document, store.get(document)),
    read: async (document, token) =>
      readingOf(document, store.get(document)) ?? readingOf(document, await store.analyze(document, token)),
  };
}

function readingOf(document: vscode.TextDocument, found: DocumentAnalysis | undefined): ArticleReading | undefined {
  // Positions in another version of the text would be wrong.
  if (found?.version !== document.version) return undefined;
  const { index, uri, version } = found;
  return {
    ...{ uri, version },
    quotations: index.analysis.quotes.map((quotation) => quotationOf(document, index, quotation)),
    entities: index.analysis.entities.map((entity) => entityOf(document, entity)),
  };
}

function quotationOf(document: vscode.TextDocument, index: AnalysisIndex, quotation: Quotation): QuotationReading {
  const { kind, act, modality, segments, content, confidence, cue, speakers } = quotation;
  return {
    ...{ kind, act, modality, confidence },
    ranges: toRanges(document, segments),
    text: [...content],
    cue: cue && { range: toRange(document, cue.span), text: cue.text },
    speakers: speakers.map((speaker) => ({
      name: speakerName(speaker, index),
      range: toRange(document, speaker.span),
      entity: speaker.entity?.id ?? null,
      confidence: speaker.confidence,
    })),
  };
}

function entityOf(document: vscode.TextDocument, { id, type, name, aliases, mentions, place }: Entity): EntityReading {
  return {
    ...{ id, type, name, aliases: [...aliases] },
    ranges: mentions.map(({ span }) => toRange(document, span)),
    place: place && {
      name: place.name,
      country: place.country,
      latitude: place.latitude,
      longitude: place.longitude,
      confidence: place.confidence,
    },
  };
}
