import { documentLimits, type DocNode } from '@/lib/articles/document';
import {
  paragraph,
  readThrough,
  textNode,
  type ElementReader,
  type Place,
} from '@/lib/articles/html/reader';
import {
  attr,
  elementsIn,
  hasClass,
  isElement,
  isText,
  lineOf,
  type HtmlElement,
  type HtmlNode,
} from '@/lib/articles/html/tree';

/** Whether `levels` more levels fit above a paragraph and its text. Where they do not, the words stand without them. */
const hasRoom = (place: Place, levels: number) => place.depth + levels + 2 <= documentLimits.depth;
const below = (place: Place, levels: number): Place => ({ ...place, depth: place.depth + levels });

const isTag = (node: HtmlNode, ...tags: string[]): node is HtmlElement =>
  isElement(node) && tags.includes(node.tagName);
const isSpace = (node: HtmlNode) => isText(node) && !/\S/.test(node.value);
const lists = ['ul', 'ol', 'menu', 'dir'];

/** What the editor demands of a list's item: words before anything else. */
const asItem = (blocks: DocNode[]): DocNode => ({
  type: 'listItem',
  content: blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks],
});

/** A list. One that stands between the items, where none may be, belongs to the item before it. */
export const readList: ElementReader = (element, flow, place, reader) => {
  if (!hasRoom(place, 2)) return readThrough(element, flow, place, reader);
  const items: DocNode[][] = [];
  let loose: HtmlNode[] = [];
  const endLoose = () => {
    const blocks = reader.blocks(loose, below(place, 2));
    if (blocks.length) items.push(blocks);
    loose = [];
  };
  for (const child of element.childNodes) {
    const isItem = isTag(child, 'li');
    if (!isItem && !isTag(child, ...lists)) {
      loose.push(child);
      continue;
    }
    endLoose();
    const blocks = reader.blocks(isItem ? child.childNodes : [child], below(place, 2));
    if (blocks.length === 0) continue;
    const before = items.at(-1);
    if (isItem || !before) items.push(blocks);
    else before.push(...blocks);
  }
  endLoose();
  if (items.length === 0) return;
  const start = Number(attr(element, 'start') || '1');
  const isCounted = Number.isInteger(start) && start >= 0 && start <= 100_000 && start !== 1;
  flow.block({
    type: element.tagName === 'ol' ? 'orderedList' : 'bulletList',
    ...(element.tagName === 'ol' && isCounted ? { attrs: { start } } : {}),
    content: items.map(asItem),
  });
};

/** An item that has lost its list makes one of its own. */
export const readStrayItem: ElementReader = (element, flow, place, reader) => {
  if (!hasRoom(place, 2)) return readThrough(element, flow, place, reader);
  const blocks = reader.blocks(element.childNodes, below(place, 2));
  if (blocks.length === 0) return;
  flow.end();
  const before = flow.blocks.at(-1);
  if (before?.type === 'bulletList') before.content!.push(asItem(blocks));
  else flow.block({ type: 'bulletList', content: [asItem(blocks)] });
};

/** A quotation, or a pull quote where its class or its figure says so. */
export const readQuote: ElementReader = (element, flow, place, reader) => {
  if (!hasRoom(place, 1)) return readThrough(element, flow, place, reader);
  const parent = element.parentNode;
  const isPull = [element, ...(parent && 'tagName' in parent ? [parent] : [])].some((each) =>
    hasClass(each, 'pull', 'pullquote', 'pull-quote', 'wp-block-pullquote'),
  );
  if (!isPull) {
    const content = reader.blocks(element.childNodes, below(place, 1));
    if (content.length) flow.block({ type: 'blockquote', content });
    return;
  }
  const isCite = (node: HtmlNode) => isTag(node, 'footer', 'cite');
  const cite = lineOf(element.childNodes.filter(isCite), 300);
  const blocks = reader.blocks(
    element.childNodes.filter((node) => !isCite(node)),
    below(place, 1),
  );
  const content = blocks.filter(({ type }) => type === 'paragraph');
  const others = blocks.filter(({ type }) => type !== 'paragraph');
  if (content.length) {
    flow.block({ type: 'pullQuote', ...(cite ? { attrs: { cite } } : {}), content });
  } else if (cite) flow.block(paragraph([textNode(cite)]));
  flow.block(...others);
};

/** Our own fact boxes come back as such; any other aside is read through. */
export const readAside: ElementReader = (element, flow, place, reader) => {
  const heading = element.childNodes.find((node) => isTag(node, 'h2', 'h3'));
  const list = element.childNodes.find((node) => isTag(node, 'dl'));
  const items = list && hasClass(element, 'fact') ? factItems(list) : [];
  const title = heading ? lineOf([heading], 201) : '';
  const isFact =
    items.length > 0 &&
    items.length <= 40 &&
    items.every(({ term, text }) => term.length <= 200 && text.length <= 1_000) &&
    title.length <= 200 &&
    element.childNodes.every((node) => node === heading || node === list || isSpace(node));
  if (!isFact) return readThrough(element, flow, place, reader);
  flow.block({ type: 'factBox', attrs: { title, items } });
};

function factItems(list: HtmlElement): { term: string; text: string }[] {
  const items: { term: string; text: string }[] = [];
  for (const part of elementsIn(list.childNodes, (each) => isTag(each, 'dt', 'dd'))) {
    const words = lineOf(part.childNodes, 1_001);
    const last = items.at(-1);
    if (part.tagName === 'dt') items.push({ term: words, text: '' });
    else if (part.tagName === 'dd' && last) last.text = last.text ? `${last.text} ${words}` : words;
  }
  return items;
}

/** A table by its rows, wherever in it they stand. */
export const readTable: ElementReader = (element, flow, place, reader) => {
  const isRow = (each: HtmlElement) => isTag(each, 'tr', 'table');
  const rows = [...elementsIn(element.childNodes, isRow)].filter((each) => isTag(each, 'tr'));
  if (!hasRoom(place, 3) || rows.length === 0) return readThrough(element, flow, place, reader);
  const cell = (each: HtmlElement): DocNode => {
    const blocks = reader.blocks(each.childNodes, below(place, 3));
    const spans = ['colspan', 'rowspan'].flatMap((name) => {
      const count = Number.parseInt(attr(each, name), 10);
      return count > 1 ? [[name, Math.min(count, 100)] as const] : [];
    });
    return {
      type: each.tagName === 'th' ? 'tableHeader' : 'tableCell',
      ...(spans.length ? { attrs: Object.fromEntries(spans) } : {}),
      // The editor demands a paragraph of an empty cell.
      content: blocks.length ? blocks : [{ type: 'paragraph' }],
    };
  };
  const content = rows.flatMap((row): DocNode[] => {
    const cells = row.childNodes.filter((node) => isTag(node, 'td', 'th'));
    return cells.length ? [{ type: 'tableRow', content: cells.map(cell) }] : [];
  });
  const legend = element.childNodes.find((node) => isTag(node, 'caption'));
  const caption = legend ? lineOf(legend.childNodes, 500) : '';
  if (content.length)
    flow.block({ type: 'table', ...(caption ? { attrs: { caption } } : {}), content });
};
