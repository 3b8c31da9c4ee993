/** So much of the beginning tells what a text is, in UTF-16 code units. */
export const sampleLength = 20_000;

/** Whether a text looks like a news article, and what speaks for or against it. */
export interface NewsLikeness {
  readonly news: boolean;
  /** The evidence in a few words, for the log. */
  readonly reason: string;
}

// Closed classes of words, too few to be a data file, and needed where no data file is read.
const functionWords = new Set(
  (
    'a about after again all also although am among an and any are as at be because been before being both but by can could did do ' +
    'does during each for from had has have he her here him himself his how i if in into is it its may me might more most must my ' +
    'no nor not of off on once one only or other our out over own said same she should since so some such than that the their them ' +
    'then there these they this those through to too under until up upon was we were what when where which while who whom whose ' +
    'why will with would you your'
  ).split(' '),
);
const reporting =
  /\b(?:said|says|saying|told|tells|asked|added|adds|warned|announced|announces|claimed|claims|insisted|denied|argued|noted|explained|reported|reportedly|according to|spokes(?:man|woman|person)|confirmed|revealed|accused|declared|stated|testified|tweeted|acknowledged|admitted|replied|alleged|allegedly|criticised|criticized|urged|officials?|police|president|minister|senator|mayor|government|court)\b/gi;
const address = /\b(?:you|your|yours|please|click|install|run|use|see|add|make sure)\b/gi;
const past = /\b(?:was|were|had|did|\p{L}{3,}ed)\b/gu;
const quotation =
  /(?:"[^"\n]{12,}"|“[^“”\n]{12,}|''[^'\n]{12,}''|(?<![\p{L}\p{N}])‘[^‘’\n]{12,}’|(?<![\p{L}\p{N}])'[^'\n]{12,}')/gu;
/** A capitalised word that does not begin a sentence or a line. */
const namedInside = /(?<=[\p{Ll}\p{N},;] )\p{Lu}[\p{L}’'-]+/gu;
const wordPattern = /\p{L}[\p{L}’']*/gu;

const listItem = /^\s*(?:[-*+•·]|\d{1,3}[.)]|[☐☑✓])\s/;
const heading = /^\s{0,3}#{1,6}\s|^[=\-_*~]{3,}\s*$/;
/** Bars, two tabs behind words, or values with commas. */
const table = /^\s*\||^\s*\S[^\t]*\t[^\t]*\t|(?:[^,\s]{0,40},){4}(?!\s)/;
const timestamp =
  /^\s*[[(]?(?:\d{4}-\d\d-\d\d[T ]|\d\d:\d\d:\d\d|\w{3} {1,2}\d{1,2} \d\d:\d\d:|\w*(?:ERROR|WARN|INFO|DEBUG|TRACE)\b)/;
const code =
  /[{};]\s*$|^\s*(?:\/\/|\/\*|\*\s|<\/?\w|\$ |>>> |@\w+|import |export |#include|def |class |function |const |let |var |return\b)|=>|\w\(\)|::|[=!]==?\s|\w\.\w+\(|<\/\w+>/;

/**
 * Judges from the beginning of a text (20 KB are plenty) whether it is English prose that reports: sentences of common
 * words, with people and organisations named, and somebody quoted or saying something. Linear in the text.
 */
export function readsLikeNews(sample: string): NewsLikeness {
  const lines = withoutMarkup(sample).split(/\r\n|[\n\r\u2028\u2029]/);
  const counts = { words: 0, prose: 0, list: 0 };
  const kept: string[] = [];
  for (const line of lines) {
    const words = count(line, wordPattern);
    counts.words += words;
    if (listItem.test(line) || heading.test(line)) counts.list += words;
    else if (!table.test(line) && !timestamp.test(line) && !code.test(line)) {
      counts.prose += words;
      kept.push(line);
    }
  }
  const prose = kept.join('\n');
  const found = prose.match(wordPattern) ?? [];
  if (found.length < 40) return no('too little running text to tell');
  if (counts.prose < 0.5 * counts.words) return no('mostly lists, tables or code');
  const letters = found.reduce((sum, word) => sum + word.length, 0);
  const signs = prose.replace(/\s+/g, '').length;
  if (letters < 0.8 * signs) return no('mostly signs and figures');
  const functional = found.filter((word) => functionWords.has(word.toLowerCase())).length / found.length;
  if (functional < 0.27) return no('not English prose');
  const sentences = count(prose, /[.!?…]["”’')\]]*(?=\s|$)/g);
  if (sentences < 2 || found.length / sentences > 70) return no('hardly any sentences');

  const spoken = prose.match(quotation) ?? [];
  const outside = prose.replace(quotation, ' ');
  const perThousand = (hits: number): number => (1000 * hits) / found.length;
  const evidence = {
    reporting: perThousand(count(outside, reporting)),
    quotations: perThousand(spoken.length),
    names: perThousand(count(prose, namedInside)),
    address: perThousand(count(outside, address)),
    technical: perThousand(
      count(
        sample,
        /`|\bhttps?:|\]\(|\b\w+(?:_\w+)+\b|\b[a-z]{2,}[A-Z]\w+|\b\w+\.(?:js|ts|json|md|py|c|h|css|html)\b/g,
      ),
    ),
    list: counts.list / counts.words,
  };
  // Told in the past about named people: short reports quote nobody.
  const narrated = evidence.names >= 60 && perThousand(count(outside, past)) >= 12;
  const score =
    (narrated ? 0.5 : 0) +
    Math.min(evidence.reporting / 5, 3) +
    Math.min(evidence.quotations / 3, 1.5) +
    Math.min(evidence.names / 40, 2) -
    Math.min(evidence.address / 10, 3) -
    Math.min(evidence.technical / 10, 3) -
    2 * evidence.list;
  const reason = Object.entries(evidence)
    .map(([name, value]) => `${name} ${value.toFixed(1)}`)
    .join(', ');
  return {
    news: score >= 2 && (narrated || evidence.reporting + evidence.quotations >= 2),
    reason: `score ${score.toFixed(1)}: ${reason}`,
  };
}

function no(reason: string): NewsLikeness {
  return { news: false, reason };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Without front matter, fenced code and tags; a link keeps its words. */
function withoutMarkup(text: string): string {
  return text
    .replace(/^\s*---\r?\n[^]*?\n---\r?\n/, '')
    .replace(/^(```|~~~)[^]*?(?:^\1|(?![^]))/gm, '')
    .replace(/<[!/a-zA-Z][^<>]{0,300}>/g, ' ')
    .replace(/\]\([^()\n]{0,300}\)/g, ']');
}
