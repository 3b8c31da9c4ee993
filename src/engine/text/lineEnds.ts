/**
 * The text with one kind of line end, as VS Code shows a file with several: all become CR LF when more than half of
 * them hold a carriage return, else LF.
 */
export function uniformLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  const crlf = text.split('\r\n').length - 1;
  const cr = text.split('\r').length - 1 - crlf;
  const lf = text.split('\n').length - 1 - crlf;
  const end = cr + crlf > (cr + crlf + lf) / 2 ? '\r\n' : '\n';
  const mixed = end === '\r\n' ? cr + lf > 0 : cr + crlf > 0;
  return mixed ? text.replace(/\r\n|\r|\n/g, end) : text;
}
