import { defaultTreeAdapter as dom, parse, serialize, type DefaultTreeAdapterMap } from 'parse5';
import { wordsIn } from '@/lib/i18n/words';
import { copyAddress, isTooLong } from '@/lib/static-copy/addresses';

type Node = DefaultTreeAdapterMap['childNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];
type Element = DefaultTreeAdapterMap['element'];

export type CopiedPage = {
  html: string;
  /** What the copy must have too, as paths with their queries. */ asks: string[];
};
type Place = { siteUrl: string; from: string; day: string; locale: string };
type Words = ReturnType<typeof wordsIn>['feeds'];

const attributeOf = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;

/**
 * A page of the site as it stands in a copy without a server: nothing that asks one, words where it was, and links that lead
 * to files. `day` is the day of the copy, which its foot tells.
 */
export function copyPage(html: string, place: Place): CopiedPage {
  const document = parse(html, { scriptingEnabled: false });
  const asks = new Set<string>();
  const words = wordsIn(place).feeds;
  rewrite(document, { ...place, words }, asks);
  const foot = find(document, 'footer') ?? find(document, 'body');
  // Within what keeps the foot's words between the margins, where it has that.
  if (foot) say(lastElementIn(foot) ?? foot, words.copyOf({ date: place.day }));
  return { html: serialize(document, { scriptingEnabled: false }), asks: [...asks] };
}

function find(parent: Parent, tagName: string): Element | undefined {
  for (const node of parent.childNodes) {
    if (!dom.isElementNode(node)) continue;
    const found = node.tagName === tagName ? node : find(node, tagName);
    if (found) return found;
  }
  return undefined;
}

const lastElementIn = (parent: Parent): Element | undefined =>
  parent.childNodes.filter(dom.isElementNode).findLast(({ tagName }) => tagName === 'div');

function say(parent: Element, words: string): void {
  const line = dom.createElement('p', parent.namespaceURI, [{ name: 'class', value: 'hint' }]);
  dom.insertText(line, words);
  dom.appendChild(parent, line);
}

function rewrite(parent: Parent, place: Place & { words: Words }, asks: Set<string>): void {
  parent.childNodes = parent.childNodes.flatMap((node): Node[] => {
    if (!dom.isElementNode(node)) return [node];
    const faces = attributeOf(node, 'data-faces');
    if (faces) return [faceSheet(node, faces, place, asks)];
    if (isServers(node)) return isCommentForm(node) ? [closedWords(node, place.words)] : [];
    rewriteAddresses(node, place, asks);
    if (node.tagName === 'a' && attributeOf(node, 'data-gone') !== undefined)
      // In running text the words stay; what is a link alone goes.
      return dom.isElementNode(parent as Node) && (parent as Element).tagName === 'p'
        ? node.childNodes
        : [];
    rewrite(node, place, asks);
    return isLeftEmpty(node) ? [] : [node];
  });
}

/** What only a server or a script could answer. */
function isServers(element: Element): boolean {
  switch (element.tagName) {
    case 'script':
      return attributeOf(element, 'type') !== 'application/ld+json';
    case 'form':
    case 'button':
    case 'template':
    case 'noscript': // the forms for replies
    case 'live-comments':
    case 'account-badge':
      return true;
    case 'section':
      // A newsletter that nobody can sign up for.
      return attributeOf(element, 'class') === 'letter-box';
    case 'link': {
      const rel = attributeOf(element, 'rel');
      return (
        ['modulepreload', 'search', 'manifest'].includes(rel ?? '') ||
        (rel === 'preload' && attributeOf(element, 'as') === 'script')
      );
    }
    default:
      return false;
  }
}

/** The typefaces that the script here would have brought. */
function faceSheet(script: Element, href: string, place: Place, asks: Set<string>): Element {
  const sheet = dom.createElement('link', script.namespaceURI, [
    { name: 'rel', value: 'stylesheet' },
    { name: 'href', value: href },
    { name: 'media', value: '(max-width: 47.99em)' },
  ]);
  rewriteAddresses(sheet, place, asks);
  return sheet;
}

/** The form under a story. */
function isCommentForm(element: Element): boolean {
  const action = attributeOf(element, 'action') ?? '';
  return element.tagName === 'form' && action.endsWith('/forms/comment');
}

function closedWords(form: Element, { copyClosed }: Words): Element {
  const line = dom.createElement('p', form.namespaceURI, [{ name: 'class', value: 'hint' }]);
  dom.insertText(line, copyClosed);
  return line;
}

/** A fold without contents, or an item of a list without anything. */
function isLeftEmpty(element: Element): boolean {
  const rest = element.childNodes.filter(
    (node) => !(dom.isTextNode(node) && node.value.trim() === ''),
  );
  if (element.tagName === 'details')
    return rest.every((node) => node.nodeName === 'summary' || isEmptyElement(node));
  return element.tagName === 'li' && rest.length === 0;
}

/** One of our elements whose form is gone. */
const isEmptyElement = (node: Node): boolean =>
  dom.isElementNode(node) && node.tagName.includes('-') && node.childNodes.length === 0;

/** Attributes that name another file, by the element that has them. */
const addresses: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  link: ['href', 'imagesrcset'],
};

