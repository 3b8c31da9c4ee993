import * as assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readableText } from '../../../src/worker/readableText';
import { docx, paragraph } from '../../docx';

describe('words of files that are no text', function () {
  // Archives of many megabytes are made here.
  this.timeout(60_000);

  it('are the paragraphs of a document', async () =>
    assert.deepEqual(await readableText('a.docx', docx(paragraph('“We stay,” Ann ') + paragraph('Reed &amp; Co.'))), {
      text: '“We stay,” Ann \n\nReed & Co.\n',
    }));

  it('are the head and the text of a mail, decoded', async () => {
    const mail = [
      'From: =?utf-8?Q?Gr=C3=A9ta_Malm?= <greta@quay.example>',
      'To: desk@post.example',
      'Subject: The quay',
      'Date: Fri, 3 May 2024 10:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '=E2=80=9CWe stay,=E2=80=9D she =',
      'said.',
      '',
      '> No.',
    ].join('\r\n');
    assert.deepEqual(await readableText('A.EML', strToU8(mail)), {
      text: 'The quay\n\nFrom: Gréta Malm <greta@quay.example>\nTo: desk@post.example\nDate: 2024-05-03\n\n“We stay,” she said.\n\n> No.\n',
    });
  });

  it('are those of a page where a mail has no other', async () => {
    const mail =
      'Subject: Quay\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n' +
      btoa('<p>Hello.</p><blockquote>We stay.</blockquote>');
    assert.deepEqual(await readableText('a.eml', strToU8(mail)), { text: 'Quay\n\nHello.\n\n> We stay.\n' });
  });

  it('are not unpacked beyond what documents have', async () => {
    const bomb = new Uint8Array(70 * 1024 * 1024);
    assert.deepEqual(await readableText('a.docx', docx('', { 'word/footnotes.xml': [bomb, { level: 1 }] })), {
      problem: 'tooLarge',
    });
    // What is no part with words is not looked at.
    const padded = docx(paragraph('Yes.'), { 'word/media/a.xml': [bomb, { level: 1 }] });
    assert.deepEqual(await readableText('a.docx', padded), { text: 'Yes.\n' });
  });

  it('are not unpacked beyond the size that a part claims', async () => {
    const lying = docx(paragraph('Yes.'), { 'word/footnotes.xml': new Uint8Array(50_000_000) });
    const view = new DataView(lying.buffer);
    // Sizes in the directory of the archive: behind each of its signatures, as claimed for what is unpacked.
    for (let at = 0; at + 46 < lying.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    const answer = await readableText('a.docx', lying);
    assert.ok('problem' in answer);
  });

  it('are none where the file is another, locked, empty or damaged', async () => {
    const cases: readonly (readonly [name: string, bytes: Uint8Array, problem: string])[] = [
      ['a.docx', strToU8('no archive'), 'damaged'],
      ['a.docx', new Uint8Array(), 'damaged'],
      ['a.docx', zipSync({ 'a.txt': strToU8('a') }), 'damaged'],
      ['a.docx', docx('<w:p'), 'damaged'],
      ['a.docx', docx(paragraph('Yes.')).slice(0, 300), 'damaged'],
      ['a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'locked'],
      ['a.docx', docx(''), 'empty'],
      ['a.eml', new Uint8Array(), 'damaged'],
    ];
    for (const [name, bytes, problem] of cases) assert.deepEqual(await readableText(name, bytes), { problem }, problem);
  });

  it('are told, or that there are none, whatever the bytes are', async () => {
    const good = docx(paragraph('Yes.'));
    for (let seed = 1; seed <= 60; seed++) {
      const bytes = good.slice();
      for (let i = 0; i < 8; i++) bytes[(seed * 7919 * (i + 1)) % bytes.length] = (seed * 31 + i * 17) & 255;
      for (const name of ['a.docx', 'a.eml']) {
        const answer = await readableText(name, bytes);
        assert.ok('problem' in answer || answer.text.length < 10_000);
      }
    }
  });
});
