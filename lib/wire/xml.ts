import { SaxesParser } from 'saxes';
import { AppError } from '@/lib/errors';
import { wireLimits } from '@/lib/wire/schema';
import { withHtmlNames } from '@/lib/xml-entities';

/** An element with its local name; attributes by local name, except `xml:lang`. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
};

const refuse = (message: string): never => {
  throw new AppError('invalid', message);
};

/** Numeric references to what XML has no place for would end the reading. */
const impossible = /&#(?:x([0-9a-f]{1,8})|(\d{1,10}));/gi;
const isChar = (code: number) =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/**
 * A whole XML document. Throws `invalid` with a sentence that names the line: not well-formed, nested deeper than 100
 * levels, or with a document type of its own making. Nothing is ever fetched, and no entity is expanded but XML's own.
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  // Names of HTML that agencies use without declaring them.
  parser.ENTITIES = withHtmlNames(parser.ENTITIES);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    const [, line, , what] = /^(\d+):(\d+): (.*?)\.?$/s.exec(error.message) ?? [];
    refuse(`It is not well-formed XML (line ${line ?? parser.line}): ${what ?? error.message}.`);
  });
  parser.on('doctype', (doctype) => {
    // A reference to a public one, as NITF has it, says nothing; declarations of its own are how XML is abused.
    if (/\[|<!/.test(doctype))
      refuse(
        `It declares a document type of its own (line ${parser.line}), which is never read: take the part in square brackets out of <!DOCTYPE>.`,
      );
  });
  parser.on('opentag', (tag) => {
    if (open.length >= wireLimits.depth)
      refuse(`It nests elements more than ${wireLimits.depth} deep (line ${parser.line}).`);
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const { prefix, local, value } of Object.values(tag.attributes))
      if (prefix !== 'xmlns') attributes[prefix === 'xml' ? `xml:${local}` : local] = value;
    const element: XmlElement = { name: tag.local, attributes, children: [] };
    if (open.length) open.at(-1)!.children.push(element);
    else root = element;
    open.push(element);
  });
  const keep = (piece: string) => open.at(-1)?.children.push(piece);
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.on('closetag', () => open.pop());
  parser.write(
    text.replace(impossible, (whole, hex?: string, decimal?: string) =>
      isChar(hex ? parseInt(hex, 16) : Number(decimal)) ? whole : '',
    ),
  );
  parser.close();
  return root ?? refuse('It is empty.');
}

export const isElement = (node: XmlElement | string): node is XmlElement =>
  typeof node !== 'string';

/** The elements of this name right inside, in their order. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter(isElement).filter((child) => child.name === name) ?? [];

/** The first element along the path of names. */
export const find = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce((at, name) => childrenOf(at, name)[0], element);

/** Every element of this name below, in reading order. */
export const allBelow = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children
    .filter(isElement)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...allBelow(child, name)]) ?? [];

/** The words of an element with those inside it, as one line. */
export const textOf = (element: XmlElement | undefined): string =>
  rawTextOf(element).replace(/\s+/g, ' ').trim();

/** The same with its lines as they stand. */
export const rawTextOf = (element: XmlElement | undefined): string =>
  element?.children.map((node) => (isElement(node) ? rawTextOf(node) : node)).join('') ?? '';

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** What a converter says of an element: another name for it, or nothing of it ('' keeps what is inside). */
type Rename = (element: XmlElement) => string | null;

const bare = new Set(['br', 'hr', 'img', 'col']);
const keptAttributes = ['href', 'src', 'alt', 'colspan', 'rowspan', 'start', 'class', 'title'];

/** Markup for lib/articles/from-html.ts, which decides what may stay of it. Null from `rename` leaves the element out. */
export function htmlOf(nodes: readonly (XmlElement | string)[], rename: Rename): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return escaped(node);
      const name = rename(node);
      if (name === null) return '';
      const inside = htmlOf(node.children, rename);
      if (name === '') return inside;
      const attributes = keptAttributes
        .filter((key) => node.attributes[key] !== undefined)
        .map((key) => ` ${key}="${escaped(node.attributes[key]!)}"`)
        .join('');
      return bare.has(name)
        ? `<${name}${attributes}>`
        : `<${name}${attributes}>${inside}</${name}>`;
    })
    .join('');
}