function rewriteAddresses(element: Element, place: Place, asks: Set<string>): void {
  if (element.tagName === 'meta') return noteShareImage(element, place, asks);
  for (const attribute of element.attrs) {
    if (!addresses[element.tagName]?.includes(attribute.name)) continue;
    if (attribute.name.endsWith('srcset'))
      attribute.value = attribute.value
        .split(',')
        .map((candidate) => {
          const [address = '', ...size] = candidate.trim().split(/\s+/);
          return [turned(address, place, asks) ?? address, ...size].join(' ');
        })
        .join(', ');
    else turnLink(element, attribute, place, asks);
  }
}

function turnLink(
  element: Element,
  attribute: { name: string; value: string },
  place: Place,
  asks: Set<string>,
): void {
  const { value } = attribute;
  if (value.startsWith('#')) return;
  const isOrder = element.tagName === 'a' && /[?&]sort=/.test(value);
  const isCanonical = element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical';
  const link = isOrder ? null : turned(value, place, asks);
  // Search engines and feed readers are told where the page is, not where the copy has it.
  if (isCanonical || link === undefined) return;
  if (link !== null) attribute.value = link;
  else if (element.tagName === 'a') element.attrs.push({ name: 'data-gone', value: '' });
}

/** The address in the copy; null for what the copy has not, undefined for another site. */
function turned(value: string, { siteUrl, from }: Place, asks: Set<string>) {
  if (!URL.canParse(value, siteUrl + from)) return undefined;
  const url = new URL(value, siteUrl + from);
  if (url.origin !== siteUrl) return undefined;
  const address = copyAddress(value, { siteUrl, from });
  if (!address) return null;
  asks.add(address.ask);
  return isTooLong(address) ? null : address.link + url.hash;
}

/** The picture that others show keeps its whole address; the copy has it all the same. */
function noteShareImage(element: Element, place: Place, asks: Set<string>): void {
  const name = attributeOf(element, 'property') ?? attributeOf(element, 'name');
  if (name === 'og:image' || name === 'twitter:image')
    turned(attributeOf(element, 'content') ?? '', place, asks);
}

/** The files that a style sheet names. */
export const filesOfStyles = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(["']?)([^"')]+)\1\s*\)/g)]
    .map(([, , address]) => address!)
    .filter((address) => !address.startsWith('data:') && !address.startsWith('#'));

/** A page that leads on to another, for a server that knows no redirects. */
export function redirectPage(to: string, place: { locale: string }): string {
  const { lang, dir, feeds } = wordsIn(place);
  const address = to.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>${feeds.moved}</title><meta http-equiv="refresh" content="0; url=${address}"><link rel="canonical" href="${address}"><p><a href="${address}">${feeds.movedHere}</a></p>\n`;
}
