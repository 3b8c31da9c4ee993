import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv from 'ajv';
import { toolTable } from '../../../src/tools/table';
import { projectRoot } from '../../root';

interface Contributed {
  readonly name: string;
  readonly toolReferenceName: string;
  readonly displayName: string;
  readonly userDescription: string;
  readonly modelDescription: string;
  readonly inputSchema: unknown;
}

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(projectRoot, name), 'utf8'));

describe('the table of tools', () => {
  const { contributes } = read('package.json') as { contributes: { languageModelTools: readonly Contributed[] } };
  const nls = read('package.nls.json') as Record<string, string>;

  it('is what the manifest contributes', () => {
    assert.deepEqual(
      contributes.languageModelTools.map(({ name, modelDescription, inputSchema, displayName }) => ({
        ...{ name, modelDescription, inputSchema },
        title: nls[displayName.slice(1, -1)],
      })),
      toolTable.map(({ name, description, schema, title }) => ({
        ...{ name: `newsLens_${name}`, modelDescription: description, inputSchema: schema, title },
      })),
    );
    const references = contributes.languageModelTools.map(({ toolReferenceName }) => toolReferenceName);
    assert.equal(new Set(references).size, toolTable.length);
    for (const { userDescription } of contributes.languageModelTools) assert.match(userDescription, /^%tool\./);
  });

  for (const { name, schema, description } of toolTable) {
    it(`${name} has a name that every client takes, a schema that is one, and says what it does not know`, () => {
      assert.match(name, /^[a-z_]{1,40}$/);
      const ajv = new Ajv({ strict: true });
      assert.ok(ajv.validateSchema(schema), ajv.errorsText());
      assert.ok(schema.required.every((each) => each in schema.properties));
      assert.ok(description.length > 100 && description.length < 700, String(description.length));
    });
  }
});
