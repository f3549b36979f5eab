import type { DocNode } from '@/lib/articles/document';
import { documentFromHtml } from '@/lib/articles/from-html';
import { commentLength, normaliseComment } from '@/lib/comments/length';

/**
 * A comment that was HTML as the plain text that comments are here: paragraphs, lists with dashes, quotations with ">",
 * links with their address. '' when nothing is left of it; longer ones than the database holds are cut.
 */
export function commentText(html: string): { text: string; isCut: boolean } {
  const document = documentFromHtml(html, { keepsLines: true });
  const text = normaliseComment(blocksText(document.content ?? []));
  if (text.length <= commentLength.units) return { text, isCut: false };
  return { text: `${text.slice(0, commentLength.units - 1).toWellFormed()}…`, isCut: true };
}

const blocksText = (blocks: readonly DocNode[], between = '\n\n'): string =>
  blocks.map(blockText).filter(Boolean).join(between);

const indented = (text: string, first: string, others: string) =>
  first + text.replaceAll('\n', `\n${others}`);

function blockText(node: DocNode): string {
  const content = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
      return content.map(inlineText).join('');
    case 'blockquote':
    case 'pullQuote':
      return indented(blocksText(content), '> ', '> ');
    case 'bulletList':
    case 'orderedList':
      return content
        .map((item) => indented(blocksText(item.content ?? [], '\n'), '- ', '  '))
        .join('\n');
    case 'image':
      return String(node.attrs?.src ?? '');
    case 'tableRow':
      return content.map((cell) => blocksText(cell.content ?? [], ' ')).join(' | ');
    case 'table':
      return blocksText(content, '\n');
    default:
      return '';
  }
}

function inlineText({ type, text = '', marks = [] }: DocNode): string {
  if (type === 'hardBreak') return '\n';
  const href = marks.find((mark) => mark.type === 'link')?.attrs?.href;
  if (typeof href !== 'string' || !/^https?:/i.test(href)) return text;
  const same = (address: string) => address.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  return same(href) === same(text.trim()) ? href : `${text} (${href})`;
}
