import { describe, expect, it } from 'vitest';
import { freeSlug, isMadeFrom, isReservedPageSlug, slugOf } from '@/lib/articles/slug';

describe('slugOf', () => {
  it.each([
    [
      'Harbour board votes to rebuild the north mole',
      'harbour-board-votes-to-rebuild-the-north-mole',
    ],
    ['  “41 million crowns”: who pays?  ', '41-million-crowns-who-pays'],
    ['The town’s oldest tram', 'the-towns-oldest-tram'],
    ["Rock 'n' roll at St Brannoc's", 'rock-n-roll-at-st-brannocs'],
    ['Crème brûlée à la carte', 'crème-brûlée-à-la-carte'],
    ['Cre\u0300me', 'crème'],
    ['Совет порта проголосовал', 'совет-порта-проголосовал'],
    ['صوّت مجلس الميناء', 'صوّت-مجلس-الميناء'],
    ['नमस्ते दुनिया', 'नमस्ते-दुनिया'],
    ['港務委員會表決', '港務委員會表決'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a.rsc', 'a-rsc'],
    ['!!! ???', ''],
    ['', ''],
  ])('%j becomes %j', (headline, slug) => expect(slugOf(headline)).toBe(slug));

  it('cuts between words at 80 characters', () => {
    const slug = slugOf('abcdefghi '.repeat(12));
    expect(slug).toBe(Array.from({ length: 8 }, () => 'abcdefghi').join('-'));
    expect(slug).toHaveLength(79);
  });

  it('cuts one endless word between characters', () => {
    expect(slugOf('x'.repeat(200))).toBe('x'.repeat(80));
    expect(slugOf('क्षि'.repeat(40))).toBe('क्षि'.repeat(20));
  });
});

describe('freeSlug', () => {
  it('counts up to the first free address', () => {
    expect(freeSlug('gale', new Set())).toBe('gale');
    expect(freeSlug('gale', new Set(['gale']))).toBe('gale-2');
    expect(freeSlug('gale', new Set(['gale', 'gale-2', 'gale-4']))).toBe('gale-3');
  });
});

it.each([
  ['gale', 'gale', true],
  ['gale-12', 'gale', true],
  ['gale-warning', 'gale', false],
  ['storm', 'gale', false],
])('isMadeFrom(%j, %j) is %j', (slug, base, is) => expect(isMadeFrom(slug, base)).toBe(is));

it('keeps the addresses of the site itself from pages', () => {
  expect(['admin', 'api', 'signin', 'latest', 'section'].every(isReservedPageSlug)).toBe(true);
  expect(isReservedPageSlug('about')).toBe(false);
});
