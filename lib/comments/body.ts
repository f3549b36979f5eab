import { escapeHtml } from '@/lib/articles/to-html';
import { parseBlocks } from '@/lib/comments/markup/blocks';
import type { Block, Inline } from '@/lib/comments/markup/tree';

/** What a link in a comment says of itself to search engines and to the page it opens. */
export const linkRel = 'nofollow ugc noopener';

/**
 * A normalised comment in parts: paragraphs, links to web addresses, `*emphasis*`, `**strong**`, `> quotes` and lists
 * after `- ` or `1. `. Everything else is text. Time is linear in its length.
 */
export const parseBody = (text: string): Block[] => parseBlocks(text.split('\n'));

function inlineHtml(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.text);
    case 'break':
      return '<br>';
    case 'link':
      return `<a href="${escapeHtml(node.href)}" rel="${linkRel}">${escapeHtml(node.text)}</a>`;
    default:
      return `<${node.type}>${node.content.map(inlineHtml).join('')}</${node.type}>`;
  }
}

// Only the outermost blocks carry `dir`: an element takes its direction from text that is not under a `dir` of its own.
function blockHtml(block: Block, dir = ''): string {
  switch (block.type) {
    case 'paragraph':
      return `<p${dir}>${block.content.map(inlineHtml).join('')}</p>`;
    case 'quote':
      return `<blockquote${dir}>${block.content.map((inner) => blockHtml(inner)).join('')}</blockquote>`;
    case 'list': {
      const items = block.items.map(({ content, value }) => {
        const number = value === undefined ? '' : ` value="${value}"`;
        return `<li${number}>${content.map(inlineHtml).join('')}</li>`;
      });
      const start = block.isOrdered && block.start !== 1 ? ` start="${block.start}"` : '';
      const tag = block.isOrdered ? 'ol' : 'ul';
      return `<${tag}${start}${dir}>${items.join('')}</${tag}>`;
    }
  }
}

/** A comment as HTML. Everything that a person typed is escaped. */
export const bodyHtml = (text: string): string =>
  parseBody(text)
    .map((block) => blockHtml(block, ' dir="auto"'))
    .join('');

function inlineText(node: Inline): string {
  if (node.type === 'break') return '\n';
  return 'text' in node ? node.text : node.content.map(inlineText).join('');
}

const wordsOf = (content: readonly Inline[]) => content.map(inlineText).join('');
const indent = (text: string, first: string, others: string) =>
  first + text.replaceAll('\n', `\n${others}`);

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return wordsOf(block.content);
    case 'quote':
      return indent(block.content.map(blockText).join('\n\n'), '> ', '> ');
    case 'list': {
      let count = block.start - 1;
      const items = block.items.map(({ content, value }) => {
        count = value ?? count + 1;
        return indent(wordsOf(content), block.isOrdered ? `${count}. ` : '- ', '  ');
      });
      return items.join('\n');
    }
  }
}

/** A comment as plain text, for mail and excerpts: quotes and lists keep their signs, emphasis loses its stars. */
export const bodyText = (text: string): string => parseBody(text).map(blockText).join('\n\n');
