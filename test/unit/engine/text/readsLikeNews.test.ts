import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { readsLikeNews } from '../../../../src/engine/text/readsLikeNews';
import { projectRoot } from '../../../root';

const samples: Record<string, { news: boolean; text: string }> = {
  'a report': {
    news: true,
    text: `Harbour crossing to reopen after ten months

The swing bridge across Kellow Harbour will carry traffic again from Monday, the county council said on Thursday, ten months after a barge struck its northern pier.

"We know how hard this has been for the shops on the east bank," said Marian Oduya, who leads the council. "It is over."

Engineers found cracks in two further beams in March, and repairs cost 4.2 million pounds, almost twice the first estimate. The owner of the barge, Tarrant Marine, has denied that its crew was at fault.

Peter Lund, a baker whose family has traded in Quay Street since 1951, told reporters that he had lost a third of his customers.`,
  },
  'a short report that quotes nobody': {
    news: true,
    text: `BRISTOL - Two men were arrested on Sunday evening after a lorry left the road near Avonmouth and hit a wall. The driver, from Cardiff, was taken to Southmead Hospital, where his condition was described as stable. The road was closed for six hours while the load was moved, and Avon Bridge was searched by police.`,
  },
  'a hard-wrapped wire story': {
    news: true,
    text: `LISBON, Nov 3 - Portugal's port workers ended a nine-day strike on
Tuesday after accepting a pay offer of 6.5 percent, their union said.

Rui Salgado, who led the talks for the dockers, said the deal was
"not perfect, but fair". Ships were expected to leave Sines and Leixoes
on Wednesday, according to the port authority, which had warned that
60 vessels were waiting.`,
  },
  'an article in Markdown': {
    news: true,
    text: `---
title: Library saved
tags: [council, books]
---

# Library saved by one vote

The town of **Marley** will keep its library after councillors voted 12 to 11 on Monday against [a plan](https://example.org/plan) to sell it.

> "I have never been so glad to be shouted at," said Councillor Dele Francis.

Opponents, among them the treasurer, Joan Whitlow, argued that the roof alone would cost 300,000 pounds.`,
  },
  'a README': {
    news: false,
    text: `# fast-widget

Fast Widget is a small library that draws widgets in Node and in the browser. It was written by Jane Doe and is used by Acme Corp.

## Install

Run \`npm install fast-widget\` and import it:

\`\`\`js
import { widget } from 'fast-widget';
widget({ size: 3 });
\`\`\`

## Usage

You can pass the following options. If you do not set \`size\`, the default is used. See the documentation for how to add your own renderer. Please open an issue when you find a bug, and make sure that you include a test case.

- \`size\`: how large it is
- \`color\`: its color`,
  },
  'a README in plain words': {
    news: false,
    text: `Getting started

Thank you for trying the sync tool. Before you begin, please make sure that you have an account. When you run it for the first time it will ask you for the folder that you want to keep up to date. You can change your mind later in the settings.

If you see a message about a conflict, do not worry: your files are safe. Open the list of conflicts, choose the version that you want to keep, and press OK. You may also ask the tool to keep both.`,
  },
  'a log': {
    news: false,
    text: Array.from(
      { length: 60 },
      (_, index) =>
        `2024-03-0${(index % 9) + 1}T10:15:${10 + (index % 50)}Z INFO server said hello to client ${index} and the request was handled in the queue`,
    ).join('\n'),
  },
  'comma-separated values': {
    news: false,
    text: `name,role,city,age,quote\n${'Ada Stone,mayor,Leeds,51,"we are ready to go on"\n'.repeat(60)}`,
  },
  'source code': {
    news: false,
    text: readFileSync(path.join(projectRoot, 'esbuild.mjs'), 'utf8').repeat(3),
  },
  'a recipe': {
    news: false,
    text: `Leek and potato soup

Serves four

2 leeks
500 g potatoes
1 litre of stock
a little butter

Wash the leeks and cut them into thin rings. Melt the butter in a large pan and let the leeks soften in it for ten minutes, but do not let them brown. Peel the potatoes, cut them into cubes and add them to the pan. Pour in the stock, bring it to the boil and let it simmer until the potatoes are soft. Season with salt and pepper and blend until it is smooth. Serve with bread.`,
  },
  'a to-do list': {
    news: false,
    text: Array.from(
      { length: 20 },
      (_, index) => `- [ ] call Ms Whitlow about the ${index + 1} papers that she said she would send`,
    ).join('\n'),
  },
  'an article in German': {
    news: false,
    text: `Der Gemeinderat von Ahrbach hat am Montag beschlossen, die alte Brücke zu erneuern. „Wir haben lange genug gewartet“, sagte Bürgermeisterin Petra Kolb. Die Arbeiten sollen im Mai beginnen und rund zwei Millionen Euro kosten. Anwohner hatten sich zuvor über den Lärm beschwert, den die Umleitung in der Bergstraße verursacht.`,
  },
  'an article in French': {
    news: false,
    text: `Le conseil municipal de Vaubrun a décidé lundi de rénover le vieux pont. « Nous avons assez attendu », a déclaré la maire, Claire Morel. Les travaux doivent commencer en mai et coûter environ deux millions d'euros. Les riverains s'étaient plaints du bruit causé par la déviation de la rue de la Montagne.`,
  },
  'a report with tabs before its paragraphs': {
    news: true,
    text: `\t\tThe swing bridge across Kellow Harbour will carry traffic again from Monday, the county council said on Thursday, ten months after a barge struck its northern pier.

\t\t"We know how hard this has been for the shops on the east bank," said Marian Oduya, who leads the council. "It is over."

\t\tPeter Lund, a baker whose family has traded in Quay Street since 1951, told reporters that he had lost a third of his customers.`,
  },
  nothing: { news: false, text: '' },
  'white space': { news: false, text: ' \n\t\n '.repeat(100) },
};

