/**
 * Texts that ask the most of one part of the engine. Each is made of pieces; a piece knows its number, so that no two are alike and no cache
 * hides what they cost.
 */
export interface Hostile {
  /** One piece, with the line end or blank that parts it from the next. */
  readonly piece: (number: number) => string;
  /** How the document is read; plain text unless it says otherwise. */
  readonly format?: 'markdown';
  readonly before?: string;
}

/** A number as a word of small letters: for names and words without digits. */
function letters(number: number): string {
  let word = '';
  for (let rest = number + 27; rest > 0; rest = Math.floor(rest / 26)) word += String.fromCharCode(97 + (rest % 26));
  return word;
}

const capital = (number: number): string => {
  const word = letters(number);
  return word.charAt(0).toUpperCase() + word.slice(1);
};

const many = (count: number, piece: (k: number) => string, joint = ' '): string =>
  Array.from({ length: count }, (_, k) => piece(k)).join(joint);

/** The texts by name. */
export const hostileTexts: Readonly<Record<string, Hostile>> = {
  'one name, one spelling': { piece: (n) => `Paragraph ${String(n)}: Peter Tillerson met the press.\n\n` },
  'two spellings of one name': {
    piece: (n) => `Paragraph ${String(n)}: Peter Tillers${n % 2 === 0 ? 'o' : 'e'}n met the press.\n\n`,
  },
  'distinct full names': { piece: (n) => `Mr Peter ${capital(n)}son met the press.\n\n` },
  'distinct full names of one surname': { piece: (n) => `Mr ${capital(n)} Smithson met the press.\n\n` },
  'distinct surnames': { piece: (n) => `On Monday Mr M${letters(n)}son met the press.\n\n` },
  'distinct organisations': { piece: (n) => `The ${capital(n)} Trading Company Ltd rose by ${String(n)} points.\n\n` },
  'distinct acronyms': {
    piece: (n) => `The National ${capital(n)} Board (N${letters(n).slice(0, 1).toUpperCase()}B) met in May.\n\n`,
  },
  'one place': { piece: (n) => `Train ${String(n)} left Paris for London.\n\n` },
  'distinct places': { piece: (n) => `Train ${String(n)} left the city of ${capital(n)}ville in France.\n\n` },
  'a very long name': {
    before: `Mr ${many(1500, (k) => capital(k))} Tillerson spoke.\n\n`,
    piece: (n) => `Tillerson left at ${String(n)}.\n\n`,
  },
  'a very long word as a name': {
    before: `Mr X${'x'.repeat(15_000)} Tillerson spoke.\n\n`,
    piece: (n) => `Tillerson left at ${String(n)}.\n\n`,
  },
  'distinct middle names': { piece: (n) => `Mr Peter ${capital(n)} Tillerson left at ${String(n)}.\n\n` },
  'names of names': { piece: (n) => `Mr ${capital(n + 1)} Hill, also known as ${capital(n)} Hill, left.\n\n` },
  'distinct ministers': { piece: (n) => `The minister, ${capital(n)} Hill, left; the minister met him in May.\n\n` },
  'distinct roles': { piece: (n) => `Ann Hill, minister of ${letters(n)}, left; the minister met her in May.\n\n` },
  pronouns: {
    piece: (n) => `Ann Hill left in ${String(n)}. He said she knew him, and it was his, as he told her.\n\n`,
  },
  'nouns for people': { piece: (n) => `The minister met the officer in ${String(n)}, and the president left.\n\n` },
  'opening marks': { piece: (n) => `“It is ${String(n)} and “it goes on, “he said.\n\n` },
  'closing marks': { piece: (n) => `It is ${String(n)}” and ”it goes” on.\n\n` },
  'straight marks': { piece: (n) => `"It is "${String(n)} " and" it" goes " on.\n\n` },
  'nested marks': { piece: (n) => `“Ann said, ‘Bob said, “Cy said, ‘Di said, “${String(n)}”’”’”\n\n` },
  'marks that never close': { before: '“', piece: (n) => `“It is ${String(n)} and it goes on.\n\n` },
  'marks in one paragraph': { piece: (n) => `“Ann ‘said “it ${String(n)} ‘is “` },
  apostrophes: { piece: (n) => `'Tis ${String(n)} o' the boys' rock 'n' roll, 's 'all 'the ' same.\n\n` },
  'one speaker': { piece: (n) => `“We will go to ${String(n)},” Ann Hill said.\n\n` },
  'the same words again': { piece: (n) => `“We will not go there at all today,” ${capital(n)} Hill said.\n\n` },
  'many speakers of bare words': {
    before: `${many(300, (k) => `${capital(k)} Hill`, ', ')} and Ann Roe said: “Yes.”\n\n`,
    piece: (n) => `“We go to ${String(n)}.”\n\n`,
  },
  'many words of saying for one speaker': {
    piece: (n) => (n % 600 === 0 ? `\n\nMr X${'x'.repeat(9000)} Hill ` : `said it ${letters(n)}s, `),
  },
  'a transcript': { piece: (n) => `${n % 2 === 0 ? 'SMITH' : 'JONES'}: I said that ${String(n)} is enough.\n\n` },
  'reports in reports': { piece: (n) => (n % 400 === 399 ? `it was ${String(n)}.\n\n` : 'Ann said that ') },
  'claims in reports': {
    piece: (n) => (n % 200 === 199 ? `it was ${String(n)}.\n\n` : `Ann said Bob claimed that Cy ${letters(n)}ed and `),
  },
  'according to': { piece: (n) => `According to Ann, Bob said that Cy, according to Di, told ${String(n)} that ` },
  'cues alone': { piece: (n) => `said told ${String(n)} asked claimed that said, ` },
  'nouns that report': { piece: (n) => `the claim of the report that the warning that the news ${String(n)} that ` },
  'one paragraph': { piece: (n) => `Ann Hill went to ${String(n)} towns in France. ` },
  'one sentence': { piece: (n) => `Ann Hill went to ${String(n)} towns in France and ` },
  'one word a line': { piece: (n) => `${letters(n)}\n` },
  'short lines': { piece: (n) => `Ann left at ${String(n)}.\n` },
  'empty lines': { piece: (n) => (n % 50 === 0 ? `Ann left at ${String(n)}.\n` : '\n\n\n \n') },
  brackets: { piece: (n) => `((([${String(n)} (((` },
  digits: { piece: (n) => `${String(n)}${'1,2.3'.repeat(20)}` },
  'one long word': { piece: (n) => `${letters(n)}${'x'.repeat(90)}` },
  'hyphens and stops': { piece: (n) => `a-${letters(n)}.b.c-d...e—f_g/h@` },
  addresses: { piece: (n) => `www.${letters(n)}.com http://a.b/${String(n)} x@${letters(n)}.org @${letters(n)} #a\n` },
  'ends of sentences': { piece: (n) => `No. ${String(n)}. Mr. A. B. C. U.S. i.e. ... ?! ` },
  'a list of names': { piece: (n) => `${capital(n)} Hill, ` },
  'combining letters': { piece: (n) => `é̂̃ ${String(n)} ️‍👩‍👩‍👧 ` },
  'Markdown links': { piece: (n) => `[Ann](http://a.b/${String(n)} "x") ![[a](b](c) [x][`, format: 'markdown' },
  'Markdown emphasis': { piece: (n) => `*a **b _c ${String(n)} __d* ***e `, format: 'markdown' },
  'Markdown brackets': { piece: (n) => `[[[![${String(n)} `, format: 'markdown' },
  'Markdown paragraphs': {
    piece: (n) => `*Ann* **said** that [it](x${String(n)}) was &amp; _is_.\n\n`,
    format: 'markdown',
  },
  'Markdown list': { piece: (n) => `${'  '.repeat(n % 40)}- Ann said ${String(n)} was it.\n`, format: 'markdown' },
  'Markdown quotes': { piece: (n) => `${'> '.repeat(n % 40)}Ann said ${String(n)} was it.\n`, format: 'markdown' },
  'Markdown code': { piece: (n) => `\`a ${String(n)} \`\`b \`\`\`c `, format: 'markdown' },
  'Markdown references': { piece: (n) => `[a${String(n)}]: http://a.b/${String(n)}\n`, format: 'markdown' },
  'Markdown table': {
    piece: (n) => `| ${String(n)} | a | b |\n${n === 0 ? '| --- | --- | --- |\n' : ''}`,
    format: 'markdown',
  },
  'HTML tags': { piece: (n) => `<p><b>Ann</b> <i>${String(n)}<div <a href="x`, format: 'markdown' },
  'HTML comments': { piece: (n) => `<!-- ${String(n)} <? <![CDATA[ `, format: 'markdown' },
  'HTML paragraphs': {
    piece: (n) => `<p>Ann <b>said</b> ${String(n)} &eacute; &#8220;was it&#8221;</p>\n`,
    format: 'markdown',
  },
  'character references': { piece: (n) => `&amp;&#${String(n)};&eacute;&ampx; `, format: 'markdown' },
  'front matter': { before: '---\n', piece: (n) => `key${String(n)}: value\n`, format: 'markdown' },
};

/** The text of a kind with at least `units` UTF-16 units. */
export function hostileText({ piece, before = '' }: Hostile, units: number): string {
  const pieces = [before];
  for (let size = before.length, number = 0; size < units; number++) {
    const next = piece(number);
    pieces.push(next);
    size += next.length;
  }
  return pieces.join('');
}
