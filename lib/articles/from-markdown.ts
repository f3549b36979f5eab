import { marked } from 'marked';
import type { DocNode } from '@/lib/articles/document';
import { documentFromHtml } from '@/lib/articles/from-html';

/**
 * Markdown as a document. What it holds of HTML goes the way of any HTML. With `breaks` an end of line is one, as people
 * write in a box.
 */
export const documentFromMarkdown = (text: string, { breaks = false } = {}): DocNode =>
  documentFromHtml(marked.parse(text, { async: false, gfm: true, breaks }));
