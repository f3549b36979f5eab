import { describe, expect, it } from 'vitest';
import { fateOf, publicationOf } from './fate';
import type { WxrItem } from './schema';
import { attachment, post } from './test-wxr';

it.each<[Partial<WxrItem>, string]>([
  [{}, 'story'],
  [{ type: 'page' }, 'page'],
  [{ status: 'draft' }, 'story'],
  [{ status: 'trash' }, 'posts in the bin'],
  [{ status: 'auto-draft' }, 'drafts that nobody began'],
  [{ id: '' }, 'posts without a number'],
  [{ type: 'nav_menu_item' }, 'menu entries (this site makes its own menus)'],
  [
    { type: 'product' },
    'items of the type “product” (a line “type:product,story” of the mapping brings them in)',
  ],
  [{ type: 'shop_order' }, 'parts of a shop (type “shop_order”)'],
  [{ type: 'elementor_library' }, 'building blocks of the old design (type “elementor_library”)'],
  [{ type: 'revision', status: 'inherit' }, 'old versions of texts'],
])('%j', (over, expected) => {
  const fate = fateOf(post(over));
  expect(fate.becomes === 'nothing' ? fate.why : fate.becomes).toBe(expected);
});

it.each([
  ['https://old.example/a.JPG', 'picture'],
  ['https://old.example/a.webp?w=5', 'picture'],
  ['https://old.example/a.pdf', 'nothing'],
  ['/a.jpg', 'nothing'],
  ['javascript:a.jpg', 'nothing'],
])('a file at %s becomes %s', (attachmentUrl, becomes) =>
  expect(fateOf(attachment({ attachmentUrl, guid: '' })).becomes).toBe(becomes),
);

describe('the state in which a post comes in', () => {
  const now = new Date('2020-01-01T00:00:00Z');
  const none = { date: '', dateGmt: '0000-00-00 00:00:00' };
  const future = { dateGmt: '2030-01-01 12:00:00' };
  it.each<[Partial<WxrItem>, string, string | undefined, string]>([
    [{}, 'PUBLISHED', '2013-01-05T17:00:00.000Z', ''],
    [{ ...future }, 'SCHEDULED', '2030-01-01T12:00:00.000Z', ''],
    [{ status: 'future', ...future }, 'SCHEDULED', '2030-01-01T12:00:00.000Z', ''],
    [
      { status: 'future' },
      'DRAFT',
      undefined,
      'Was scheduled on the old site for a time that has passed.',
    ],
    [{ status: 'draft' }, 'DRAFT', undefined, ''],
    [{ status: 'pending' }, 'IN_REVIEW', undefined, ''],
    [
      { status: 'private' },
      'DRAFT',
      undefined,
      'Was private on the old site: only its staff could read it.',
    ],
    [{ password: 'sesame' }, 'DRAFT', undefined, 'Was protected by a password on the old site.'],
    [
      { status: 'private', password: 'sesame' },
      'DRAFT',
      undefined,
      'Was protected by a password on the old site.',
    ],
    [
      { status: 'pitch' },
      'DRAFT',
      undefined,
      'Was of the status “pitch” on the old site, which this site does not have.',
    ],
    [
      { ...none },
      'DRAFT',
      undefined,
      'Was published on the old site, but the export does not say when.',
    ],
  ])('%j', (over, status, publishedAt, note) => {
    const publication = publicationOf(post(over), now);
    expect([
      publication.status,
      publication.publishedAt?.toISOString(),
      publication.notes.join(),
    ]).toEqual([status, publishedAt, note]);
  });

  it('began when it was dated, and never after now', () => {
    expect(publicationOf(post(), now)).toMatchObject({
      createdAt: new Date('2013-01-05T17:00:00Z'),
      isLocal: false,
    });
    expect(publicationOf(post(future), now).createdAt).toEqual(now);
    expect(publicationOf(post({ dateGmt: '' }), now)).toMatchObject({
      createdAt: new Date('2013-01-05T18:00:00Z'),
      isLocal: true,
    });
  });
});
