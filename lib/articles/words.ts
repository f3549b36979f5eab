/** Segmenters take time with the square of what they are given, so that no piece may be longer. */
const pieceLength = 1_000;

/** A text in the parts that a segmenter of words finds, of any length: those of a whole book in a second. */
export function* partsOf(segmenter: Intl.Segmenter, text: string): Generator<Intl.SegmentData> {
  for (let from = 0; from < text.length;) {
    const end = cutAfter(text, from);
    yield* segmenter.segment(text.slice(from, end));
    from = end;
  }
}

/** Behind a space where there is one, else behind a sign of punctuation, as where words have no spaces between them. */
function cutAfter(text: string, from: number): number {
  const most = from + pieceLength;
  if (most >= text.length) return text.length;
  for (const boundary of [/\s/u, /\p{P}/u])
    for (let end = most; end > from + pieceLength / 2; end--)
      if (boundary.test(text[end - 1]!)) return end;
  const isPair = /[\ud800-\udbff]/.test(text[most - 1]!);
  return isPair ? most - 1 : most;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** How many words a text has, by the rules of its language (Unicode UAX #29), also where words have no spaces. */
export function countWords(value: string, language: string): number {
  let segmenter = segmenters.get(language);
  if (!segmenter)
    segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'word' })));
  let count = 0;
  for (const part of partsOf(segmenter, value)) if (part.isWordLike) count++;
  return count;
}
