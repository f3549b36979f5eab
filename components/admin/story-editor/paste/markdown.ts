import { marked } from 'marked';
import type { DocNode } from '@/lib/articles/document';
import { documentFromHtml } from '@/lib/articles/from-html';

/** Markdown as a document. What it holds of HTML goes the way of any HTML. */
export const documentFromMarkdown = (text: string): DocNode =>
  documentFromHtml(marked.parse(text, { async: false, gfm: true }));
