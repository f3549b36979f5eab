import { describe, expect, it } from 'vitest';
import type { StoryCard } from '@/lib/articles/schema';
import { arrangeFront } from '@/lib/front/arrange';

const section = (slug: string, ink = slug) => ({ slug, name: slug, ink });
const sections = [section('harbour'), section('sport'), section('opinion')];
const dayStart = new Date('2026-11-25T00:00:00Z');

let made = 0;
type Wish = { in?: string; picture?: number | null; hoursAfterMidnight?: number };

/** A card; newest first is the order of making unless its hour says otherwise. */
function story({ in: slug = 'harbour', picture = null, hoursAfterMidnight }: Wish = {}): StoryCard {
  const id = ++made;
  const hero = {
    path: `/prints/${picture}.svg`,
    externalUrl: null,
    alt: '',
    caption: '',
    credit: '',
  };
  return {
    id,
    slug: `story-${id}`,
    headline: `Story ${id}`,
    standfirst: '',
    language: 'en-GB',
    section: section(slug),
    authors: [],
    hero:
      picture === null
        ? null
        : { ...hero, id: picture, width: 1200, height: 800, focalX: 50, focalY: 50 },
    publishedAt: new Date(dayStart.getTime() + (hoursAfterMidnight ?? 12 - id / 1000) * 3_600_000),
    commentCount: 0,
  };
}

const arrange = (stories: StoryCard[]) => arrangeFront(stories, { sections, dayStart });
const ids = (stories: StoryCard[]) => stories.map(({ id }) => id);

function everyId({ lead, more, hours, row, bands }: ReturnType<typeof arrangeFront>): number[] {
  const inBands = bands.flatMap((band) =>
    band.layout === 'wide'
      ? [band.words, band.picture, ...band.heads]
      : band.layout === 'row'
        ? [...band.stories, ...band.heads]
        : band.stories,
  );
  return ids([...(lead ? [lead] : []), ...more, ...hours.stories, ...row, ...inBands]);
}

describe('the lead', () => {
  it('is the newest news with a picture', () => {
    const [plain, view, pictured] = [
      story(),
      story({ in: 'opinion', picture: 1 }),
      story({ picture: 2 }),
    ];
    expect(arrange([plain, view, pictured]).lead).toBe(pictured);
  });

  it('is a view with a picture, then anything, where there is no better', () => {
    const [plain, view] = [story(), story({ in: 'opinion', picture: 1 })];
    expect(arrange([plain, view]).lead).toBe(view);
    expect(arrange([plain]).lead).toBe(plain);
    expect(arrange([]).lead).toBeNull();
  });
});

it('shows no story twice', () => {
  const wishes = Array.from({ length: 60 }, (_, i) => ({
    in: sections[i % 3]!.slug,
    picture: i % 2 ? i % 7 : null,
  }));
  const shown = everyId(arrange(wishes.map(story)));
  expect(shown.length).toBeGreaterThan(20);
  expect(new Set(shown).size).toBe(shown.length);
});

describe('the staff', () => {
  it('holds the news of today when there is enough of it', () => {
    const today = Array.from({ length: 5 }, () => story());
    const yesterday = story({ hoursAfterMidnight: -1 });
    const { hours } = arrange([story({ picture: 1 }), ...today, yesterday]);
    expect(hours).toEqual({ isToday: true, stories: today });
  });

  it('goes back over midnight on a young day', () => {
    const [today, yesterday] = [story(), story({ hoursAfterMidnight: -1 })];
    const { hours } = arrange([story({ picture: 1 }), today, yesterday]);
    expect(hours).toEqual({ isToday: false, stories: [today, yesterday] });
  });
});

it('a picture that the page shows already comes only where there is no other', () => {
  const staff = Array.from({ length: 10 }, () => story());
  const lead = story({ picture: 1 });
  const [same, other] = [story({ in: 'sport', picture: 1 }), story({ in: 'sport', picture: 2 })];
  const { row } = arrange([lead, ...staff, same, other]);
  expect(ids(row)).toEqual([other.id, same.id]);
});

it('opinion is a band of views, whatever its pictures, and stays out of the row', () => {
  const lead = story({ picture: 1 });
  const views = Array.from({ length: 3 }, () => story({ in: 'opinion', picture: 3 }));
  const front = arrange([lead, ...views]);
  expect(front.row).toEqual([]);
  expect(front.bands).toEqual([{ section: section('opinion'), layout: 'views', stories: views }]);
});
