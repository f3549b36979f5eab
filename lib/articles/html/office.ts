import { defaultTreeAdapter as tree, html as names } from 'parse5';
import {
  attr,
  elementsIn,
  hasClass,
  isElement,
  isText,
  rawText,
  type HtmlElement,
  type HtmlNode,
} from '@/lib/articles/html/tree';

const style = (element: HtmlElement) => attr(element, 'style').replace(/\s+/g, ' ').toLowerCase();
const isTag = (node: HtmlNode, ...tags: string[]): node is HtmlElement =>
  isElement(node) && tags.includes(node.tagName);

const make = (tag: string, children: HtmlNode[] = []): HtmlElement => {
  const element = tree.createElement(tag, names.NS.HTML, []);
  for (const child of children) tree.appendChild(element, child);
  return element;
};

/** What only the program that wrote it needs: marks of its lists, comments, hidden words, what was struck by a reviser. */
function isMachinery(element: HtmlElement): boolean {
  const says = style(element);
  return (
    /mso-list: ?ignore|mso-element: ?comment|mso-hide: ?all|display: ?none/.test(says) ||
    hasClass(element, 'MsoCommentReference', 'MsoCommentText', 'Apple-interchange-newline') ||
    (element.tagName === 'del' && attr(element, 'cite').startsWith('mailto:'))
  );
}

/** Whether an element stands within one of these tags. */
const isIn = (element: HtmlElement, tags: RegExp): boolean => {
  for (
    let parent = element.parentNode;
    parent && 'tagName' in parent;
    parent = (parent as HtmlElement).parentNode
  )
    if (tags.test((parent as HtmlElement).tagName)) return true;
  return false;
};

/** What a run of text is, where its looks say it and no tag does. */
function marksOf(element: HtmlElement): string[] {
  const says = style(element);
  // Not `mso-bidi-font-weight` and the like, which Word says of words from right to left.
  const weight = /(?<![\w-])font-weight: ?(bold|bolder|\d+)/.exec(says)?.[1];
  const isBold = weight !== undefined && (!/\d/.test(weight) || Number(weight) >= 600);
  const lines = /(?<![\w-])text-decoration(?:-line)?: ?([^;]*)/.exec(says)?.[1] ?? '';
  return [
    // A heading is bold by being one.
    ...(isBold && !isIn(element, /^(h[1-6]|th)$/) ? ['strong'] : []),
    ...(/(?<![\w-])font-style: ?italic/.test(says) ? ['em'] : []),
    ...(lines.includes('line-through') ? ['s'] : []),
    // So is a link underlined.
    ...(lines.includes('underline') && !isIn(element, /^a$/) && !holdsLink(element) ? ['u'] : []),
    ...(/vertical-align: ?super/.test(says) ? ['sup'] : []),
    ...(/vertical-align: ?sub\b/.test(says) ? ['sub'] : []),
  ];
}
const holdsLink = (element: HtmlElement) =>
  [...elementsIn(element.childNodes)].some(({ tagName }) => tagName === 'a');

function setMarks(element: HtmlElement): void {
  for (const mark of marksOf(element)) {
    const children = [...element.childNodes];
    for (const child of children) tree.detachNode(child);
    tree.appendChild(element, make(mark, children));
  }
}

/** Word's own styles for what has a tag of its own elsewhere. */
const paragraphTags: Record<string, string> = {
  MsoTitle: 'h2',
  MsoQuote: 'blockquote',
  MsoIntenseQuote: 'blockquote',
};

function setTag(element: HtmlElement): void {
  const [, tag] = Object.entries(paragraphTags).find(([name]) => hasClass(element, name)) ?? [];
  if (tag && element.tagName === 'p') element.tagName = element.nodeName = tag;
}

