import { expect, it } from 'vitest';
import type { DocNode } from '@/lib/articles/document';
import { blockText } from '@/lib/articles/revisions/block-text';

const words = (text: string): DocNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

it.each<[DocNode, string]>([
  [{ type: 'paragraph', content: [{ type: 'text', text: 'It rained.' }] }, 'It rained.'],
  [{ type: 'paragraph' }, ''],
  [{ type: 'horizontalRule' }, '———'],
  [
    {
      type: 'image',
      attrs: { src: '/media/1', alt: 'A quay', caption: 'At noon', credit: 'M. Holt' },
    },
    'Picture: A quay: At noon: M. Holt',
  ],
  [{ type: 'image', attrs: { src: '/media/1', alt: '' } }, 'Picture: /media/1'],
  [
    {
      type: 'gallery',
      attrs: { caption: 'The storm' },
      content: [{ type: 'image', attrs: { src: '/a.png', alt: 'Waves' } }],
    },
    'Gallery: The storm\nPicture: Waves',
  ],
  [
    { type: 'embed', attrs: { url: 'https://vimeo.com/76979871', title: 'The wall' } },
    'Embedded: The wall: https://vimeo.com/76979871',
  ],
  [
    {
      type: 'table',
      attrs: { caption: 'Fees' },
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [words('Berth')] },
            { type: 'tableCell', content: [words('9'), words('a night')] },
          ],
        },
        { type: 'tableRow', content: [{ type: 'tableCell', content: [words('Mole')] }] },
      ],
    },
    'Fees\nBerth | 9\na night\nMole',
  ],
  [
    { type: 'pullQuote', attrs: { cite: 'Maren Holt' }, content: [words('A wall is a promise.')] },
    'A wall is a promise.\nMaren Holt',
  ],
  [{ type: 'readAlso', attrs: { story: 7 } }, 'Read also: story 7'],
])('says a block in words (%#)', (block, text) => {
  expect(blockText(block)).toBe(text);
});
