import type { Entity, PlaceCandidate, PlaceReading } from '../engine/analysis';
import type { Item } from './bounds';
import { schemaOf } from './inputs';
import { readerOf, surenessOf } from './quotationItem';
import type { Tool } from './tool';

/** So many other places of a name are told. */
const MOST_OTHERS = 3;

/** Which places an article names, and where they are. */
export const places: Tool = {
  name: 'places',
  title: 'Places in an Article',
  description:
    'The places that one article names, with the lines they stand in, and which place of that name is meant: country ' +
    '(ISO 3166), division, coordinates, GeoNames id, how sure that is, the rule that decided it, and the other places of ' +
    'that name. means is null where the gazetteer does not know it.',
  schema: schemaOf(['file', 'limit', 'cursor'], ['file'], {
    file: 'The article: its path, relative to the folder.',
  }),
  items({ article }) {
    if (!article) return [];
    const reader = readerOf(article);
    return article.index.analysis.entities
      .filter(({ type }) => type === 'place')
      .map(({ name, aliases, mentions, place }: Entity): Item => ({
        file: article.file,
        name,
        ...(aliases.length > 0 ? { also: aliases } : {}),
        lines: [...new Set(mentions.map(({ span }) => reader.line(span[0])))],
        means: place && meaning(place),
        ...(place ? { sureness: surenessOf(place.confidence), rule: place.rule } : {}),
      }));
  },
};

function meaning(place: PlaceReading): Item {
  const others = place.candidates.slice(0, MOST_OTHERS).map(where);
  return { ...where(place), ...(others.length > 0 ? { others } : {}) };
}

const where = ({ name, kind, country, admin1, latitude, longitude, geonameId }: PlaceCandidate): Item => ({
  ...{ name, kind, country, admin1, latitude, longitude, geonames_id: geonameId },
});
