import { documentLimits, type DocNode } from '@/lib/articles/document';
import { embedOf } from '@/lib/articles/embeds';
import { cleanHref, cleanSource } from '@/lib/articles/html/address';
import { paragraph, readThrough, textNode, type ElementReader } from '@/lib/articles/html/reader';
import {
  attr,
  elementsIn,
  hasClass,
  isElement,
  lineOf,
  type HtmlElement,
  type HtmlNode,
} from '@/lib/articles/html/tree';

type Legend = { caption?: string; credit?: string };

/** Pages that load pictures late keep the address here and something empty in `src`. */
const sourceNames = ['src', 'data-src', 'data-lazy-src', 'data-original'];

const isLegend = (node: HtmlNode): node is HtmlElement =>
  isElement(node) && node.tagName === 'figcaption';
const isFigure = (element: HtmlElement) => element.tagName === 'figure';

/** A `<img>` as a node; null when it has no address that may be kept, or is a counter's invisible dot. */
function imageOf(
  image: HtmlElement,
  base: string | undefined,
  legend: Legend = {},
): DocNode | null {
  const [width, height] = ['width', 'height'].map((name) => pixels(attr(image, name)));
  if ((width ?? 2) <= 1 && (height ?? 2) <= 1) return null;
  const src = sourceNames.flatMap((name) => cleanSource(attr(image, name), base) ?? [])[0];
  if (src === undefined) return null;
  const alt = attr(image, 'alt').replace(/\s+/g, ' ').trim().slice(0, 1_000);
  return {
    type: 'image',
    attrs: {
      src,
      ...(alt ? { alt } : {}),
      ...legend,
      ...(width ? { width } : {}),
      ...(height ? { height } : {}),
    },
  };
}

function pixels(value: string): number | undefined {
  const number = /^\d{1,5}(px)?$/.test(value.trim()) ? parseInt(value, 10) : 0;
  return number >= 1 && number <= 20_000 ? number : undefined;
}

/** A picture in running text. The little faces that blogs made of signs become signs again. */
export const readImage: ElementReader = (element, flow, place) => {
  if (hasClass(element, 'wp-smiley', 'emoji')) return flow.text(attr(element, 'alt'), place.marks);
  const image = imageOf(element, place.base);
  if (image) flow.block(image);
};

/** One picture with its legend; a gallery as its pictures; a table with its caption; or what else the figure holds, legend last. */
export const readFigure: ElementReader = (element, flow, place, reader) => {
  const legend = element.childNodes.find(isLegend);
  const rest = element.childNodes.filter((node) => node !== legend);
  const away = awayPicture(element, legendOf(legend), place.base);
  if (away) return flow.block(away);
  if (isOnlyPictures(rest)) {
    const pictures = [...elementsIn(rest, isFigure)].filter(
      (each) => each.tagName === 'img' || isFigure(each),
    );
    const [only] = pictures;
    if (pictures.length === 1 && only?.tagName === 'img') {
      const image = imageOf(only, place.base, legendOf(legend));
      if (image) return flow.block(image);
    } else {
      const images = reader.blocks(pictures, place);
      const isGallery = images.length > 1 && images.every(({ type }) => type === 'image');
      if (isGallery && place.depth + 3 <= documentLimits.depth) {
        const caption = legend ? lineOf(legend.childNodes, 500) : '';
        flow.block({
          type: 'gallery',
          ...(caption ? { attrs: { caption } } : {}),
          content: images,
        });
        return;
      }
      flow.block(...images);
    }
  } else {
    const blocks = reader.blocks(rest, place);
    const table = blocks.length === 1 && blocks[0]!.type === 'table' ? blocks[0] : undefined;
    for (const block of blocks) flow.block(block);
    if (table && legend && !table.attrs?.caption) {
      table.attrs = { caption: lineOf(legend.childNodes, 500) };
      return;
    }
  }
  if (legend) readThrough(legend, flow, place, reader);
};

/** Pictures and nothing to read beside them. */
function isOnlyPictures(nodes: readonly HtmlNode[]): boolean {
  const hasPicture = [...elementsIn(nodes)].some(({ tagName }) => tagName === 'img');
  return hasPicture && lineOf(withoutLegends(nodes), 10) === '';
}

const withoutLegends = (nodes: readonly HtmlNode[]): HtmlNode[] =>
  nodes
    .filter((node) => !isLegend(node))
    .map((node) =>
      isElement(node) ? { ...node, childNodes: withoutLegends(node.childNodes) } : node,
    );

function legendOf(legend: HtmlElement | undefined): Legend {
  if (!legend) return {};
  const isCredit = (node: HtmlNode) => isElement(node) && hasClass(node, 'cr');
  const caption = lineOf(
    legend.childNodes.filter((node) => !isCredit(node)),
    2_000,
  );
  const credit = lineOf(legend.childNodes.filter(isCredit), 500);
  return { ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) };
}

/** What documentHtml() makes of a picture that stayed on another site. */
function awayPicture(figure: HtmlElement, legend: Legend, base?: string): DocNode | null {
  for (const mark of elementsIn(figure.childNodes)) {
    if (mark.tagName !== 'p' || !hasClass(mark, 'away')) continue;
    const link = [...elementsIn(mark.childNodes)].find(({ tagName }) => tagName === 'a');
    const src = link && cleanSource(attr(link, 'href'), base);
    if (!src) return null;
    const alt = lineOf(link.childNodes, 1_000);
    return {
      type: 'image',
      attrs: { src, ...(alt && alt !== 'Picture' ? { alt } : {}), ...legend },
    };
  }
  return null;
}

/** Film, sound and pages in a frame: a card where we know the place, else a link. */
export const readEmbedded: ElementReader = (element, flow, place) => {
  const candidates = [element, ...elementsIn(element.childNodes)];
  const address = candidates
    .flatMap((each) => addressesOf(each))
    .flatMap((value) => cleanHref(value.replace(/^\/\//, 'https://'), place.base) ?? [])
    .find((href) => /^https?:/i.test(href));
  if (address === undefined) return;
  const title = attr(element, 'title').replace(/\s+/g, ' ').trim().slice(0, 300);
  // Of a place that we know how to show when a reader asks for it.
  if (embedOf(address)?.frame) {
    flow.block({ type: 'embed', attrs: { url: address, ...(title ? { title } : {}) } });
    return;
  }
  const link = { type: 'link' as const, attrs: { href: address } };
  flow.block(paragraph([textNode(title || address, [link])]));
};

function addressesOf(element: HtmlElement): string[] {
  if (element.tagName === 'object') return [attr(element, 'data')];
  if (['iframe', 'embed', 'video', 'audio', 'source'].includes(element.tagName)) {
    return [attr(element, 'src'), attr(element, 'data-src')];
  }
  return [];
}
