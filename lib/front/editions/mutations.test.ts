import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/auth/policy';
import { testViewer } from '@/lib/auth/test-viewer';
import { db } from '@/lib/db';
import {
  getFrontVersion,
  getNextTurn,
  getPlacements,
  listEditions,
  searchPicks,
} from '@/lib/front/editions/data';
import { endBanner, startBanner } from '@/lib/front/banners/mutations';
import { restoreEdition, revokeEdition, saveFront } from '@/lib/front/editions/mutations';
import { changeSection } from '@/lib/taxonomy/sections/mutations';
import { makeMedia, makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { hearDoors } from '@/scripts/testing/door-ear';

const noon = new Date('2026-11-25T12:00:00Z');
const hours = (count: number) => new Date(Number(noon) + count * 3_600_000);
const main = { sectionId: null };

let editor: Viewer;
let stories: { id: number }[];
beforeEach(async () => {
  await resetDatabase();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  const user = await makeUser({ role: 'EDITOR', name: 'Anna Berg' });
  editor = testViewer('EDITOR', { id: user.id });
  const section = await makeSection({ slug: 'harbour', name: 'Harbour' });
  stories = [];
  for (let i = 0; i < 3; i++)
    stories.push(await makeStory({ section, publishedAt: hours(-1 - i) }));
});
afterEach(() => void vi.useRealTimers());

type Wish = Partial<Parameters<typeof saveFront>[1]>;
const set = async (wish: Wish = {}) =>
  saveFront(editor, {
    section: null,
    placements: [],
    liveAt: null,
    note: '',
    version: await getFrontVersion(main),
    ...wish,
  });
const at = (slot: string, story: { id: number }, pinnedUntil: Date | null = null) => ({
  slot,
  storyId: story.id,
  pinnedUntil,
});
const states = async (now = noon) =>
  (await listEditions(now, main)).map(({ id, state }) => [id, state]);

describe('a front that is set', () => {
  it('stands at once, and is written down with numbers alone', async () => {
    const before = await db.auditEntry.count();
    const { id, version } = await set({ placements: [at('lead', stories[2]!)], note: 'Gale' });
    expect(version).toBe(`${id}.0.0`);
    expect(await getPlacements(noon, main)).toEqual([at('lead', stories[2]!)]);
    expect(await listEditions(noon, main)).toEqual([
      {
        id,
        liveAt: noon,
        note: 'Gale',
        createdAt: expect.any(Date) as Date,
        by: 'Anna Berg',
        placements: [at('lead', stories[2]!)],
        revoked: null,
        state: 'live',
      },
    ]);
    expect(
      await db.auditEntry.findMany({ skip: before, select: { action: true, after: true } }),
    ).toEqual([
      {
        action: 'front.set',
        after: { section: null, liveAt: '2026-11-25T12:00:00.000Z', placed: 1 },
      },
    ]);
  });

  it('comes on the second of its moment, and the one before stands until then', async () => {
    const now = await set({ placements: [at('lead', stories[0]!)] });
    const later = await set({ placements: [at('lead', stories[1]!)], liveAt: hours(6) });
    const placed = async (moment: Date) =>
      (await getPlacements(moment, main)).map(({ storyId }) => storyId);
    expect(await placed(noon)).toEqual([stories[0]!.id]);
    expect(await placed(new Date('2026-11-25T17:59:59.999Z'))).toEqual([stories[0]!.id]);
    expect(await placed(new Date('2026-11-25T18:00:00Z'))).toEqual([stories[1]!.id]);
    expect(await states()).toEqual([
      [later.id, 'coming'],
      [now.id, 'live'],
    ]);
    expect(await states(hours(6))).toEqual([
      [later.id, 'live'],
      [now.id, 'past'],
    ]);
  });

  it('for the minute that the clock shows stands at once, before what was set in that minute', async () => {
    vi.setSystemTime(new Date('2026-11-25T12:00:20Z'));
    await set({ placements: [at('lead', stories[0]!)] });
    const now = new Date('2026-11-25T12:00:40Z');
    vi.setSystemTime(now);
    const { id } = await set({ placements: [at('lead', stories[1]!)], liveAt: noon });
    expect(await getPlacements(now, main)).toEqual([at('lead', stories[1]!)]);
    expect((await listEditions(now, main))[0]).toMatchObject({ id, liveAt: now, state: 'live' });
  });

  it('turns by itself when a pin runs out or the next edition comes, whichever is first', async () => {
    await set({ placements: [at('lead', stories[0]!, hours(2)), at('row-1', stories[1]!)] });
    await set({ liveAt: hours(6) });
    const turn = async (now: Date) => getNextTurn(now, main, await getPlacements(now, main));
    expect(await turn(noon)).toEqual(hours(2));
    expect(await getPlacements(hours(2), main)).toEqual([at('row-1', stories[1]!)]);
    expect(await turn(hours(2))).toEqual(hours(6));
    expect(await turn(hours(6))).toBeNull();
  });

  it('of a section is no business of the front page', async () => {
    const harbour = await db.section.findUniqueOrThrow({ where: { slug: 'harbour' } });
    const front = { sectionId: harbour.id };
    await set({
      section: 'harbour',
      version: await getFrontVersion(front),
      placements: [at('top-1', stories[0]!)],
    });
    expect(await getPlacements(noon, front)).toEqual([at('top-1', stories[0]!)]);
    expect(await getPlacements(noon, main)).toEqual([]);
    await expect(set({ section: 'nowhere' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each([
    ['a place that there is not', () => [at('nowhere', stories[0]!)], 'slots.0.slot'],
    ['a story that there is not', () => [at('lead', { id: 999 })], 'slots.0.storyId'],
    ['a place twice', () => [at('lead', stories[0]!), at('lead', stories[1]!)], 'slots.1.slot'],
    ['a story twice', () => [at('lead', stories[0]!), at('row-1', stories[0]!)], 'slots.1.storyId'],
    ['a pin that is over', () => [at('lead', stories[0]!, noon)], 'slots.0.pinnedUntil'],
  ])('is refused with %s', async (_, placements, path) => {
    await expect(set({ placements: placements() })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path }],
    });
    expect(await db.frontEdition.count()).toBe(0);
  });

  it('is refused in the band of another section, and for a moment that has passed', async () => {
    const sport = await makeStory({ section: await makeSection({ slug: 'sport' }) });
    await expect(set({ placements: [at('band.harbour.1', sport)] })).rejects.toMatchObject({
      fields: [{ path: 'slots.0.storyId' }],
    });
    await expect(set({ liveAt: hours(-1) })).rejects.toMatchObject({
      fields: [{ path: 'liveAt', message: 'This moment has passed.' }],
    });
  });

  it.each(['READER', 'AUTHOR', 'MODERATOR'] as const)('is refused to a %s', async (role) => {
    const someone = testViewer(role);
    const version = await getFrontVersion(main);
    const wish = { section: null, placements: [], liveAt: null, note: '', version };
    await expect(saveFront(someone, wish)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(revokeEdition(someone, { id: 1, version })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('two editors', () => {
  it('the second is told who and when, and both texts are there', async () => {
    const version = await getFrontVersion(main);
    const first = await set({ version, placements: [at('lead', stories[0]!)] });
    await expect(set({ version, placements: [at('lead', stories[1]!)] })).rejects.toMatchObject({
      code: 'conflict',
      details: { version: first.version, by: 'Anna Berg', at: expect.any(String) as string },
    });
    expect(await getPlacements(noon, main)).toEqual([at('lead', stories[0]!)]);
    await set({ version: first.version, placements: [at('lead', stories[1]!)] });
    expect(await getPlacements(noon, main)).toEqual([at('lead', stories[1]!)]);
    expect(await db.frontEdition.count()).toBe(2);
  });

  it('the second is told of who took an edition back, or brought it back, after somebody set one', async () => {
    const named = async (name: string) =>
      testViewer('EDITOR', { id: (await makeUser({ role: 'EDITOR', name })).id });
    const [olu, ivo] = [await named('Olu Adeyemi'), await named('Ivo Brandt')];
    const seen = await set();
    // Another front's business.
    const harbour = await db.section.findUniqueOrThrow({ where: { slug: 'harbour' } });
    const version = await getFrontVersion({ sectionId: harbour.id });
    const theirs = await set({ section: 'harbour', version });
    const undone = await revokeEdition(olu, seen);
    await revokeEdition(ivo, theirs);
    const at = expect.any(String) as string;
    await expect(set({ version: seen.version })).rejects.toMatchObject({
      details: { by: 'Olu Adeyemi', at },
    });
    const { version: restored } = await restoreEdition(ivo, {
      id: seen.id,
      version: undone.version,
    });
    await expect(set({ version: undone.version })).rejects.toMatchObject({
      details: { by: 'Ivo Brandt', at },
    });
    await set({ version: restored });
    await expect(set({ version: restored })).rejects.toMatchObject({
      details: { by: 'Anna Berg', at },
    });
  });

  it('of editions from elsewhere the second is told who set the newest', async () => {
    const data = { liveAt: noon, slots: [], createdById: editor.id };
    await db.frontEdition.create({ data });
    await expect(set({ version: '0.0.0' })).rejects.toMatchObject({
      details: { by: 'Anna Berg', at: expect.any(String) as string },
    });
  });

  it('at the very same time: one is saved, the other told', async () => {
    const version = await getFrontVersion(main);
    const outcomes = await Promise.allSettled([
      set({ version }),
      set({ version }),
      set({ version }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(await db.frontEdition.count()).toBe(1);
  });
});

describe('taking back', () => {
  it('lets the front before stand again, says who and when, and can itself be taken back', async () => {
    const first = await set({ placements: [at('lead', stories[0]!)] });
    const second = await set({ placements: [at('lead', stories[1]!)] });
    const other = await makeUser({ role: 'EDITOR', name: 'Olu Adeyemi' });
    const colleague = testViewer('EDITOR', { id: other.id });
    const undone = await revokeEdition(colleague, { id: second.id, version: second.version });
    expect(undone).toEqual({ section: null, version: `${second.id}.1.${Number(noon)}` });
    expect(await getPlacements(noon, main)).toEqual([at('lead', stories[0]!)]);
    const [revoked, live] = await listEditions(noon, main);
    expect(revoked).toMatchObject({
      id: second.id,
      state: 'revoked',
      revoked: { at: noon, by: 'Olu Adeyemi' },
    });
    expect(live).toMatchObject({ id: first.id, state: 'live' });
    await restoreEdition(editor, { id: second.id, version: undone.version });
    expect(await getPlacements(noon, main)).toEqual([at('lead', stories[1]!)]);
    expect(
      (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action),
    ).toEqual(['front.set', 'front.set', 'front.revoke', 'front.restore']);
  });

  it('twice does it once; on an older state it is a conflict', async () => {
    const first = await set();
    await set();
    await expect(
      revokeEdition(editor, { id: first.id, version: first.version }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const version = await getFrontVersion(main);
    await revokeEdition(editor, { id: first.id, version });
    await revokeEdition(editor, { id: first.id, version });
    expect(await db.auditEntry.count({ where: { action: 'front.revoke' } })).toBe(1);
    await expect(revokeEdition(editor, { id: 999, version })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('looking for stories', () => {
  it('finds public and coming ones by every word, newest first, and never a draft', async () => {
    await resetDatabase();
    const section = await makeSection({ slug: 'harbour', name: 'Harbour', ink: 'harbour' });
    const hero = await makeMedia();
    const named = (headline: string, fields: Parameters<typeof makeStory>[0] = {}) =>
      makeStory({ section, headline, ...fields });
    await named('Gale warning for the harbour', { publishedAt: hours(-2), hero });
    await named('Harbour gale: the day after', { status: 'SCHEDULED', publishedAt: hours(5) });
    await named('Gale under embargo', { publishedAt: hours(-1), embargoUntil: hours(3) });
    await named('Gale draft', { status: 'DRAFT' });
    await named('Gale withdrawn', { status: 'UNPUBLISHED' });
    await named('100% herring', { publishedAt: hours(-3) });
    const found = async (q: string) =>
      (await searchPicks(noon, q)).map(({ headline, isPublic, hasPicture }) => ({
        ...{ headline, isPublic, hasPicture },
      }));
    expect(await found('harbour GALE')).toEqual([
      { headline: 'Harbour gale: the day after', isPublic: false, hasPicture: false },
      { headline: 'Gale warning for the harbour', isPublic: true, hasPicture: true },
    ]);
    expect((await found('')).map(({ headline }) => headline)).toEqual([
      'Harbour gale: the day after',
      'Gale under embargo',
      'Gale warning for the harbour',
      '100% herring',
    ]);
    expect((await found('100%')).map(({ headline }) => headline)).toEqual(['100% herring']);
    expect((await searchPicks(noon, 'embargo'))[0]!.publishedAt).toEqual(hours(3));
  });
});

describe('what the doors are told', () => {
  const told = hearDoors();

  it('that one front is stale and nothing else; of a line of breaking news, every page', async () => {
    const harbour = await db.section.findUniqueOrThrow({ where: { slug: 'harbour' } });
    const ofHarbour = await getFrontVersion({ sectionId: harbour.id });
    await told();
    const { id, version } = await set();
    expect(await told()).toEqual([['front']]);
    await revokeEdition(editor, { id, version });
    expect(await told()).toEqual([['front']]);
    await set({ section: 'harbour', version: ofHarbour });
    expect(await told()).toEqual([['front:harbour']]);
    const line = await startBanner(editor, { text: 'Gale', endsAt: hours(1) });
    expect(await told()).toEqual([['banner']]);
    await endBanner(editor, line.id);
    expect(await told()).toEqual([['banner']]);
  });

  it('nothing of a front that was refused', async () => {
    await told();
    await expect(set({ version: '9.9.9' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await told()).toEqual([]);
  });
});

it('keeps what stands in a section’s band when the section gets another slug', async () => {
  await makeSection({ slug: 'harbour-life', name: 'Harbour life' });
  const [first, second, third] = stories as [{ id: number }, { id: number }, { id: number }];
  await set({
    placements: [
      at('lead', first),
      at('band.harbour.1', second),
      at('band.harbour.2', third, hours(2)),
    ],
  });
  const { id, version } = await db.section.findUniqueOrThrow({ where: { slug: 'harbour' } });
  await changeSection(editor, id, { version, slug: 'port' });
  expect(await getPlacements(noon, main)).toEqual([
    at('lead', first),
    at('band.port.1', second),
    at('band.port.2', third, hours(2)),
  ]);
  const life = await db.section.findUniqueOrThrow({ where: { slug: 'harbour-life' } });
  await changeSection(editor, life.id, { version: life.version, slug: 'quays' });
  expect((await getPlacements(noon, main)).map(({ slot }) => slot)).toEqual([
    'lead',
    'band.port.1',
    'band.port.2',
  ]);
});
