import { describe, expect, it } from 'vitest';
import { documentSchema, documentText, type DocNode } from '@/lib/articles/document';

const refusal = (...content: unknown[]) => {
  const { error } = documentSchema.safeParse({ type: 'doc', content });
  const [issue] = error?.issues ?? [];
  return issue ? [issue.path.join('.'), issue.message] : null;
};
const picture = { type: 'image', attrs: { src: '/prints/crane.svg', alt: 'Cranes' } };
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

describe('what a document cannot hold is refused, with what and where', () => {
  it.each([
    ['an unknown node', [paragraph('x'), { type: 'video' }], 'content.1', 'Unknown node "video".'],
    [
      'an unknown node in a list',
      [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'script' }] }] }],
      'content.0.content.0.content.0',
      'Unknown node "script".',
    ],
    [
      'words in a gallery',
      [{ type: 'gallery', content: [paragraph('x')] }],
      'content.0.content.0',
      'A paragraph may not stand here.',
    ],
    [
      'a gallery without a picture',
      [{ type: 'gallery' }],
      'content.0',
      'A gallery needs a picture.',
    ],
    [
      'a script as an embed',
      [{ type: 'embed', attrs: { url: 'javascript:alert(1)' } }],
      'content.0.attrs.url',
      'An http or https address, such as https://vimeo.com/76979871.',
    ],
    [
      'an embed of a path',
      [{ type: 'embed', attrs: { url: '/about' } }],
      'content.0.attrs.url',
      'An http or https address, such as https://vimeo.com/76979871.',
    ],
  ])('%s', (_, content, path, message) => expect(refusal(...content)).toEqual([path, message]));

  it('a card that names no story', () =>
    expect(refusal({ type: 'readAlso', attrs: { story: 'x' } })?.[0]).toBe(
      'content.0.attrs.story',
    ));
});

const full: DocNode = {
  type: 'doc',
  version: 3,
  content: [
    {
      type: 'gallery',
      attrs: { caption: 'The storm in pictures' },
      content: [
        { type: 'image', attrs: { src: '/a.png', alt: 'Waves', caption: 'At noon.' } },
        { type: 'image', attrs: { src: '/b.png', isDecorative: true } },
      ],
    },
    { type: 'embed', attrs: { url: 'https://vimeo.com/76979871', title: 'The wall' } },
    { type: 'readAlso', attrs: { story: 7 } },
    { type: 'horizontalRule' },
  ],
};

it('keeps galleries, embeds and cards of other stories', () =>
  expect(documentSchema.parse(full)).toEqual(full));

it('does not keep that a picture is not decorative', () =>
  expect(
    documentSchema.parse({
      type: 'doc',
      content: [{ ...picture, attrs: { ...picture.attrs, isDecorative: false } }],
    }).content,
  ).toEqual([picture]));

it('counts the captions and titles among the words of a story, not addresses', () =>
  expect(documentText(full)).toBe('The storm in pictures\nAt noon.\nThe wall'));
