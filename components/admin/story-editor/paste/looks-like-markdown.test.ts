import { expect, it } from 'vitest';
import { looksLikeMarkdown } from '@/components/admin/story-editor/paste/looks-like-markdown';
import { documentFromMarkdown } from '@/lib/articles/from-markdown';

it.each([
  '# The wall\n\nIt fell.',
  '- one\n- two',
  '1. one\n2. two',
  '> It fell.\n> All of it.',
  'See [the map](https://harbour.example).',
  'It was **very** much and **very** loud.',
])('%j is meant as Markdown', (text) => expect(looksLikeMarkdown(text)).toBe(true));

it.each([
  'It fell.',
  '- Anna Holt, Port Ellery',
  '2 * 3 * 4 = 24',
  'snake_case and __init__',
  '#1 in the charts',
  'On 25. November\nit rained.',
])('%j is not', (text) => expect(looksLikeMarkdown(text)).toBe(false));

it('becomes the nodes of a story', () =>
  expect(
    documentFromMarkdown(
      '# The wall\n\nIt **fell**, see [map](harbour.example/map).\n\n- one\n- two\n\n---\n\n<script>x()</script>',
    ),
  ).toEqual({
    type: 'doc',
    version: 3,
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'The wall' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'It ' },
          { type: 'text', text: 'fell', marks: [{ type: 'bold' }] },
          { type: 'text', text: ', see ' },
          {
            type: 'text',
            text: 'map',
            marks: [{ type: 'link', attrs: { href: 'https://harbour.example/map' } }],
          },
          { type: 'text', text: '.' },
        ],
      },
      {
        type: 'bulletList',
        content: ['one', 'two'].map((text) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        })),
      },
      { type: 'horizontalRule' },
    ],
  }));
