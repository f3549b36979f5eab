import { escapeHtml } from '@/lib/articles/to-html';

/** A line of a comment: words, and addresses that become links. */
export type Piece = { text: string; href?: string };
/** A comment as a page shows it: paragraphs of lines of pieces. */
export type Body = Piece[][][];

const address = /\bhttps?:\/\/[^\s<>"'`|\\^{}]+/giu;

const sentenceMarks = new Set('.,;:!?…’”»*_~');

/** Where a link in running text ends: the full stop or bracket after an address belongs to the sentence. */
function trimAddress(found: string): string {
  const letters = [...found];
  const count = (wanted: string) => letters.filter((letter) => letter === wanted).length;
  const surplus: Record<string, number> = {
    ')': count(')') - count('('),
    ']': count(']') - count('['),
  };
  for (let last = letters.at(-1); last !== undefined; last = letters.at(-1)) {
    if ((surplus[last] ?? 0) > 0) surplus[last]! -= 1;
    else if (!sentenceMarks.has(last)) break;
    letters.pop();
  }
  return letters.join('');
}

/** An address with a name before the host ("https://bank.example@elsewhere.example") is made to deceive. */
function isHonest(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname !== '' && username === '' && password === '';
}

function pieces(line: string): Piece[] {
  const out: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of line.matchAll(address)) {
    const text = trimAddress(found);
    if (!isHonest(text)) continue;
    if (index > end) out.push({ text: line.slice(end, index) });
    out.push({ text, href: new URL(text).href });
    end = index + text.length;
  }
  if (end < line.length || out.length === 0) out.push({ text: line.slice(end) });
  return out;
}

/** A normalised comment in parts. Only http and https addresses become links. */
export const parseBody = (text: string): Body =>
  text.split('\n\n').map((paragraph) => paragraph.split('\n').map(pieces));

/** What a link in a comment says of itself to search engines and to the page it opens. */
export const linkRel = 'nofollow ugc noopener';

const pieceHtml = ({ text, href }: Piece) =>
  href
    ? `<a href="${escapeHtml(href)}" rel="${linkRel}">${escapeHtml(text)}</a>`
    : escapeHtml(text);

/** The same as HTML: paragraphs, line breaks and links; everything else is escaped. */
export const bodyHtml = (text: string): string =>
  parseBody(text)
    .map((lines) => `<p>${lines.map((line) => line.map(pieceHtml).join('')).join('<br>')}</p>`)
    .join('');
