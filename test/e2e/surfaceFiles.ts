import { docx, paragraph } from '../docx';

/** What `surfaces.e2e.ts` puts beside the sample articles, so that there is something of each kind to show. */
export const surfaceFiles: Readonly<Record<string, string | Uint8Array>> = {
  'quay/quay.txt':
    '2 May 2024\n\nHARNESUND (Reuters) - The quay stays public.\n\n“We will not sell the old ferry quay to anybody this year,” Mayor Orla Vintergaard said in Lisbon on Thursday.\n',
  'quay/echo.txt':
    '3 May 2024\n\nHARNESUND (Reuters) - A plan is off.\n\n“We will not sell the old ferry quay to anybody this year,” Orla Vintergaard told the council.\n',
  'quay/other.txt':
    '4 May 2024\n\nHARNESUND (Reuters) - Traders are angry.\n\n“We will not sell the old ferry quay to strangers this year,” Vintergaard, the harbour master, said. Orla Vintergaard left early.\n',
  'speech.txt':
    'LISBON (Reuters) - Port workers will meet again.\n\nAna Reis, the harbour master, said the port would stay open. “We have ships to unload tonight,” Reis said. “Nobody goes home early.\n\n“We would rather wait until the last crane has stopped.”\n\nThe workers voted on Friday, and officials counted the votes at noon.\n',
  'page.html': `<!DOCTYPE html>
<html lang="en">
<head><title>Quay must close</title><meta property="og:type" content="article"></head>
<body><nav><a href="/">Home</a></nav>
<article>
<h1>Quay must close</h1>
<p>&ldquo;We <b>never</b> slept,&rdquo; mayor Greta Malm said on Friday in Lisbon.</p>
<p>The council met for three hours in the old town hall and voted in the end, officials said.</p>
</article></body></html>
`,
  'council.vtt': `WEBVTT

00:01.000 --> 00:02.000
<v Ann Reed>We were open

00:02.000 --> 00:03.000
<v Ann Reed>until the evening.

00:03.000 --> 00:04.000
<v Tom Hill>Why is that?
`,
  'letter.docx': docx(
    [
      'Quay must close',
      '“We never slept,” mayor Greta Malm said on Friday.',
      'The council met for three hours in the old town hall and voted in the end, officials said.',
      'Tom Hill, a baker, told reporters that the quay was too old and that nobody had paid for it.',
    ]
      .map(paragraph)
      .join(''),
  ),
  'spoken/strike.txt':
    'We have been patient for nine months. Nobody can say we did not warn them. I read every page.\nA port that stands still helps no one but its competitors.\n',
};
