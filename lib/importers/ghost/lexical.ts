import { escapeHtml } from '@/lib/articles/to-html';
import { AppError } from '@/lib/errors';
import { cardHtml } from '@/lib/importers/ghost/cards';

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const said = (value: unknown): string => (typeof value === 'string' ? value : '');
const childrenOf = ({ children }: Node): Node[] =>
  Array.isArray(children) ? children.filter(isNode) : [];

const deepest = 60;

/** The bits of a text's format, outermost first. */
const formats = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
] as const;

/** A text of Ghost's editor of 5.x and later as pieces of HTML, one for each block; null when it is none. Throws `invalid` when it nests too deeply. */
export function lexicalHtml(source: string, leftOut: (card: string) => void): string[] | null {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    return null;
  }
  if (!isNode(json) || !isNode(json.root)) return null;

  const inside = (node: Node, depth: number): string =>
    childrenOf(node)
      .map((child) => html(child, depth + 1))
      .join('');
  // A list within a list is an item of its own there, behind the one that it belongs to.
  const items = (node: Node, depth: number): string =>
    childrenOf(node)
      .map((item) => ({ item, isNested: childrenOf(item)[0]?.type === 'list' }))
      .map(({ item, isNested }, i, all) => {
        const words = isNested && i > 0 ? inside(item, depth + 1) : html(item, depth + 1);
        const isJoined = all[i + 1]?.isNested;
        const opened = isNested && i > 0 ? words : words.replace(/<\/li>$/, '');
        return isJoined ? opened : `${opened}</li>`;
      })
      .join('');
  const html = (node: Node, depth: number): string => {
    if (depth > deepest)
      throw new AppError('invalid', `The text nests its parts more than ${deepest} deep.`);
    const type = said(node.type).replace(/^extended-/, '');
    switch (type) {
      case 'text':
      case 'tk': {
        const bits = Number(node.format) || 0;
        const tags = formats.filter(([bit]) => bits & bit).map(([, tag]) => tag);
        const text = escapeHtml(said(node.text));
        return tags.reduceRight((words, tag) => `<${tag}>${words}</${tag}>`, text);
      }
      case 'linebreak':
        return '<br>';
      case 'tab':
        return ' ';
      // What the editor keeps while a link is being looked for.
      case 'zwnj':
      case 'at-link-search':
        return '';
      case 'link':
      case 'autolink':
      case 'at-link':
        if (!said(node.url)) return inside(node, depth);
        return `<a href="${escapeHtml(said(node.url))}">${inside(node, depth)}</a>`;
      case 'paragraph':
        return `<p>${inside(node, depth)}</p>`;
      case 'heading': {
        const tag = /^h[1-6]$/.test(said(node.tag)) ? said(node.tag) : 'h2';
        return `<${tag}>${inside(node, depth)}</${tag}>`;
      }
      case 'quote':
      case 'aside':
        return `<blockquote><p>${inside(node, depth)}</p></blockquote>`;
      case 'list': {
        const tag = node.listType === 'number' || node.tag === 'ol' ? 'ol' : 'ul';
        const start =
          tag === 'ol' && Number.isInteger(node.start) ? ` start="${String(node.start)}"` : '';
        return `<${tag}${start}>${items(node, depth)}</${tag}>`;
      }
      case 'listitem':
        return `<li>${inside(node, depth)}</li>`;
      case 'code':
        return `<code>${inside(node, depth)}</code>`;
      default:
        // What is unknown but holds words is its words.
        return childrenOf(node).length > 0 ? inside(node, depth) : cardHtml(type, node, leftOut);
    }
  };
  return childrenOf(json.root).map((node) => html(node, 0));
}
