import { describe, expect, it } from 'vitest';
import { documentSchema, readDocument, type DocNode } from '@/lib/articles/document';
import { documentVersion, migrate, versionOf } from '@/lib/articles/document/migrate';

/** A story as this newsroom kept it before documents had versions. */
const old = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'See ' },
        {
          type: 'text',
          text: 'the map',
          marks: [{ type: 'link', attrs: { href: 'harbour.example/map' } }, { type: 'bold' }],
        },
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                {
                  type: 'text',
                  text: 'Write',
                  marks: [{ type: 'link', attrs: { href: '//desk.example' } }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};
const today = {
  type: 'doc',
  version: 3,
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'See ' },
        {
          type: 'text',
          text: 'the map',
          marks: [
            { type: 'link', attrs: { href: 'https://harbour.example/map' } },
            { type: 'bold' },
          ],
        },
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                {
                  type: 'text',
                  text: 'Write',
                  marks: [{ type: 'link', attrs: { href: 'https://desk.example' } }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
} as DocNode;

it('brings an old document to the form of today when it is read, and leaves what it was given', () => {
  const before = structuredClone(old);
  expect(readDocument(old)).toEqual(today);
  expect(old).toEqual(before);
});

it('does the same when it is written', () => expect(documentSchema.parse(old)).toEqual(today));

it('lets a document of today be', () => {
  expect(readDocument(today)).toBe(today);
  expect(documentSchema.parse(today)).toEqual(today);
});

it('does not touch the links of a document that says it is of today', () => {
  const said = structuredClone(today);
  said.content![0]!.content![1]!.marks![0]!.attrs!.href = 'map.html';
  expect(migrate(said)).toBe(said);
});

it.each([0, 1.5, '2', -1, null, 4, 99])('refuses a document of version %j, and says where', (v) => {
  const { error } = documentSchema.safeParse({ ...today, version: v });
  expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [['version'], 'Not a version of documents that is known here: 1 to 3.'],
  ]);
});

it('reads versions', () => {
  expect(documentVersion).toBe(3);
  expect([versionOf({}), versionOf({ version: 2 }), versionOf({ version: 'x' })]).toEqual([
    1,
    2,
    null,
  ]);
  for (const odd of [null, 'words', 7, []])
    expect(documentSchema.safeParse(odd).success).toBe(false);
});

it('leaves a hostile depth to the check, and does not break at it', () => {
  let node: Record<string, unknown> = { type: 'blockquote' };
  for (let i = 0; i < 30_000; i++) node = { type: 'blockquote', content: [node] };
  const { error } = documentSchema.safeParse({ type: 'doc', content: [node] });
  expect(error?.issues[0]?.message).toBe('Nested deeper than 24 levels.');
});

describe('what is too wide for a cell of a table', () => {
  const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const gallery = (alt: string) => ({
    type: 'gallery',
    content: [{ type: 'image', attrs: { src: '/a.png', alt } }],
  });
  const tableOf = (...cells: unknown[][]) => ({
    type: 'table',
    content: [
      { type: 'tableRow', content: cells.map((content) => ({ type: 'tableCell', content })) },
    ],
  });
  const embed = { type: 'embed', attrs: { url: 'https://vimeo.com/76979871' } };
  const list = (...content: unknown[]) => ({
    type: 'bulletList',
    content: [{ type: 'listItem', content }],
  });

  it('stands after its table in a document of before, in order, and no cell is left without a line', () => {
    const stored = {
      type: 'doc',
      version: 2,
      content: [
        words('Before.'),
        tableOf([gallery('one')], [words('Fees'), list(words('a'), gallery('two')), embed]),
        list(words('Within a list.'), tableOf([gallery('three')])),
        gallery('four'),
      ],
    };
    const before = structuredClone(stored);
    expect(readDocument(stored)).toEqual({
      type: 'doc',
      version: 3,
      content: [
        words('Before.'),
        tableOf([{ type: 'paragraph' }], [words('Fees'), list(words('a'))]),
        gallery('one'),
        gallery('two'),
        embed,
        list(words('Within a list.'), tableOf([{ type: 'paragraph' }]), gallery('three')),
        gallery('four'),
      ],
    });
    expect(stored).toEqual(before);
    expect(documentSchema.parse(stored)).toEqual(readDocument(stored));
  });

  it.each([
    ['gallery', gallery('one')],
    ['embed', embed],
    ['readAlso', { type: 'readAlso', attrs: { story: 7 } }],
    ['factBox', { type: 'factBox', attrs: { title: 'Figures', items: [] } }],
    ['pullQuote', { type: 'pullQuote', content: [words('A wall is a promise.')] }],
  ])('is refused in a document of today, and the place is said: %s', (type, node) => {
    const { error } = documentSchema.safeParse({
      type: 'doc',
      version: 3,
      content: [tableOf([words('Fees'), list(words('a'), node)])],
    });
    expect(error?.issues[0]).toMatchObject({
      message: `A ${type} may not stand in a table: put it before or after.`,
      path: ['content', 0, 'content', 0, 'content', 0, 'content', 1, 'content', 0, 'content', 1],
    });
  });
});
