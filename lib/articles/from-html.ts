import { AppError } from '@/lib/errors';
import { documentSchema, emptyDocument, type DocNode, type Mark } from '@/lib/articles/document';
import { cleanHref } from '@/lib/articles/html/address';
import { Flow } from '@/lib/articles/html/flow';
import { withoutOffice } from '@/lib/articles/html/office';
import { readEmbedded, readFigure, readImage } from '@/lib/articles/html/pictures';
import {
  readThrough,
  textNode,
  type ElementReader,
  type Place,
  type Reader,
} from '@/lib/articles/html/reader';
import {
  readAside,
  readList,
  readQuote,
  readStrayItem,
  readTable,
} from '@/lib/articles/html/structures';
import {
  attr,
  deepestHtml,
  elementsIn,
  hasClass,
  isElement,
  isText,
  parseHtml,
  rawText,
  silent,
  tooDeep,
  type HtmlElement,
} from '@/lib/articles/html/tree';

type Options = {
  /** The page the HTML comes from: its relative addresses are made absolute. */
  base?: string;
  /** Ends of lines in the text are line breaks and empty lines part paragraphs, as blogs write. */
  keepsLines?: boolean;
};

/**
 * HTML of any origin as a document, which is always valid: what it says stays, in our nodes; what it does (scripts,
 * styles, forms, unsafe addresses) goes. Throws `invalid` when it nests too deeply or is more than a document can hold.
 */
export function documentFromHtml(
  html: string,
  { base, keepsLines = false }: Options = {},
): DocNode {
  const top: Place = { marks: [], depth: 0, level: 0, keepsLines, ...(base ? { base } : {}) };
  const content = reader.blocks(withoutOffice(parseHtml(html)), top);
  if (content.length === 0) return emptyDocument();
  const parsed = documentSchema.safeParse({ type: 'doc', content });
  if (parsed.success) return parsed.data;
  const { message } = parsed.error.issues[0]!;
  throw new AppError('invalid', `The HTML does not fit into a story: ${message}`, {
    fields: [{ path: 'bodyHtml', message }],
  });
}

const markTypes: Record<string, Exclude<Mark['type'], 'link'>> = {
  ...{ b: 'bold', strong: 'bold', i: 'italic', em: 'italic', cite: 'italic', dfn: 'italic' },
  ...{ var: 'italic', s: 'strike', del: 'strike', strike: 'strike', u: 'underline' },
  ...{ ins: 'underline', code: 'code', kbd: 'code', tt: 'code', samp: 'code' },
  ...{ sub: 'subscript', sup: 'superscript' },
};

function markOf(element: HtmlElement, base?: string): Mark | null {
  if (element.tagName === 'a') {
    const href = cleanHref(attr(element, 'href'), base);
    return href === null ? null : { type: 'link', attrs: { href } };
  }
  const type = markTypes[element.tagName];
  // Editors of other makers wrap everything they copy in a "bold" that is none.
  // What Word says of right-to-left words beside it (mso-bidi-font-weight) is another property.
  return type && !/(?<![\w-])font-weight:\s*normal/i.test(attr(element, 'style')) ? { type } : null;
}

/** Elements that begin and end a paragraph and are nothing else. Whatever is not named anywhere here is running text. */
const blocks = `address article body caption center dd details dialog div dl fieldset figcaption footer form header hgroup
  html legend main nav p search section summary tbody td tfoot th thead tr`;

const readHeading: ElementReader = (element, flow, place, { blocks }) => {
  const level = Math.min(4, Math.max(2, Number(element.tagName[1])));
  const inside = blocks(element.childNodes, place);
  const lines = inside.filter(({ type }) => type === 'paragraph');
  const content = lines.flatMap((line, i) => [
    ...(i ? [{ type: 'hardBreak' } as const] : []),
    ...line.content!,
  ]);
  if (content.length) flow.block({ type: 'heading', attrs: { level }, content });
  flow.block(...inside.filter(({ type }) => type !== 'paragraph'));
};

/** Set text: its spaces and lines count. A poem keeps its lines without looking like a program. */
const readSet: ElementReader = (element, flow, place, { blocks }) => {
  if (hasClass(element, 'wp-block-verse')) {
    return flow.block(...blocks(element.childNodes, { ...place, keepsLines: true }));
  }
  const text = rawText(element.childNodes).replace(/^\n+|\s+$/g, '');
  if (!text) return flow.end();
  const names = [element, ...elementsIn(element.childNodes)].map((each) => attr(each, 'class'));
  const [, language] = /(?:^|\s)lang(?:uage)?-([\w+#.-]{1,40})/.exec(names.join(' ')) ?? [];
  const attrs = language ? { attrs: { language } } : {};
  flow.block({ type: 'codeBlock', ...attrs, content: [textNode(text)] });
};

const readTerm: ElementReader = (element, flow, place, reader) =>
  readThrough(element, flow, marked(place, { type: 'bold' }), reader);

const readQuotation: ElementReader = (element, flow, place, reader) => {
  flow.text('“', place.marks);
  reader.walk(element.childNodes, flow, place);
  flow.text('”', place.marks);
};

const named = (names: string, read: ElementReader) =>
  names.split(/\s+/).map((name) => [name, read] as const);
const readers = new Map<string, ElementReader>([
  ...named(blocks, readThrough),
  ...named('h1 h2 h3 h4 h5 h6', readHeading),
  ...named('ul ol menu dir', readList),
  ...named('pre listing xmp plaintext', readSet),
  ...named('iframe embed object video audio', readEmbedded),
  ...named('dt', readTerm),
  ...named('li', readStrayItem),
  ...named('blockquote', readQuote),
  ...named('aside', readAside),
  ...named('table', readTable),
  ...named('figure', readFigure),
  ...named('img', readImage),
  ...named('q', readQuotation),
  ['br', (_, flow) => flow.lineBreak()],
  ['hr', (_, flow) => flow.block({ type: 'horizontalRule' })],
]);

const marked = (place: Place, mark: Mark): Place =>
  place.marks.some(({ type }) => type === mark.type)
    ? place
    : { ...place, marks: [...place.marks, mark] };

const reader: Reader = {
  walk(nodes, flow, place) {
    // Misnested tags make a tree that is deeper than the parser ever stood.
    if (place.level > deepestHtml) throw tooDeep();
    const inside = { ...place, level: place.level + 1 };
    for (const node of nodes) {
      if (isText(node)) flow.text(node.value, place.marks);
      else if (isElement(node)) readElement(node, flow, inside);
    }
  },
  blocks(nodes, place) {
    const flow = new Flow(place.keepsLines);
    reader.walk(nodes, flow, place);
    flow.end();
    return flow.blocks;
  },
};

function readElement(element: HtmlElement, flow: Flow, place: Place): void {
  if (silent.has(element.tagName)) return;
  const read = readers.get(element.tagName);
  if (read) return read(element, flow, place, reader);
  const mark = markOf(element, place.base);
  reader.walk(element.childNodes, flow, mark ? marked(place, mark) : place);
}