describe('readsLikeNews', () => {
  for (const [name, { news, text }] of Object.entries(samples)) {
    it(`says ${news ? 'yes' : 'no'} to ${name}`, () => {
      const judgement = readsLikeNews(text);
      assert.equal(judgement.news, news, judgement.reason);
    });
  }

  for (const name of readdirSync(path.join(projectRoot, 'seeds'))) {
    const news = name !== 'README.md';
    it(`says ${news ? 'yes' : 'no'} to seeds/${name}`, () => {
      const judgement = readsLikeNews(readFileSync(path.join(projectRoot, 'seeds', name), 'utf8').slice(0, 20_000));
      assert.equal(judgement.news, news, judgement.reason);
    });
  }

  for (const name of ['README.md', 'CONTRIBUTING.md', 'LICENSE', 'CHANGELOG.md']) {
    it(`says no to this project's ${name}`, () => {
      const judgement = readsLikeNews(readFileSync(path.join(projectRoot, name), 'utf8').slice(0, 20_000));
      assert.equal(judgement.news, false, judgement.reason);
    });
  }

  const odd = [
    '"',
    '“',
    "'",
    '‘',
    '‘a',
    '<',
    '`',
    '](',
    ',',
    'a',
    'a_',
    'a.',
    '; ',
    '---\n',
    '\ud800',
    '\udc00\ud800',
    '\0',
    '. ',
  ];
  for (const piece of odd) {
    it(`takes nothing but ${JSON.stringify(piece)}`, () => {
      assert.equal(readsLikeNews(piece.repeat(Math.ceil(20_000 / piece.length))).news, false);
    });
  }

  it('takes a long line in no time', () => {
    assert.equal(readsLikeNews('a'.repeat(400_000)).news, false);
    assert.equal(readsLikeNews('word '.repeat(80_000)).news, false);
  });

  it('takes lines with tabs for a table', () => {
    const rows = 'Holm said\tBech told\tMalm asked them all about it on Monday.\n'.repeat(20);
    assert.match(readsLikeNews(rows).reason, /too little running text/);
  });
});
