import { describe, expect, it } from 'vitest';
import { staleTags } from '@/lib/articles/stale-tags';
import type { StoryPlaces } from '@/lib/articles/snapshot';

const story = (over: Partial<StoryPlaces> = {}): StoryPlaces => ({
  kind: 'STORY',
  status: 'PUBLISHED',
  slug: 'gale',
  section: { slug: 'harbour' },
  topics: [{ topic: { slug: 'weather' } }],
  authors: [{ author: { slug: 'maren-holt' } }],
  formerSlugs: [],
  ...over,
});

describe('staleTags', () => {
  it('a draft touches its own address only', () =>
    expect(staleTags({ before: null, after: story({ status: 'DRAFT' }), listedBy: [7] })).toEqual([
      'story:gale',
    ]));

  it('publication touches every list the story enters', () =>
    expect(staleTags({ before: story({ status: 'DRAFT' }), after: story(), listedBy: [] })).toEqual(
      ['story:gale', 'stories', 'section:harbour', 'topic:weather', 'author:maren-holt'],
    ));

  it('a move touches where it was, where it is and who lists it', () => {
    const after = story({
      slug: 'storm',
      section: { slug: 'town-hall' },
      topics: [],
      authors: [{ author: { slug: 'harbour-desk' } }],
      formerSlugs: [{ slug: 'gale' }, { slug: 'wind' }],
    });
    expect(
      staleTags({ before: story({ formerSlugs: [{ slug: 'wind' }] }), after, listedBy: [3, 9] }),
    ).toEqual([
      'story:gale',
      'story:wind',
      'story:storm',
      'stories',
      'related:3',
      'related:9',
      'section:harbour',
      'topic:weather',
      'author:maren-holt',
      'section:town-hall',
      'author:harbour-desk',
    ]);
  });

  it('scheduling touches the lists too: they must be made anew at its moment', () =>
    expect(
      staleTags({
        before: story({ status: 'DRAFT' }),
        after: story({ status: 'SCHEDULED' }),
        listedBy: [],
      }),
    ).toContain('stories'));

  it('a withdrawn story that becomes a draft again touches its address', () =>
    expect(
      staleTags({
        before: story({ status: 'UNPUBLISHED' }),
        after: story({ status: 'DRAFT' }),
        listedBy: [],
      }),
    ).toEqual(['story:gale']));

  it('a page has an address of its own kind', () =>
    expect(
      staleTags({
        before: null,
        after: story({ kind: 'PAGE', status: 'DRAFT', slug: 'about' }),
        listedBy: [],
      }),
    ).toEqual(['page:about']));
});
