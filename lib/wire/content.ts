import { documentText, emptyDocument, type DocNode } from '@/lib/articles/document';
import { documentFromHtml } from '@/lib/articles/from-html';
import { AppError } from '@/lib/errors';
import { composedLine } from '@/lib/one-line';
import { embargoOf, momentOf } from '@/lib/wire/moments';
import { orderInWords, type OrderInWords } from '@/lib/wire/order-in-words';
import { quoted } from '@/lib/wire/quoted';
import type {
  WireContent,
  WireFormat,
  WirePicture,
  WireStatusName,
  WireTerm,
} from '@/lib/wire/schema';
import { xmlText } from '@/lib/xml-text';

/** What a format says of an item, as it is written there. What is left out is not said. */
export type RawItem = {
  format: WireFormat;
  guid: string;
  replaces?: string[];
  /** What the agency says that this version is: "correction", "update", "kill". */
  signals?: string[];
  version?: string;
  kind?: WireContent['kind'];
  status?: string;
  service?: string;
  headline?: string;
  standfirst?: string;
  byline?: string;
  dateline?: string;
  slugline?: string;
  ednote?: string;
  credit?: string;
  copyright?: string;
  usageTerms?: string;
  language?: string;
  urgency?: string;
  subjects?: WireTerm[];
  genres?: WireTerm[];
  places?: string[];
  canonicalUrl?: string;
  sentAt?: string;
  embargo?: string;
  /** It is marked as being under embargo, whether or not `embargo` says until when. */
  isEmbargoed?: boolean;
  expires?: string;
  body?: DocNode;
  pictures?: WirePicture[];
  warnings?: string[];
};

const longest = {
  /** Of a name, in bytes: with its version it is one entry of an index, which takes 2,700. */
  guid: 1_000,
  replaces: 20,
  line: 500,
  words: 4_000,
  terms: 200,
  pictures: 200,
} as const;

const isShort = (name: string) => Buffer.byteLength(name) <= longest.guid;

/** A line of at most so many characters. */
export const lineOf = (text: string | undefined, max: number = longest.line): string =>
  composedLine(text ?? '')
    .slice(0, max)
    .toWellFormed();

/** Plain text as markup: empty lines and indents part paragraphs; where there are none, each line is one. */
export function htmlOfText(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const lines = escaped.replace(/\r\n?/g, '\n');
  const parting = /\n[ \t]*\n|\n[ \t]{2,}/.test(lines.trim()) ? /\n[ \t]*\n|\n[ \t]{2,}/ : /\n/;
  return lines
    .split(parting)
    .map((part) => `<p>${part}</p>`)
    .join('');
}

/** Markup as a document, without pictures: those stay with the agency. Throws `invalid` when it is more than a story can hold. */
export function bodyOfHtml(html: string): DocNode {
  const document = documentFromHtml(html);
  const content = (document.content ?? []).flatMap(withoutPictures);
  return content.length ? { ...document, content } : emptyDocument();
}

function withoutPictures(node: DocNode): DocNode[] {
  if (node.type === 'image' || node.type === 'gallery') return [];
  if (!node.content) return [node];
  const content = node.content.flatMap(withoutPictures);
  return content.length || node.type === 'paragraph' ? [{ ...node, content }] : [];
}

const wordsIn = (node: DocNode | undefined) =>
  node ? documentText({ type: 'doc', content: [node] }) : '';
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Agencies repeat the headline above the text, and sign below it with their name alone. */
function tidied(body: DocNode, headline: string, service: string): DocNode {
  const content = [...(body.content ?? [])];
  if (headline && content.length > 1 && plain(wordsIn(content[0])) === plain(headline))
    content.shift();
  // "Försvar TT": where a text is from, above it.
  const first = wordsIn(content[0]);
  const isSign = first.length <= 60 && first.endsWith(service) && !/[.!?…:]/.test(first);
  if (content.length > 1 && isSign) content.shift();
  const signature = plain(wordsIn(content.at(-1)));
  if (content.length > 1 && signature !== '' && signature === plain(service)) content.pop();
  return { ...body, content };
}

const bylinePlace =
  /^(\p{Lu}[\p{L}\p{M} .'’/-]{1,40}?(?:, [\p{L} .'’-]{2,30}?)?)(?:, \p{L}{3,9}\.? \d{1,2}(?:, \d{4})?)? (?:\((\p{L}[\p{L} ]{1,20})\)|(\p{Lu}{2,6})) ?\.?(?:--|—|–|-|_) ?/u;

/**
 * "GROSSETO, Italy (AP) -- The trial …": the place goes where we have it, the agency is in the credit. A place that is not in
 * capitals, or a sign without brackets, counts only where the sign is that of `agency`: "Ann Lee (CDU) – once …" is a person.
 */
