/** Builds `media/places.gazetteer` from the packages of this folder and its own tables, and says what is in it. */
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { openGazetteer } from '../../src/engine/places/gazetteer';
import { collectPlaces } from './collect';
import { packGazetteer } from './pack';
import { gazetteerFolder } from './tables';

const places = collectPlaces();
const bytes = packGazetteer(places);
openGazetteer(bytes);
const file = path.join(gazetteerFolder, '..', '..', 'media', 'places.gazetteer');
writeFileSync(file, bytes);

const counts = new Map<string, number>();
let otherNames = 0;
for (const place of places) {
  counts.set(place.type, (counts.get(place.type) ?? 0) + 1);
  otherNames += place.keys.length;
}
console.log(`media/places.gazetteer: ${bytes.length} bytes, ${places.length} places, ${otherNames} further names`);
for (const [type, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(8)} ${type}`);
