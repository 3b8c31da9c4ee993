/** What the rules' judgements on documents are called: whose words they give. See `ruleWords.ts`. */
export const documentWords: Readonly<Record<string, string>> = {
  'document/author': 'the document is by them',
  'document/conducted': 'the document is by them',
  'document/deed': 'the document is theirs',
  'document/described': 'the document is theirs',
  'document/issued': 'the document is theirs',
  'document/its-author': 'the document is by them',
  'document/named-author': 'the document is by them',
  'document/named-owner': 'the document is theirs',
  'document/of-name': 'the document is theirs',
  'document/owner': 'the document is theirs',
  'document/pronoun': 'the document is theirs',
  'document/pronoun-owner': 'the document is theirs',
  'document/said-in': 'said so in this document',
  'document/said-there': 'said so in this document',
};
