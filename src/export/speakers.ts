import type { EntityType, Quotation, SourceKind, Speaker } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { speakerName } from './attribution';

/** One who is quoted, with everything they say. */
export interface SpeakerGroup {
  /** Entity id, or the words in small letters for a speaker that is no entity. */
  readonly key: string;
  readonly name: string;
  /** The type of the speaker's entity, else what the words say of the source. */
  readonly source: SourceKind | EntityType;
  /** In text order, each once. */
  readonly quotations: readonly Quotation[];
}

/** The quotations of a text by speaker. */
export interface SpeakerGroups {
  /** Most quoted first, else in text order. */
  readonly speakers: readonly SpeakerGroup[];
  /** Quotations of which nobody knows whose they are: no speaker found, or a pronoun that stands for nobody we know. */
  readonly unresolved: readonly Quotation[];
}

/** Groups the quotations of an analysis by who says them; words said together count for each of the speakers. */
export function groupBySpeaker(index: AnalysisIndex): SpeakerGroups {
  const groups = new Map<string, { key: string; name: string; source: SpeakerGroup['source']; all: Quotation[] }>();
  const unresolved: Quotation[] = [];
  for (const quotation of index.analysis.quotes) {
    const named = quotation.speakers.filter(isKnown);
    if (named.length === 0) unresolved.push(quotation);
    for (const speaker of named) {
      const entity = speaker.entity ? index.entity(speaker.entity.id) : undefined;
      const key = entity?.id ?? `"${speaker.text.toLowerCase()}`;
      const group = groups.get(key);
      if (group?.all.at(-1) === quotation) continue;
      if (group) group.all.push(quotation);
      else {
        groups.set(key, {
          key,
          name: speakerName(speaker, index),
          source: entity?.type ?? speaker.source,
          all: [quotation],
        });
      }
    }
  }
  const speakers = [...groups.values()]
    .sort((a, b) => b.all.length - a.all.length)
    .map(({ key, name, source, all }) => ({ key, name, source, quotations: all }));
  return { speakers, unresolved };
}

function isKnown(speaker: Speaker): boolean {
  return speaker.entity !== null || speaker.form !== 'pronoun';
}
