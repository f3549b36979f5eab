import { SaxesParser, type SaxesTagNS } from 'saxes';
import { AppError } from '@/lib/errors';
import { textOf } from '@/lib/importers/text';
import { withHtmlNames } from '@/lib/xml-entities';

/** No record is longer; a file that claims one would be held in memory whole. */
export const longestRecord = 32_000_000;
export const deepestXml = 40;

/** What feeds and exports write without having said what it means. */
const wellKnown = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  media: 'http://search.yahoo.com/mrss/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  atom: 'http://www.w3.org/2005/Atom',
  ...Object.fromEntries(
    ['wfw', 'slash', 'sy', 'georss', 'feedburner', 'podcast', 'googleplay', 'thr'].map((prefix) => [
      prefix,
      `undeclared:${prefix}`,
    ]),
  ),
};

const refuse = (message: string): never => {
  throw new AppError('invalid', message);
};

/** Longer ones are texts, which nobody keeps. */
const longestOwn = 2_000;

/**
 * The words in memory of their own. What the parser gives is a window on the piece of the file that it was cut from, and one
 * word of it that is kept would keep that whole piece: of a long file, all of it.
 */
export const ownText = (text: string): string =>
  text.length > longestOwn ? text : Buffer.from(text).toString();

/** RSS 0.91 was written with this line. It is not asked for, and declares nothing here. */
const ofRss091 =
  /^\s*rss\s+PUBLIC\s+"-\/\/Netscape Communications\/\/DTD RSS 0\.91\/\/EN"\s+"[^"<>]*"\s*$/i;

function complain(parser: Parser, { message }: Error): never {
  const [, line, , what] = /^(\d+):(\d+): (.*?)\.?$/s.exec(message) ?? [];
  return refuse(
    `The file is not well-formed XML (line ${line ?? parser.line}): ${what ?? message}.`,
  );
}
type Parser = SaxesParser<{ xmlns: true }>;

/**
 * A parser that refuses what no export has: a document type (and with it entities that grow or that read files) and broken
 * XML. Its messages name the line.
 */
export function strictParser(): Parser {
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: wellKnown });
  parser.ENTITIES = withHtmlNames(parser.ENTITIES);
  parser.on('error', (error) => complain(parser, error));
  parser.on('doctype', (doctype) => {
    if (ofRss091.test(doctype)) return;
    refuse(`The file has a document type (line ${parser.line}), which no export has.`);
  });
  return parser;
}

/**
 * Gives `keep` what stands between tags. WordPress once wrote a text with "]]>" in it into CDATA as it was: what follows up to
 * the next one is still that text.
 */
export function hearText(parser: Parser, keep: (text: string) => void): void {
  let isAfter = false;
  parser.on('text', (text) => {
    keep(isAfter && text.endsWith(']]>') ? `]]>${text.slice(0, -3)}` : text);
    isAfter = false;
  });
  parser.on('cdata', (text) => {
    isAfter = true;
    keep(text);
  });
  parser.on('error', (error) => {
    if (!isAfter || !error.message.includes('"]]>" is disallowed')) complain(parser, error);
  });
}

export type XmlElement = {
  /** Without its prefix. */
  name: string;
  uri: string;
  attributes: Record<string, string>;
  /** Its own text, without that of the elements in it. */
  text: string;
  children: XmlElement[];
  /** Text and elements as they follow each other. */
  mixed: (string | XmlElement)[];
};

/** What an element of this name says in another; '' when there is none. */
export const valueOf = (element: XmlElement, name: string, uri?: string): string =>
  element.children
    .find((each) => each.name === name && (uri === undefined || each.uri === uri))
    ?.text.trim() ?? '';

export type Wish = {
  /** The names under which the file may begin. */
  roots: readonly string[];
  /** What the file should have been, for the refusal. */
  what: string;
  /** Whether the element at this path, from the root, is one to give. */
  isRecord(path: readonly string[]): boolean;
  /** Hears what stands in the first element. */
  onRoot?(attributes: Record<string, string>): void;
};

/** Reads a file piece by piece and gives its records in their order; what is held at a time is one. Throws `invalid`. */
export async function* readXml(
  open: () => AsyncIterable<Uint8Array>,
  wish: Wish,
): AsyncGenerator<XmlElement> {
  const parser = strictParser();
  const path: string[] = [];
  const stack: XmlElement[] = [];
  let records: XmlElement[] = [];
  let held = 0;
  parser.on('opentag', (tag: SaxesTagNS) => {
    if (path.length >= deepestXml)
      refuse(`The file nests its elements more than ${deepestXml} deep (line ${parser.line}).`);
    if (path.length === 0 && !wish.roots.includes(tag.local))
      refuse(`This is not ${wish.what}: it begins with <${tag.name.slice(0, 80)}>.`);
    path.push(tag.local);
    const isRoot = path.length === 1;
    if (stack.length === 0 && !isRoot && !wish.isRecord(path)) return;
    const attributes: Record<string, string> = {};
    for (const { local, value } of Object.values(tag.attributes))
      attributes[local] = ownText(value);
    if (isRoot) wish.onRoot?.(attributes);
    if (isRoot && !wish.isRecord(path)) return;
    stack.push({ name: tag.local, uri: tag.uri, attributes, text: '', children: [], mixed: [] });
  });
  const keep = (text: string) => {
    const top = stack.at(-1);
    if (!top) return;
    top.text += text;
    top.mixed.push(text);
  };
  hearText(parser, keep);
  parser.on('closetag', () => {
    path.pop();
    const done = stack.pop();
    if (!done) return;
    done.text = ownText(done.text);
    const parent = stack.at(-1);
    if (parent) {
      parent.children.push(done);
      parent.mixed.push(done);
    } else {
      records.push(done);
      held = 0;
    }
  });
  for await (const text of textOf(open)) {
    held += text.length;
    parser.write(text);
    if (stack.length > 0 && held > longestRecord)
      refuse(`What ends after line ${parser.line} is longer than ${longestRecord} characters.`);
    if (stack.length === 0) held = 0;
    yield* records;
    records = [];
  }
  parser.close();
  yield* records;
}