/** Where the links of a search engine and of Google Docs really lead; without the marks of campaigns. */
export function trueAddress(href: string): string {
  if (!URL.canParse(href)) return href;
  const url = new URL(href);
  const isRedirect = /^(www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url';
  const target = isRedirect ? (url.searchParams.get('q') ?? url.searchParams.get('url')) : null;
  if (target && /^https?:/i.test(target)) return trueAddress(target);
  const marks = [...url.searchParams.keys()].filter((name) =>
    /^(utm_\w+|fbclid|gclid|mc_[ce]id|msclkid)$/.test(name),
  );
  if (marks.length === 0) return href;
  for (const mark of marks) url.searchParams.delete(mark);
  return url.href;
}

type Item = { level: number; isNumbered: boolean };

/** Word has no lists in its HTML: only paragraphs that say at which level of which list they stand. */
function itemOf(node: HtmlNode): Item | null {
  if (!isTag(node, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) return null;
  const level = Number(/mso-list: ?\S+ level(\d)/.exec(style(node))?.[1] ?? 0);
  if (level === 0 || node.tagName !== 'p') return null;
  const sign = [...elementsIn(node.childNodes)].find((each) =>
    /mso-list: ?ignore/.test(style(each)),
  );
  return { level, isNumbered: /^\s*\(?[\p{L}\p{N}]{1,5}[.)]/u.test(sign ? rawText([sign]) : '') };
}

/** Nested lists of neighbouring paragraphs, as deep as they say they are. */
function listOf(paragraphs: { node: HtmlElement; item: Item }[]): HtmlElement[] {
  const roots: HtmlElement[] = [];
  const open: { level: number; list: HtmlElement }[] = [];
  for (const { node, item } of paragraphs) {
    const tag = item.isNumbered ? 'ol' : 'ul';
    while (open.length && open.at(-1)!.level > item.level) open.pop();
    const same = open.at(-1);
    if (same?.level === item.level && same.list.tagName !== tag) open.pop();
    if (open.at(-1)?.level !== item.level) {
      const list = make(tag);
      const parent = open.at(-1)?.list.childNodes.at(-1);
      if (parent && isElement(parent)) tree.appendChild(parent, list);
      else roots.push(list);
      open.push({ level: item.level, list });
    }
    const children = [...node.childNodes];
    for (const child of children) tree.detachNode(child);
    tree.appendChild(open.at(-1)!.list, make('li', children));
  }
  return roots;
}

function withLists(nodes: readonly HtmlNode[]): HtmlNode[] {
  const out: HtmlNode[] = [];
  let run: { node: HtmlElement; item: Item }[] = [];
  const flush = () => {
    out.push(...listOf(run));
    run = [];
  };
  for (const node of nodes) {
    const item = itemOf(node);
    if (item) run.push({ node: node as HtmlElement, item });
    else if (run.length && isText(node) && !/\S/.test(node.value)) continue;
    else {
      flush();
      out.push(node);
    }
  }
  flush();
  return out;
}

/**
 * HTML of word processors as anybody else would have written it: lists that are lists, bold that is bold, links that lead
 * where they say, and nothing of the program's own. HTML of other origin comes out as it went in.
 */
export function withoutOffice(nodes: HtmlNode[]): HtmlNode[] {
  const all = [...elementsIn(nodes)];
  const parents = all.filter(({ childNodes }) => childNodes.some((child) => itemOf(child)));
  const top = withLists(nodes);
  for (const parent of parents) {
    const children = withLists(parent.childNodes);
    for (const child of [...parent.childNodes]) tree.detachNode(child);
    for (const child of children) tree.appendChild(parent, child);
  }
  for (const element of all) {
    if (isMachinery(element)) tree.detachNode(element);
    else {
      setTag(element);
      // A link is underlined by being one.
      if (element.tagName === 'u' && isIn(element, /^a$/))
        element.tagName = element.nodeName = 'span';
      if (['span', 'font', 'p'].includes(element.tagName)) setMarks(element);
      const href = element.attrs.find(({ name }) => element.tagName === 'a' && name === 'href');
      if (href) href.value = trueAddress(href.value);
    }
  }
  return top.filter((node) => !isElement(node) || !isMachinery(node));
}
