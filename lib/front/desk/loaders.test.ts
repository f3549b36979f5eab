import { beforeEach, describe, expect, it } from 'vitest';
import { testViewer } from '@/lib/auth/test-viewer';
import { actingAs } from '@/lib/auth/viewer';
import { db } from '@/lib/db';
import { loadFrontDesk, loadFrontFill } from '@/lib/front/desk/loaders';
import { previewQuery } from '@/lib/front/editions/schema';
import { makeMedia, makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

type Row = { id: number; headline: string };
let asEditor: <T>(load: () => Promise<T>) => Promise<T>;
let second: Row;
let old: Row;

beforeEach(async () => {
  await resetDatabase();
  const editor = testViewer('EDITOR', { id: (await makeUser()).id });
  asEditor = (load) => actingAs(editor, load);
  const section = await makeSection({ slug: 'harbour', name: 'Harbour' });
  const hero = await makeMedia();
  const made = (headline: string, publishedAt: string) =>
    makeStory({ section, hero, headline, publishedAt: new Date(publishedAt) });
  await made('Newest', '2026-11-25T10:00:00Z');
  second = await made('Second', '2026-11-24T10:00:00Z');
  old = await made('Old', '2026-11-20T10:00:00Z');
});

const headlines = (fill: Record<string, { headline: string }>) =>
  Object.fromEntries(Object.entries(fill).map(([slot, { headline }]) => [slot, headline]));
const asked = (query: Record<string, unknown>) =>
  asEditor(() => loadFrontFill(previewQuery.parse(query)));

describe('what fills itself', () => {
  it('moves along with what is placed, each story once', async () => {
    expect(headlines((await asked({})).fill).lead).toBe('Newest');
    const { fill } = await asked({ slot: 'lead', story: String(old.id), until: '' });
    expect(headlines(fill).lead).toBe('Old');
    const ids = Object.values(fill).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // A pin that is over holds nothing.
    const past = { slot: 'lead', story: String(old.id), until: '2001-01-01T00:00' };
    expect(headlines((await asked(past)).fill).lead).toBe('Newest');
  });

  it('is of the edition that the desk begins with, not of the one that stands', async () => {
    const slots = (story: Row) => [{ slot: 'lead', storyId: story.id, pinnedUntil: null }];
    const before = { liveAt: new Date('2026-11-25T11:00:00Z') };
    const { id } = await db.frontEdition.create({ data: { ...before, slots: slots(old) } });
    await db.frontEdition.create({
      data: { liveAt: new Date('2026-11-25T12:00:00Z'), slots: slots(second) },
    });
    const lead = async (from: number | null) =>
      headlines((await asEditor(() => loadFrontDesk(null, from))).fill).lead;
    expect(await lead(null)).toBe('Second');
    expect(await lead(id)).toBe('Old');
  });

  it('of a section is its newest with a picture', async () => {
    expect(headlines((await asked({ section: 'harbour' })).fill)).toEqual({ lead: 'Newest' });
    await expect(asked({ section: 'nowhere' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is told to nobody who makes no fronts', async () => {
    const author = testViewer('AUTHOR', { id: (await makeUser()).id });
    const load = actingAs(author, () => loadFrontFill(previewQuery.parse({})));
    await expect(load).rejects.toMatchObject({ code: 'forbidden' });
  });
});
