import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { AppError } from '@/lib/errors';

export type HtmlElement = Tree.Element;
export type HtmlNode = Tree.ChildNode;

/** No page that people wrote nests deeper; the tree builder takes time by the square of it. */
export const deepestHtml = 512;

export const tooDeep = () =>
  new AppError('invalid', `The HTML is nested more than ${deepestHtml} elements deep.`, {
    fields: [{ path: 'bodyHtml', message: 'Nested too deeply.' }],
  });

/**
 * Parses a fragment as a browser without scripts would; half a character, which no database takes, is a sign that it is
 * missing. Throws `invalid` as soon as it nests too deeply.
 */
export function parseHtml(html: string): HtmlNode[] {
  let depth = 0;
  return parseFragment(html.toWellFormed(), {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++depth > deepestHtml) throw tooDeep();
      },
      onItemPop: () => void depth--,
    },
  }).childNodes;
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
export const isText = (node: HtmlNode): node is Tree.TextNode => node.nodeName === '#text';

/** An attribute's value; '' when there is none. */
export const attr = (element: HtmlElement, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? '';

export const hasClass = (element: HtmlElement, ...names: string[]): boolean => {
  const classes = attr(element, 'class').split(/\s+/);
  return names.some((name) => classes.includes(name));
};

/** Every element below `nodes` in the order of the page; what is below one that `isWhole` is not looked at. */
export function* elementsIn(
  nodes: readonly HtmlNode[],
  isWhole: (element: HtmlElement) => boolean = () => false,
): Generator<HtmlElement> {
  const open = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    if (!isWhole(node)) pushReversed(open, node.childNodes);
  }
}

/** So that the first is taken next. One by one: a call takes no hundred thousand arguments. */
function pushReversed(open: HtmlNode[], nodes: readonly HtmlNode[]): void {
  for (let i = nodes.length - 1; i >= 0; i--) open.push(nodes[i]!);
}

/** Elements that say nothing to a reader: gone with all that is in them. */
export const silent: ReadonlySet<string> = new Set(
  `applet area base button canvas datalist frame frameset head input keygen link map math meta meter noembed noframes
   noscript optgroup option output param progress script select style svg template textarea title track`.split(
    /\s+/,
  ),
);

/** The text below nodes as it stands, without what is silent; a `<br>` is a line's end. */
export function rawText(nodes: readonly HtmlNode[]): string {
  const parts: string[] = [];
  const open = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) parts.push(node.value);
    else if (isElement(node) && node.tagName === 'br') parts.push('\n');
    else if (isElement(node) && !silent.has(node.tagName)) {
      pushReversed(open, node.childNodes);
    }
  }
  return parts.join('').replace(/(?![\t\n])\p{Cc}/gu, '');
}

/** The same on one line, of at most `longest` characters. */
export function lineOf(nodes: readonly HtmlNode[], longest: number): string {
  const line = rawText(nodes).replace(/\s+/g, ' ').trim();
  return line.length > longest
    ? line
        .slice(0, longest - 1)
        .trimEnd()
        .toWellFormed() + '…'
    : line;
}