function placed(body: DocNode, agency: string): { body: DocNode; dateline: string } {
  const [first, ...rest] = body.content ?? [];
  const [start, ...inline] = first?.content ?? [];
  const found = first?.type === 'paragraph' ? bylinePlace.exec(start?.text ?? '') : null;
  if (!found) return { body, dateline: '' };
  const [, place = '', sign = '', bare = ''] = found;
  const isOwn = plain(agency)
    .split(' ')
    .includes(plain(sign || bare));
  const isLoud = bare === '' && !/\p{Ll}/u.test(place.split(',', 1)[0]!);
  if (!isOwn && !isLoud) return { body, dateline: '' };
  const text = start!.text!.slice(found[0].length);
  if (text === '') return { body, dateline: '' };
  const paragraph = { ...first!, content: [{ ...start!, text }, ...inline] };
  return { body: { ...body, content: [paragraph, ...rest] }, dateline: place };
}

const statuses: Record<string, WireStatusName> = {
  usable: 'usable',
  withheld: 'withheld',
  embargoed: 'usable',
  canceled: 'canceled',
  cancelled: 'canceled',
  killed: 'canceled',
  kill: 'canceled',
};

/** The words that agencies have for calling an item back, and for what an editor should look at. */
const callsBack = /^(kill|killed|retraction|retract|withdrawal|withdraw|elimination|eliminate)$/i;
const isNoted =
  /^(correction|corrective|update|updated|add|writethru|advisory|clarification|embargo)$/i;

/** What becomes of a version that orders something in words, for whoever reads it. */
const ordered: Record<OrderInWords, string> = {
  kill: 'It is called back in words, though it is not marked as that: it counts as a kill. If that is wrong, an editor parts the story from the item and publishes it again.',
  withhold:
    'It is to be withheld, by its words: what was made of it does not go out until a version says otherwise.',
  unclear:
    'It speaks of a kill, but does not say plainly that it is one: nothing was taken down. Read it, and withdraw the story if it is meant.',
};

/**
 * An item in our own terms, with what is odd about it. Throws `invalid` in a sentence when it cannot be known again: without
 * its name, or with a text that is more than a story can hold.
 */
export function contentOf(raw: RawItem): WireContent {
  const warnings = [...(raw.warnings ?? [])];
  const warn = (words: string | null) => words !== null && warnings.push(words);
  const guid = composedLine(raw.guid);
  if (guid === '')
    throw new AppError('invalid', 'It has no name by which it could be known again.');
  if (!isShort(guid))
    throw new AppError('invalid', `Its name is longer than ${longest.guid} bytes.`);

  const sent = momentOf(raw.sentAt ?? '', 'time of the version');
  const embargo = embargoOf(raw.embargo ?? '');
  const expires = momentOf(raw.expires ?? '', 'time at which it expires');
  for (const { fault } of [sent, embargo, expires]) warn(fault);
  if (sent.at === null && sent.fault === null)
    warn('The agency does not say when this version was made: the time of its arrival counts.');
  if (sent.at !== null && Date.parse(sent.at) > Date.now() + 24 * 3_600_000)
    warn(`The time of the version lies ahead: ${sent.at}.`);

  const marked = (raw.status ?? '').trim().toLowerCase() || 'usable';
  const isEmbargoed = raw.isEmbargoed || marked === 'embargoed';
  let status = statuses[marked];
  if (!status) {
    warn(
      `The status “${quoted(composedLine(raw.status ?? ''))}” is not known: the item is withheld.`,
    );
    status = 'withheld';
  }
  const signals = (raw.signals ?? []).map((signal) => lineOf(signal, 40)).filter(Boolean);
  if (signals.some((signal) => callsBack.test(signal))) status = 'canceled';
  const noted = [...new Set(signals.filter((signal) => isNoted.test(signal)))];
  if (noted.length) warn(`The agency marks this version: ${noted.join(', ').toLowerCase()}.`);
  if ((embargo.isUnclear || (isEmbargoed && embargo.at === null)) && status === 'usable') {
    warn('There is an embargo whose end cannot be read: the item is withheld.');
    status = 'withheld';
  }

  const service = lineOf(raw.service, 120) || 'Unknown';
  const given = lineOf(raw.headline);
  const credit = lineOf(raw.credit, 200).replace(/\s*[-–—]+$/, '') || service;
  const { body, dateline } = placed(
    tidied(raw.body ?? emptyDocument(), given, service),
    [service, credit, raw.guid, raw.copyright ?? '', initials(service)].join(' '),
  );
  const words = documentText(body);
  const summary = lineOf(raw.standfirst, longest.words);
  const opening = plain(summary).slice(0, 80);
  // The beginning of the text once more is no standfirst, nor is the headline.
  const isRepeated = opening !== '' && plain(words).startsWith(opening);
  const standfirst = isRepeated || plain(summary) === plain(given) ? '' : summary;
  const slugline = lineOf(raw.slugline, 200);
  const headline = given || slugline || lineOf(words || standfirst, 120) || lineOf(guid, 120);
  if (given === '' && status !== 'canceled') warn('It has no headline.');
  if (words === '' && (raw.kind ?? 'text') === 'text' && status !== 'canceled')
    warn('It has no text of its own.');
  const ednote = lineOf(raw.ednote, longest.words);
  const order =
    status === 'canceled' ? null : orderInWords({ headline, slugline, ednote, text: words });
  if (order !== null) warn(ordered[order]);
  if (order === 'kill') status = 'canceled';
  if (order === 'withhold') status = 'withheld';
  return {
    format: raw.format,
    guid,
    replaces: [...new Set((raw.replaces ?? []).map((name) => composedLine(name)))]
      .filter((name) => name !== '' && name !== guid && isShort(name))
      .slice(0, longest.replaces),
    version: lineOf(raw.version, 60),
    kind: raw.kind ?? 'text',
    status,
    ...(order === 'kill' && { isKilledInWords: true }),
    service,
    headline,
    standfirst,
    byline: lineOf(raw.byline, 300).replace(/[\s,;]+$/, ''),
    dateline: datelineOf(raw.dateline, service, credit) || dateline,
    slugline,
    ednote,
    credit,
    copyright: lineOf(raw.copyright, longest.words),
    usageTerms: lineOf(raw.usageTerms, longest.words),
    language: languageOf(raw.language ?? '', warn),
    urgency: urgencyOf(raw.urgency ?? '', warn),
    subjects: termsOf(raw.subjects),
    genres: termsOf(raw.genres),
    // Numbers are codes without a name, which tell nobody where it was.
    places: [...new Set((raw.places ?? []).map((name) => lineOf(name, 200)))]
      .filter((name) => /\D/.test(name))
      .slice(0, longest.terms),
    canonicalUrl: webAddress(raw.canonicalUrl),
    sentAt: sent.at,
    embargoUntil: embargo.at,
    expiresAt: expires.at,
    body,
    pictures: (raw.pictures ?? [])
      .filter(({ uri, href, caption }) => href !== null || uri !== '' || caption !== '')
      .slice(0, longest.pictures),
    // They quote what was written, whatever that is.
    warnings: warnings.map(xmlText),
  };
}

