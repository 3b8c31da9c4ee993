import { Class, classOf, isApostrophe, isDigit, isWordPart } from './characters';
import { Kind } from './tokenKinds';

/** Words that begin with an apostrophe; behind a space only, and with nothing more behind them. */
const elided = ['em', 'til', 'twas', 'tis', 'n', 'cuz'];

function elidedEnd(text: string, start: number): number {
  if (isDigit(text.charCodeAt(start + 1)) && isDigit(text.charCodeAt(start + 2))) {
    const end = (text.charCodeAt(start + 3) | 0x20) === 0x73 ? start + 4 : start + 3;
    return isWordPart(text.charCodeAt(end)) || isApostrophe(text.charCodeAt(end)) ? start : end;
  }
  const lower = text.slice(start + 1, start + 5).toLowerCase();
  for (const word of elided) {
    if (!lower.startsWith(word) || isWordPart(text.charCodeAt(start + 1 + word.length))) continue;
    if (word === 'n') return isApostrophe(text.charCodeAt(start + 2)) ? start + 3 : start;
    return word.startsWith('t') && word.endsWith('s') ? start + 2 : start + 1 + word.length;
  }
  return start;
}

function runOfSame(text: string, start: number): number {
  const code = text.charCodeAt(start);
  let end = start + 1;
  while (text.charCodeAt(end) === code) end++;
  return end;
}

const joiner = 0x200d;

/** The end of an emoji with its skin tones, joiners and flags; a lone surrogate is a token of its own. */
function symbolEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const code = text.codePointAt(end) ?? 0;
    const flag = code >= 0x1f1e6 && code <= 0x1f1ff;
    end += code > 0xffff ? 2 : 1;
    if (flag) {
      const second = text.codePointAt(end) ?? 0;
      if (second >= 0x1f1e6 && second <= 0x1f1ff) end += 2;
    }
    for (;;) {
      const next = text.codePointAt(end) ?? 0;
      if (next >= 0x1f3fb && next <= 0x1f3ff) end += 2;
      else if (next !== joiner && classOf(text.charCodeAt(end)) === Class.Extend) end++;
      else break;
    }
    if (text.charCodeAt(end) !== joiner) return end;
    while (text.charCodeAt(end) === joiner) end++;
    const after = classOf(text.charCodeAt(end));
    if (after !== Class.Symbol && after !== Class.Surrogate) return end;
  }
}

const smile = /^(?:[:;=]-?[()DPpO/|]|<3|\^_\^|[:;]'\()/;

function smileEnd(text: string, start: number): number {
  if (start > 0 && classOf(text.charCodeAt(start - 1)) !== Class.Space) return start;
  const found = smile.exec(text.slice(start, start + 4));
  if (!found) return start;
  const end = start + found[0].length;
  const after = text.charCodeAt(end);
  return classOf(after) === Class.Space || after === 0x2e || after === 0x2c ? end : start;
}

/** The end of the mark, or run of marks that is one token, at `start`. */
export function markEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (isApostrophe(code)) {
    const next = text.charCodeAt(start + 1);
    if (isApostrophe(next) && (next === code || (code >= 0x2018 && next >= 0x2018))) return start + 2;
    if (start > 0 && isWordPart(text.charCodeAt(start - 1))) return start + 1;
    const end = elidedEnd(text, start);
    return end > start ? end : start + 1;
  }
  switch (code) {
    case 0x21: // !
    case 0x3f: {
      let end = start + 1;
      while (text.charCodeAt(end) === 0x21 || text.charCodeAt(end) === 0x3f) end++;
      return end;
    }
    case 0x3a: // :
    case 0x3b: // ;
    case 0x3d: // =
    case 0x3c: // <
    case 0x5e: {
      const end = smileEnd(text, start);
      if (end > start) return end;
      return code === 0x3a || code === 0x3b ? start + 1 : runOfSame(text, start);
    }
    case 0x24: // $
    case 0x2a: // *
    case 0x2b: // +
    case 0x2d: // -
    case 0x2e: // .
    case 0x3e: // >
    case 0x5f: // _
    case 0x7c: // |
    case 0x7e: // ~
    case 0x2014:
    case 0x2026:
      return runOfSame(text, start);
    default: {
      if (code < 0x80) return start + 1;
      const kind = classOf(code);
      return kind === Class.Punctuation ? start + 1 : symbolEnd(text, start);
    }
  }
}

/** The `Kind` of the mark from `start` to `end`. */
export function markKind(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  switch (code) {
    case 0x2e:
      return end - start === 1 ? Kind.Stop : Kind.Ellipsis;
    case 0x2026:
      return Kind.Ellipsis;
    case 0x3002:
    case 0xff0e:
      return Kind.Stop;
    case 0x21:
    case 0x3f:
    case 0x203c:
    case 0x2049:
    case 0x203d:
    case 0xff01:
    case 0xff1f:
      return Kind.Exclamation;
    case 0x28:
    case 0x5b:
    case 0x7b:
    case 0x201c:
    case 0x2018:
    case 0x201e:
    case 0x201a:
    case 0x60:
    case 0x2039:
    case 0xab:
    case 0x300c:
    case 0xff08:
    case 0xbf:
    case 0xa1:
      return Kind.Open;
    case 0x29:
    case 0x5d:
    case 0x7d:
    case 0x201d:
    case 0x203a:
    case 0xbb:
    case 0x300d:
    case 0xff09:
      return Kind.Close;
    case 0x22:
    case 0xff02:
      return Kind.Quote;
    case 0x27:
    case 0x2019:
    case 0xb4:
      if (end - start > 2 || (end - start === 2 && !isApostrophe(text.charCodeAt(start + 1)))) return Kind.Word;
      return code === 0x27 || start === 0 ? Kind.Quote : Kind.Close;
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return Kind.Dash;
    case 0x2d:
      return Kind.Dash;
    default:
      return Kind.Other;
  }
}
