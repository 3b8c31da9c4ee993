import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { generalNames } from './generalNames';

writeFileSync(path.join(process.cwd(), 'media', 'lexicon', 'general-names.txt'), generalNames());
