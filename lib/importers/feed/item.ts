import { escapeHtml } from '@/lib/articles/to-html';
import { valueOf, type XmlElement } from '@/lib/importers/xml';

export type FeedItem = {
  key: string;
  title: string;
  link: string;
  html: string;
  /** Of the item, when its text is there too. */
  summary: string;
  authors: string[];
  categories: string[];
  at: Date | null;
};

const content = 'http://purl.org/rss/1.0/modules/content/';
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

/** What an Atom text says as HTML. */
function htmlOf(element: XmlElement | undefined): string {
  if (!element) return '';
  if (element.attributes.type === 'xhtml') return markup(element);
  return element.attributes.type === 'html' ? element.text : escapeHtml(element.text);
}

/** An item of RSS or an entry of Atom. */
export function itemOf(record: XmlElement): FeedItem {
  const all = (name: string) => record.children.filter((child) => child.name === name);
  const isAtom = record.name === 'entry';
  const links = all('link');
  const link = isAtom
    ? (links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate')?.attributes
        .href ?? '')
    : (links.map(({ text }) => text.trim()).find(Boolean) ?? '');
  const date = ['pubDate', 'published', 'updated', 'date']
    .map((name) => valueOf(record, name))
    .find(Boolean);
  const at = new Date(date ?? NaN);
  const summary = isAtom ? htmlOf(all('summary')[0]) : valueOf(record, 'description');
  const whole = isAtom ? htmlOf(all('content')[0]) : valueOf(record, 'encoded', content);
  const people = isAtom
    ? all('author').map((author) => valueOf(author, 'name'))
    : all('creator')
        .filter(({ uri }) => uri === dublin)
        .map(({ text }) => text.trim());
  const said = all('author').map(({ text }) => /\(([^)]+)\)/.exec(text)?.[1] ?? '');
  const [title] = all('title');
  return {
    key: valueOf(record, isAtom ? 'id' : 'guid') || link,
    title: title ? (isAtom ? htmlOf(title) : title.text) : '',
    link,
    html: whole || summary,
    summary: whole ? summary : '',
    authors: (people.length > 0 ? people : said).filter(Boolean),
    categories: all('category').flatMap(({ text, attributes }) =>
      [text.trim() || (attributes.label ?? attributes.term ?? '')].filter(Boolean),
    ),
    at: Number.isNaN(at.getTime()) ? null : at,
  };
}
