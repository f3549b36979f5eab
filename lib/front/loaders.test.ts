import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notesKey, type RenderNotes } from '@/lib/cache/page';
import { db } from '@/lib/db';
import { composeFront, loadChrome, loadFront } from '@/lib/front/loaders';
import { loadSection } from '@/lib/taxonomy/loaders';
import { makeMedia, makeSection, makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const noon = new Date('2026-11-25T12:00:00Z');
const hours = (count: number) => new Date(Number(noon) + count * 3_600_000);
const renders = new AsyncLocalStorage<RenderNotes>();
(globalThis as { [notesKey]?: typeof renders })[notesKey] = renders;

/** What a render tells the door. */
async function noted<T>(load: () => Promise<T>) {
  const notes: RenderNotes = { tags: new Set(), freshUntil: Infinity };
  const data = await renders.run(notes, load);
  return { data, tags: [...notes.tags].sort(), until: new Date(notes.freshUntil) };
}

let section: { id: number };
beforeEach(async () => {
  await resetDatabase();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  section = await makeSection({ slug: 'harbour', name: 'Harbour', ink: 'harbour' });
});
afterEach(() => void vi.useRealTimers());

const place = (slot: string, story: { id: number }, pinnedUntil: Date | null = null) => ({
  slot,
  storyId: story.id,
  pinnedUntil: pinnedUntil?.toISOString() ?? null,
});
const setFront = (slots: object[], fields: { liveAt?: Date; sectionId?: number } = {}) =>
  db.frontEdition.create({ data: { slots, liveAt: noon, ...fields } });

describe('the front', () => {
  it('has what was placed, and is made anew when a pin runs out', async () => {
    const hero = await makeMedia();
    const newest = await makeStory({ section, publishedAt: hours(-1), hero });
    const old = await makeStory({ section, publishedAt: hours(-99) });
    await setFront([place('lead', old, hours(2))]);
    await setFront([], { liveAt: hours(6) });
    const { data, tags, until } = await noted(loadFront);
    expect(data.lead?.id).toBe(old.id);
    expect(data.hours.stories.map(({ id }) => id)).toEqual([newest.id]);
    expect(until).toEqual(hours(2));
    expect(tags).toEqual(['counts', 'front', 'sections', 'settings', 'stories']);
    vi.setSystemTime(hours(2));
    const later = await noted(loadFront);
    expect(later.data.lead?.id).toBe(newest.id);
    expect(later.until).toEqual(hours(6));
  });

  it('has a band for each section of the masthead, with what is below it', async () => {
    const sport = await makeSection({ slug: 'sport', name: 'Sport', parentId: null });
    const rowing = await makeSection({ slug: 'rowing', name: 'Rowing', parentId: sport.id });
    const hero = await makeMedia();
    await makeStory({ section, publishedAt: hours(-1), hero });
    const races = await makeStory({ section: rowing, publishedAt: hours(-30) });
    const cup = await makeStory({ section: sport, publishedAt: hours(-40) });
    // The band of the section below, as an editor may have placed it before it was put there.
    await setFront([place('band.sport.3', races), place('band.rowing.1', cup)]);
    const { data } = await noted(loadFront);
    expect(data.bands.map((band) => band.section.slug)).toEqual(['sport']);
    const [band] = data.bands;
    expect(band!.layout !== 'views' && band!.heads.map(({ id }) => id)).toEqual([races.id]);
    expect(data.hours.stories.map(({ id }) => id)).toEqual([cup.id]);
  });

  it.each([
    ['unpublished', { status: 'UNPUBLISHED' as const }],
    ['a draft again', { status: 'DRAFT' as const, publishedAt: null }],
    ['under embargo', { embargoUntil: hours(1) }],
  ])('lets go of a placed story that is %s, and the fill moves in', async (_, fields) => {
    const hero = await makeMedia();
    const newest = await makeStory({ section, publishedAt: hours(-1), hero });
    const placed = await makeStory({ section, publishedAt: hours(-2), hero });
    await setFront([place('lead', placed)]);
    expect((await loadFront()).lead?.id).toBe(placed.id);
    await db.story.update({ where: { id: placed.id }, data: fields });
    const front = await loadFront();
    expect(front.lead?.id).toBe(newest.id);
    expect(JSON.stringify(front)).not.toContain(placed.slug);
  });

  it('a story placed before its moment is there on the second', async () => {
    const due = await makeStory({ section, status: 'SCHEDULED', publishedAt: hours(3) });
    const here = await makeStory({ section, publishedAt: hours(-1) });
    const placements = [{ slot: 'lead', storyId: due.id, pinnedUntil: null }];
    const lead = async (now: Date) => (await composeFront(now, placements)).lead?.id;
    expect(await lead(new Date('2026-11-25T14:59:59.999Z'))).toBe(here.id);
    expect(await lead(new Date('2026-11-25T15:00:00Z'))).toBe(due.id);
  });
});

describe('the front of a section', () => {
  it('has the placed stories above the list and on no page of it', async () => {
    const made = [];
    for (let i = 1; i <= 30; i++)
      made.push(await makeStory({ section, publishedAt: hours(-i), slug: `story-${i}` }));
    await setFront([place('lead', made[28]!), place('top-2', made[4]!, hours(1))], {
      sectionId: section.id,
    });
    const { data, tags, until } = await noted(() => loadSection('harbour'));
    expect(data?.lead?.slug).toBe('story-29');
    expect(data?.top.map(({ slug }) => slug)).toEqual(['story-5']);
    expect(data?.list?.total).toBe(30);
    expect(until).toEqual(hours(1));
    expect(tags).toContain('front:harbour');
    expect(tags).not.toContain('front');
    const second = await loadSection('harbour', '2');
    expect(second?.top).toEqual([]);
    const listed = [...data!.list!.stories, ...second!.list!.stories].map(({ slug }) => slug);
    expect(new Set(listed).size).toBe(28);
    expect(listed).not.toContain('story-29');
    expect(listed).not.toContain('story-5');
  });
});

describe('the line of breaking news', () => {
  const line = (text: string, startsAt: Date, endsAt: Date, storyId: number | null = null) =>
    db.banner.create({ data: { text, startsAt, endsAt, storyId } });

  it('stands on every page between its moments, which every page knows of', async () => {
    await line('Gale warning', hours(1), hours(3));
    const look = async (now: Date) => {
      vi.setSystemTime(now);
      const { data, until, tags } = await noted(loadChrome);
      expect(tags).toContain('banner');
      return { banner: data.banner, until };
    };
    expect(await look(noon)).toEqual({ banner: null, until: hours(1) });
    expect(await look(hours(1))).toEqual({
      banner: { text: 'Gale warning', slug: null },
      until: hours(3),
    });
    expect((await look(new Date('2026-11-25T14:59:59.999Z'))).banner?.text).toBe('Gale warning');
    expect((await look(hours(3))).banner).toBeNull();
  });

  it('the one that began last stands, and an older one does not come back after it', async () => {
    await line('Gale warning', hours(-2), hours(9));
    await line('Ferry adrift', hours(-1), hours(1));
    expect((await loadChrome()).banner?.text).toBe('Ferry adrift');
    vi.setSystemTime(hours(1));
    expect((await loadChrome()).banner).toBeNull();
  });

  it('leads to its story only while readers may see that', async () => {
    const story = await makeStory({ section, status: 'SCHEDULED', publishedAt: hours(1) });
    await line('Gale warning', hours(-1), hours(9), story.id);
    expect((await loadChrome()).banner).toEqual({ text: 'Gale warning', slug: null });
    vi.setSystemTime(hours(1));
    expect((await loadChrome()).banner).toEqual({ text: 'Gale warning', slug: story.slug });
  });
});
