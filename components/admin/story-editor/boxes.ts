import { Node } from '@tiptap/core';
import { Table } from '@tiptap/extension-table';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { FactBoxForm } from '@/components/admin/story-editor/fact-box-form';
import { PictureForm } from '@/components/admin/story-editor/picture-form';
import { PullQuoteForm } from '@/components/admin/story-editor/pull-quote-form';

/** Attributes that have no form in HTML travel through the clipboard as data-*. */
const text = (name: string, fallback: string | null = '') => ({
  default: fallback,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? fallback,
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] ? { [`data-${name}`]: String(attributes[name]) } : {},
});

/** A passage set large, with whose words they are. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({ cite: text('cite') }),
  // Before the plain quotation, which has the same tag.
  parseHTML: () => [{ tag: 'blockquote.pull', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', { class: 'pull', ...HTMLAttributes }, 0],
  addNodeView: () => ReactNodeViewRenderer(PullQuoteForm),
});

/** Figures and short facts beside the text. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({
    title: text('title'),
    items: {
      default: [],
      parseHTML: (element: HTMLElement) => itemsOf(element.getAttribute('data-items')),
      renderHTML: ({ items }: Record<string, unknown>) => ({ 'data-items': JSON.stringify(items) }),
    },
  }),
  parseHTML: () => [{ tag: 'aside[data-items]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(FactBoxForm),
});

function itemsOf(json: string | null): unknown[] {
  try {
    const items: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(items) ? items : [];
  } catch {
    return [];
  }
}

/** A picture in the text, with its own words. */
export const StoryImage = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    src: { default: '' },
    alt: { default: '' },
    caption: text('caption'),
    credit: text('credit'),
    width: { default: null },
    height: { default: null },
  }),
  parseHTML: () => [{ tag: 'img[src]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(PictureForm),
});

/** A table with a caption, which its toolbar edits. */
export const CaptionedTable = Table.extend({
  addAttributes() {
    return { ...this.parent?.(), caption: text('caption') };
  },
}).configure({ resizable: false });
