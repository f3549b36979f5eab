import { Node } from '@tiptap/core';
import { Table } from '@tiptap/extension-table';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { EmbedForm } from '@/components/admin/story-editor/embed-form';
import { FactBoxForm } from '@/components/admin/story-editor/fact-box-form';
import { GalleryForm } from '@/components/admin/story-editor/gallery-form';
import { PictureForm } from '@/components/admin/story-editor/picture-form';
import { PullQuoteForm } from '@/components/admin/story-editor/pull-quote-form';
import { ReadAlsoForm } from '@/components/admin/story-editor/read-also-form';

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
    isDecorative: {
      default: false,
      parseHTML: (element: HTMLElement) => element.hasAttribute('data-decorative'),
      renderHTML: ({ isDecorative }: Record<string, unknown>) =>
        isDecorative ? { 'data-decorative': '' } : {},
    },
    caption: text('caption'),
    credit: text('credit'),
    width: { default: null },
    height: { default: null },
  }),
  parseHTML: () => [{ tag: 'img[src]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(PictureForm),
});

/** Several pictures in their order. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'image+',
  isolating: true,
  addAttributes: () => ({ caption: text('caption') }),
  parseHTML: () => [{ tag: 'figure[data-gallery]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { 'data-gallery': '', ...HTMLAttributes }, 0],
  addNodeView: () => ReactNodeViewRenderer(GalleryForm),
});

/** Something on another site. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ url: text('url'), title: text('title') }),
  parseHTML: () => [{ tag: 'div[data-url]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(EmbedForm),
});

/** A card of another story of the paper. */
export const ReadAlso = Node.create({
  name: 'readAlso',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    story: {
      default: null,
      parseHTML: (element: HTMLElement) => Number(element.getAttribute('data-story')),
      renderHTML: ({ story }: Record<string, unknown>) => ({ 'data-story': String(story) }),
    },
  }),
  parseHTML: () => [{ tag: 'aside[data-story]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(ReadAlsoForm),
});

/** A table with a caption, which its toolbar edits, as is whether readers see it as a chart. */
export const CaptionedTable = Table.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: text('caption'),
      isChart: {
        default: false,
        parseHTML: (element: HTMLElement) => element.hasAttribute('data-chart'),
        renderHTML: ({ isChart }: Record<string, unknown>) => (isChart ? { 'data-chart': '' } : {}),
      },
    };
  },
}).configure({ resizable: false });
