import { createHash } from 'node:crypto';
import { escapeHtml } from '@/lib/articles/to-html';
import { tidied } from '@/lib/importers/feed/tidy';
import { momentIn } from '@/lib/importers/moment';
import { valueOf, type XmlElement } from '@/lib/importers/xml';

export type FeedItem = {
  key: string;
  title: string;
  link: string;
  /** To what relative addresses in the text are added; '' when nothing says it. */
  base: string;
  html: string;
  /** Of the item, when its text is there too. */
  summary: string;
  authors: string[];
  categories: string[];
  /** As it says of itself; '' when it says nothing. */
  language: string;
  at: Date | null;
};

const contentModule = 'http://purl.org/rss/1.0/modules/content/';
const media = 'http://search.yahoo.com/mrss/';
const itunes = 'http://www.itunes.com/dtds/podcast-1.0.dtd';
const dublin = 'http://purl.org/dc/elements/1.1/';

/** XHTML that stands in an Atom entry as elements. */
const markup = ({ mixed }: XmlElement): string =>
  mixed
    .map((part) => {
      if (typeof part === 'string') return escapeHtml(part);
      const attributes = Object.entries(part.attributes).map(
        ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
      );
      return `<${part.name}${attributes.join('')}>${markup(part)}</${part.name}>`;
    })
    .join('');

/** What an Atom text says as HTML, in the ways of 1.0 and 0.3; '' for what is no text, such as a picture in letters. */
function htmlOf(element: XmlElement | undefined): string {
  if (!element) return '';
  const { mode = '' } = element.attributes;
  const type = element.attributes.type || 'text';
  const isMarkup = type === 'xhtml' || mode === 'xml' || /^application\/xhtml\+xml/i.test(type);
  // Careless templates write tags as they are, whatever they say that it is.
  if (isMarkup || element.children.length > 0) return markup(element);
  const text =
    mode === 'base64' ? Buffer.from(element.text, 'base64').toString('utf8') : element.text;
  if (/^(text\/)?html$/i.test(type)) return text;
  return /^text(\/|$)/i.test(type) ? escapeHtml(text) : '';
}

/** Words without any markup: blank lines part their paragraphs. */
const parted = (html: string): string =>
  /<[a-z!/]/i.test(html)
    ? html
    : html
        .trim()
        .split(/\n[ \t\r]*\n\s*/)
        .map((part) => `<p>${part}</p>`)
        .join('');

const kindOfFile = ({ attributes: { type = '', medium = '' } }: XmlElement) =>
  medium || type.split('/')[0]!;

/** The pictures and films that stand beside the text of an item, as far as they are not in it. */
function besides(record: XmlElement, html: string): string {
  const groups = record.children.filter(({ name, uri }) => name === 'group' && uri === media);
  const files = [record, ...groups].flatMap(({ children }) =>
    children.filter(
      ({ name, uri }) =>
        (name === 'enclosure' && uri !== media) || (name === 'content' && uri === media),
    ),
  );
  const known = (url: string) => html.includes(url) || html.includes(escapeHtml(url));
  const picture = files.find((file) => kindOfFile(file) === 'image' && file.attributes.url);
  const sounds = files.filter((file) => /^(audio|video)$/.test(kindOfFile(file)));
  const url = picture?.attributes.url ?? '';
  const words = picture
    ? valueOf(picture, 'description', media) || valueOf(record, 'description', media)
    : '';
  const shown =
    url && !/<img\b/i.test(html)
      ? `<figure><img src="${escapeHtml(url)}" alt="">${words ? `<figcaption>${escapeHtml(words)}</figcaption>` : ''}</figure>`
      : '';
  const heard = sounds
    .map(({ attributes }) => attributes.url ?? '')
    .filter((address) => address && !known(address))
    .map((address) => `<p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>`);
  return `${shown}${html}${[...new Set(heard)].join('')}`;
}

/** An address as it is meant where it stands: the nearest `xml:base` says to what it is added. */
function absolute(address: string, base: string): string {
  if (!address || !URL.canParse(address, base || undefined)) return address;
  return URL.canParse(address) ? address : new URL(address, base).href;
}

/** What holds for all items of a feed. */
export type FeedFacts = { base: string; author: string };

/** An item of RSS or an entry of Atom. */
export function itemOf(record: XmlElement, feed: FeedFacts): FeedItem {
  const all = (name: string) => record.children.filter((child) => child.name === name);
  const ownBase = absolute(record.attributes.base ?? '', feed.base) || feed.base;
  const isAtom = record.name === 'entry';
  const links = all('link');
  const guid = all('guid')[0];
  const permalink = guid && guid.attributes.isPermaLink !== 'false' ? guid.text.trim() : '';
  const content = all('content').find(({ uri }) => uri !== media);
  const said = isAtom
    ? (links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate')?.attributes
        .href ??
      content?.attributes.src ??
      '')
    : (links.map(({ text }) => text.trim()).find(Boolean) ??
      (/^https?:/i.test(permalink) ? permalink : ''));
  const link = absolute(said, ownBase);
  const date = ['pubDate', 'published', 'issued', 'created', 'updated', 'modified', 'date']
    .map((name) => valueOf(record, name))
    .find(Boolean);
  const at = new Date(date ?? NaN);
  const summary = isAtom
    ? htmlOf(all('summary')[0])
    : all('description')
        .find(({ uri }) => uri !== media)
        ?.text.trim() || valueOf(record, 'summary', itunes);
  const whole = isAtom ? htmlOf(content) : valueOf(record, 'encoded', contentModule);
  const people = isAtom
    ? all('author').map((author) => valueOf(author, 'name'))
    : all('creator')
        .filter(({ uri }) => uri === dublin)
        .map(({ text }) => text.trim());
  const inBrackets = all('author').map(({ text, uri }) =>
    uri === itunes ? text.trim() : (/\(([^)]+)\)/.exec(text)?.[1] ?? ''),
  );
  const named = [people, inBrackets, [feed.author]]
    .map((names) => names.filter(Boolean))
    .find((names) => names.length > 0);
  const titles = all('title');
  const title =
    titles.find(({ uri }) => uri !== media && uri !== itunes) ??
    titles.find(({ uri }) => uri === media);
  const html = besides(record, parted(tidied(whole || summary)));
  return {
    key:
      valueOf(record, isAtom ? 'id' : 'guid') ||
      record.attributes.about ||
      link ||
      (html && `text:${createHash('sha256').update(html).digest('hex')}`),
    title: title ? (isAtom ? htmlOf(title) : title.text) : '',
    link,
    base:
      absolute(content?.attributes.base ?? '', ownBase) || (isAtom && ownBase) || link || ownBase,
    html,
    summary: whole ? summary : '',
    language: record.attributes.lang ?? '',
    authors: named ?? [],
    categories: record.children
      .filter(({ name, uri }) => name === 'category' || (name === 'subject' && uri === dublin))
      .flatMap(({ text, attributes }) =>
        [text.trim() || (attributes.label ?? attributes.term ?? '')].filter(Boolean),
      ),
    at: momentIn(at),
  };
}
