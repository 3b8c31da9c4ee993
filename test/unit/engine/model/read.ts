import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { type LanguageModel, openModel } from '../../../../src/engine/model/modelFile';
import { createTokenizer, type Tokenizer } from '../../../../src/engine/text/tokenizer';
import { testResources } from '../../../resources';
import { projectRoot } from '../../../root';

let bytes: Uint8Array | undefined;

/** The bytes of the model that ships. */
export function modelBytes(): Uint8Array {
  bytes ??= readFileSync(path.join(projectRoot, 'media', 'english.model'));
  return bytes;
}

let model: LanguageModel | undefined;

/** The model that ships. */
export function testModel(): LanguageModel {
  model ??= openModel(modelBytes());
  return model;
}

let tokenizer: Tokenizer | undefined;

export function testTokenizer(): Tokenizer {
  tokenizer ??= createTokenizer(testResources());
  return tokenizer;
}
