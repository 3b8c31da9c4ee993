import { escapeAttribute, escapeText } from 'entities/escape';

/** Text of a document as the content of an HTML element; control characters that HTML cannot hold are replaced. */
export function htmlText(text: string): string {
  return escapeText(withoutControls(text));
}

/** Text of a document as the value of an HTML attribute in double quotation marks, on one line. */
export function htmlAttribute(text: string): string {
  return escapeAttribute(withoutControls(text).replace(/\s+/g, ' '));
}

/** One replacement character for each unit, so that offsets stay: controls but tab and line ends, lone surrogates, noncharacters. */
function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, ({ length }) =>
    '\uFFFD'.repeat(length),
  );
}