/** "Agence France Presse" signs as AFP. */
const initials = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((word) => word.slice(0, 1))
    .join('');

/** The place of a dateline: without the agency and the dash that lead over to the text; none where it is a date alone. */
function datelineOf(text: string | undefined, service: string, credit: string): string {
  const line = lineOf(text, 120).replace(/\s*(?:\.?[-–—_]+)$/, '');
  const [end = '', inBrackets, bare = ''] =
    /\s(?:\((\p{L}{2,8})\)|(\p{Lu}{2,6}))$/u.exec(line) ?? [];
  const signs = [service, credit, initials(service), initials(credit)].map(plain);
  const place = signs.includes(plain(inBrackets ?? bare)) ? line.slice(0, -end.length) : line;
  return /^\d{4}-?\d\d-?\d\d/.test(place) ? '' : place;
}

function languageOf(text: string, warn: (words: string) => void): string | null {
  const tag = text.trim().replaceAll('_', '-');
  if (tag === '') return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    warn(`The language “${quoted(tag)}” is none that is known.`);
    return null;
  }
}

function urgencyOf(text: string, warn: (words: string) => void): number | null {
  if (text.trim() === '') return null;
  if (/^[1-9]$/.test(text.trim())) return Number(text);
  if (/^0$/.test(text.trim())) return null;
  warn(`The urgency “${quoted(text.trim())}” is not a number from 1 to 9.`);
  return null;
}

function termsOf(terms: readonly WireTerm[] = []): WireTerm[] {
  const found = new Map<string, WireTerm>();
  for (const term of terms) {
    const [code, name] = [lineOf(term.code, 200), lineOf(term.name, 200)];
    if (code || name) found.set(`${code} ${name}`, { code, name });
  }
  return [...found.values()].slice(0, longest.terms);
}

/** An address that people can open; null for anything else. */
export function webAddress(text: string | undefined): string | null {
  const value = composedLine(text ?? '').replace(/^\/\//, 'https://');
  if (!/^https?:\/\//i.test(value) || value.length > 2_000 || !URL.canParse(value)) return null;
  return new URL(value).href;
}

/** A picture in our own terms. */
export const pictureOf = (
  raw: Partial<Record<'uri' | 'href' | 'caption' | 'byline' | 'credit' | 'rights', string>> & {
    width?: number | null;
    height?: number | null;
  },
): WirePicture => ({
  uri: lineOf(raw.uri, longest.guid),
  href: webAddress(raw.href),
  caption: lineOf(raw.caption, longest.words),
  byline: lineOf(raw.byline, 200),
  credit: lineOf(raw.credit, 200),
  rights: lineOf(raw.rights, longest.words),
  width: raw.width ?? null,
  height: raw.height ?? null,
});
