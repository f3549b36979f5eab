import { defaultTreeAdapter as dom, parse, serialize, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];
type Element = DefaultTreeAdapterMap['element'];

/** The page cannot live without the framework's scripts (an unresolved Suspense boundary): a bug in the page. */
export class NeedsScripts extends Error {}

/** Without scripting, as a reader without scripts has it: what is in <noscript> is elements, not text. */
const options = { scriptingEnabled: false };

/** Takes React's and Next's machinery out of finished HTML; everything a reader sees stays. Throws `NeedsScripts`. */
export function slim(html: string): string {
  const document = parse(html, options);
  clean(document);
  return serialize(document, options);
}

function clean(parent: Parent): void {
  const kept: Node[] = [];
  for (const node of parent.childNodes) {
    if (isMachinery(node)) continue;
    const last = kept.at(-1);
    // A comment that is gone leaves two texts side by side: one text, as a parser would have made of it.
    if (last && dom.isTextNode(node) && dom.isTextNode(last)) {
      last.value += node.value;
      continue;
    }
    kept.push(node);
    if ('childNodes' in node) clean(node);
    if (node.nodeName === 'pre' || node.nodeName === 'textarea') keepFirstNewline(node as Element);
  }
  parent.childNodes = kept;
}

function isMachinery(node: Node): boolean {
  if (node.nodeName === '#comment') return true; // <!--$-->, <!-- -->: React's marks; we write none
  if (!dom.isElementNode(node)) return false;
  const attribute = (name: string) => node.attrs.find((a) => a.name === name)?.value;
  const id = attribute('id') ?? '';
  switch (node.tagName) {
    case 'script':
      return !isOurScript(attribute('type'), attribute('src'));
    case 'link': {
      const rel = attribute('rel');
      const isForScript =
        (rel === 'preload' && attribute('as') === 'script') || rel === 'modulepreload';
      return isForScript && !isOurs(attribute('href'));
    }
    case 'meta':
      return attribute('name') === 'next-size-adjust';
    case 'template':
      if (/^[BP]:/.test(id))
        throw new NeedsScripts('a Suspense boundary was not resolved in order');
      return false;
    case 'div':
      if (attribute('hidden') === undefined) return false;
      if (/^S:/.test(id)) throw new NeedsScripts('content was sent out of order');
      // The outlet of Next's metadata.
      return (
        node.attrs.length === 1 && node.childNodes.every((child) => child.nodeName === '#comment')
      );
    default:
      return false;
  }
}

/** Data for search engines, and the islands' one module. */
const isOurScript = (type: string | undefined, src: string | undefined) =>
  type === 'application/ld+json' || (type === 'module' && isOurs(src));

const isOurs = (address: string | undefined) =>
  address !== undefined && address.startsWith('/islands/');

/** The parser eats one newline after the tag: give it back, or a blank first line is lost. */
function keepFirstNewline(element: Element): void {
  const first = element.childNodes[0];
  if (first && dom.isTextNode(first) && first.value.startsWith('\n'))
    first.value = `\n${first.value}`;
}
