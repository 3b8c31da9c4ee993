import * as assert from 'node:assert/strict';
import { captionParagraphs } from '../../../../src/engine/text/captions';
import { toDocument } from '../../../../src/engine/text/paragraph';

const read = (text: string): string[] => captionParagraphs(text).map(({ kind, text }) => `${kind}: ${text}`);

const srt = (...cues: string[]): string =>
  cues.map((cue, i) => `${i + 1}\r\n00:00:0${i},000 --> 00:00:0${i + 1},500\r\n${cue}\r\n`).join('\r\n');
const vtt = (...cues: string[]): string =>
  `WEBVTT - Council\n\nNOTE made by hand\n\nSTYLE\n::cue { color: red }\n\n${cues.map((cue) => `intro\n00:01.000 --> 00:02.000 align:start\n${cue}\n`).join('\n')}`;

describe('captions', () => {
  it('are what each speaker says, over all cues', () =>
    assert.deepEqual(read(srt('>> REED: We never wanted', 'to sell.', '>> HILL: Why\r\nis that?')), [
      'turn: REED: We never wanted to sell.',
      'turn: HILL: Why is that?',
    ]));

  it('have voices of WebVTT as labels, once as long as one speaks', () => {
    const text = vtt('<v Ann Reed>We <i>never</i>', '<v.loud Ann Reed>sold &amp; won&#39;t.</v>', '<v Tom Hill>Why?');
    assert.deepEqual(read(text), ["turn: Ann Reed: We never sold & won't.", 'turn: Tom Hill: Why?']);
    const [first] = captionParagraphs(text);
    assert.ok(first);
    assert.equal(text.slice(...toDocument(first, [0, 8])), 'Ann Reed');
    const at = first.text.indexOf("won't");
    assert.equal(text.slice(...toDocument(first, [at, at + 5])), 'won&#39;t');
  });

  it('part where the speaker changes without a name', () =>
    assert.deepEqual(read(srt('We sold. >> Why?', '- No.\r\n- Yes.', '&gt;&gt; I see.')), [
      'prose: We sold.',
      'prose: Why?',
      'prose: No.',
      'prose: Yes.',
      'prose: I see.',
    ]));

  it('know names before a colon from words', () =>
    assert.deepEqual(read(srt('Ann Reed (laughs): We can.', 'Listen: nobody will.', 'Host: Why?', 'Host: So?')), [
      'turn: Ann Reed (laughs): We can. Listen: nobody will.',
      'turn: Host: Why?',
      'turn: Host: So?',
    ]));

  it('leave out sounds, places on the screen and tags', () =>
    assert.deepEqual(read(srt('[APPLAUSE] REED: {\\an8}We (LAUGHTER) <b>won</b>.', '♪ la ♪')), [
      'turn: REED: We won. la',
    ]));

  it('are parted at the end of a sentence where nobody is named', () => {
    const paragraphs = read(srt(...Array<string>(9).fill(`${'word '.repeat(60)}end.`)));
    assert.ok(paragraphs.length > 2);
    assert.ok(paragraphs.every((text) => text.endsWith('end.')));
  });

  it('without times are plain text', () => assert.deepEqual(read('Ann Reed spoke.'), ['prose: Ann Reed spoke.']));

  it('are read in time in proportion to them', () => {
    const head = '00:00:01,000 --> 00:00:02,000\n';
    for (const unit of ['>> ', '[', '(A', '<v ', '&', '♪', 'A', 'Ann ', `${head}>> A:\n`, head, '- a\n', '{\\'])
      assert.ok(captionParagraphs(head + unit.repeat(50_000)).length >= 0);
  });
});
