import { describe, expect, it } from 'vitest';
import type { StoryCard } from '@/lib/articles/schema';
import { arrangeFront, storiesInSlots } from '@/lib/front/arrange';
import { frontSlots } from '@/lib/front/slots';

const section = (slug: string, ink = slug) => ({ slug, name: slug, ink, below: [] as string[] });
const sections = [section('harbour'), section('sport'), section('opinion')];
const dayStart = new Date('2026-11-25T00:00:00Z');

let made = 0;
type Wish = {
  in?: string;
  picture?: number | null;
  hoursAfterMidnight?: number;
  commentCount?: number;
};

/** A card; newest first is the order of making unless its hour says otherwise. */
function story({
  in: slug = 'harbour',
  picture = null,
  hoursAfterMidnight,
  commentCount = 0,
}: Wish = {}): StoryCard {
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
    commentCount,
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

describe('what fills itself', () => {
  it('puts what readers talk about above what is a little newer', () => {
    const talked = story({ picture: 1, hoursAfterMidnight: 6, commentCount: 99 });
    const newer = story({ picture: 2, hoursAfterMidnight: 12 });
    const muchNewer = story({ picture: 3, hoursAfterMidnight: 14 });
    // A hundred comments are worth 12 × log2(1.5), seven hours.
    expect(arrange([newer, talked]).lead).toBe(talked);
    expect(arrange([muchNewer, newer, talked]).lead).toBe(muchNewer);
  });
});

describe('what is placed', () => {
  const slots = frontSlots(sections);
  const withPlaced = (stories: StoryCard[], placed: [string, StoryCard][]) =>
    arrangeFront(stories, { sections, dayStart, placed: new Map(placed) });

  it('stands in its place, nowhere else, and the fill makes room', () => {
    const [first, second, third] = [
      story({ picture: 1 }),
      story({ picture: 2 }),
      story({ picture: 3 }),
    ];
    const front = withPlaced([first, second, third], [['lead', third]]);
    expect(front.lead).toBe(third);
    expect(front.hours.stories).toEqual([first, second]);
    expect(everyId(front)).toHaveLength(3);
  });

  it('shows every placed story once, wherever it was put', () => {
    const old = story({ hoursAfterMidnight: -200 });
    for (const slot of slots) {
      const mine = slot.section ? story({ in: slot.section, hoursAfterMidnight: -200 }) : old;
      const others = Array.from({ length: 40 }, (_, i) =>
        story({ in: sections[i % 3]!.slug, picture: i % 2 ? i % 7 : null }),
      );
      const front = withPlaced([...others, mine], [[slot.key, mine]]);
      expect(storiesInSlots(front).get(slot.key), slot.key).toBe(mine);
      const shown = everyId(front);
      expect(new Set(shown).size, slot.key).toBe(shown.length);
    }
  });

  it('shows all of them when every place is taken', () => {
    const placed = slots.map((slot): [string, StoryCard] => [
      slot.key,
      story({ in: slot.section ?? 'harbour', picture: 4 }),
    ]);
    const front = withPlaced(
      placed.map(([, one]) => one),
      placed,
    );
    expect([...storiesInSlots(front)].sort()).toEqual([...placed].sort());
    expect(everyId(front).sort()).toEqual(ids(placed.map(([, one]) => one)).sort());
  });

  it('a lead is made of it when there is nothing else', () => {
    const only = story();
    const front = withPlaced([only], [['row-1', only]]);
    expect(front.lead).toBe(only);
    expect(everyId(front)).toEqual([only.id]);
  });
});
