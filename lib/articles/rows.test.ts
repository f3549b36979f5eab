import { expect, it } from 'vitest';
import { articleOf, cardOf } from '@/lib/articles/rows';

const at = new Date('2026-11-25T09:12:00Z');
const card = {
  id: 7,
  slug: 'wall',
  headline: 'The wall',
  standfirst: '',
  language: 'en-GB',
  section: { slug: 'harbour', name: 'Harbour', ink: 'harbour' },
  authors: [{ author: { slug: 'maren-holt', name: 'Maren Holt', kind: 'PERSON' as const } }],
  hero: null,
  publishedAt: at,
};
const row = {
  ...card,
  kind: 'STORY' as const,
  status: 'PUBLISHED' as const,
  version: 1,
  body: { type: 'doc' },
  wordCount: 0,
  dateline: null,
  revisedAt: null,
  embargoUntil: null,
  sourceWriter: null as string | null,
  sourceOrganisation: null as string | null,
  sourceUrl: null,
  sourceIsCanonical: false,
  translationOfId: null,
  mediaUses: [],
  topics: [{ topic: { slug: 'north-mole', name: 'North mole' } }],
  corrections: [
    {
      kind: 'CORRECTION' as const,
      wrong: '',
      text: 'It was Monday.',
      signature: 'The editors',
      createdAt: at,
    },
  ],
};

it('a card has its authors without the rows that join them', () => {
  expect(cardOf(card, 3)).toEqual({
    ...card,
    authors: [{ slug: 'maren-holt', name: 'Maren Holt', kind: 'PERSON' }],
    commentCount: 3,
  });
});

it('an article has topics and corrections as its page shows them', () => {
  expect(articleOf(row, 0)).toMatchObject({
    topics: [{ slug: 'north-mole', name: 'North mole' }],
    corrections: [{ text: 'It was Monday.', signature: 'The editors', at }],
    source: null,
  });
});

it('credits an organisation with or without a writer, and no writer without one', () => {
  const source = (writer: string | null, organisation: string | null) =>
    articleOf({ ...row, sourceWriter: writer, sourceOrganisation: organisation }, 0).source;
  expect(source('Elin Varga', 'Northwater')).toEqual({
    writer: 'Elin Varga',
    organisation: 'Northwater',
    url: null,
  });
  expect(source(null, 'Northwater')).toMatchObject({ writer: null, organisation: 'Northwater' });
  expect(source('Elin Varga', null)).toBeNull();
});
