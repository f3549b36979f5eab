import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/auth/policy';
import { testViewer } from '@/lib/auth/test-viewer';
import { db } from '@/lib/db';
import { getBanner, listBanners } from '@/lib/front/banners/data';
import {
  editBanner,
  endBanner,
  endCurrentBanner,
  startBanner,
} from '@/lib/front/banners/mutations';
import { bannerForm, bannerInput } from '@/lib/front/banners/schema';
import { makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const noon = new Date('2026-11-25T12:00:00Z');
const hours = (count: number) => new Date(Number(noon) + count * 3_600_000);

let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  editor = testViewer('EDITOR', { id: (await makeUser({ name: 'Anna Berg' })).id });
});
afterEach(() => void vi.useRealTimers());

const audit = () =>
  db.auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true, after: true } });

describe('putting up a line', () => {
  it('stands until its end and is written down without its words', async () => {
    const { slug, id: storyId } = await makeStory({ slug: 'gale-warning' });
    await startBanner(editor, { text: 'Gale warning', story: slug, endsAt: hours(2) });
    expect(await getBanner(noon)).toMatchObject({ text: 'Gale warning', slug: 'gale-warning' });
    expect(await listBanners(noon)).toMatchObject([{ by: 'Anna Berg', state: 'up' }]);
    expect(await audit()).toEqual([
      {
        action: 'banner.start',
        after: {
          storyId,
          startsAt: '2026-11-25T12:00:00.000Z',
          endsAt: '2026-11-25T14:00:00.000Z',
        },
      },
    ]);
  });

  it('for the minute that the clock shows is up at once, before what was put up in that minute', async () => {
    vi.setSystemTime(new Date('2026-11-25T12:00:20Z'));
    await startBanner(editor, { text: 'Breeze', endsAt: hours(2) });
    const now = new Date('2026-11-25T12:00:40Z');
    vi.setSystemTime(now);
    const wish = { text: 'Gale', startsAt: noon, endsAt: hours(2) };
    expect(await startBanner(editor, wish)).toMatchObject({ startsAt: now });
    expect(await getBanner(now)).toMatchObject({ text: 'Gale', startsAt: now });
  });

  it.each([
    ['no end after its beginning', { endsAt: hours(0) }, 'endsAt'],
    ['more than a week', { endsAt: hours(24 * 7 + 1) }, 'endsAt'],
    ['a beginning in the past', { startsAt: hours(-1), endsAt: hours(2) }, 'startsAt'],
    ['a story that there is not', { story: 'nowhere', endsAt: hours(2) }, 'story'],
  ])('is refused with %s', async (_, fields, path) => {
    await expect(startBanner(editor, { text: 'Gale', ...fields })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path }],
    });
    expect(await db.banner.count()).toBe(0);
  });

  it('does not tell whether there is a draft at an address', async () => {
    const { slug } = await makeStory({ status: 'DRAFT' });
    await expect(
      startBanner(editor, { text: 'Gale', story: slug, endsAt: hours(2) }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('takes a story by its whole address', async () => {
    await makeStory({ slug: 'штормовое' });
    const asked = bannerInput.parse({
      text: '  Gale \n warning ',
      story:
        'https://tidings.example/article/%D1%88%D1%82%D0%BE%D1%80%D0%BC%D0%BE%D0%B2%D0%BE%D0%B5?x=1#y',
      endsAt: hours(2).toISOString(),
    });
    await startBanner(editor, asked);
    expect(await getBanner(noon)).toMatchObject({ text: 'Gale warning', slug: 'штормовое' });
  });

  it.each(['AUTHOR', 'MODERATOR'] as const)('is refused to a %s', async (role) => {
    const wish = { text: 'Gale', endsAt: hours(2) };
    await expect(startBanner(testViewer(role), wish)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(endBanner(testViewer(role), 1)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the desk’s form', () => {
  const typed = { text: '  Gale \n warning ', q: '', startsAt: '', endsAt: '2026-11-25T09:00' };
  const press = (fields: Record<string, unknown> = {}) =>
    editBanner(editor, bannerForm.parse({ ...typed, ...fields }));

  it('looks for public and coming stories before anything is typed, and keeps the chosen one', async () => {
    const gale = await makeStory({ headline: 'Gale warning for the mole' });
    const next = await makeStory({
      ...{ headline: 'Gale: what comes', status: 'SCHEDULED', publishedAt: hours(1) },
    });
    await makeStory({ headline: 'Gale in a draft', status: 'DRAFT' });
    await makeStory({ headline: 'Pies' });
    const desk = await press({
      intent: 'search',
      text: '',
      q: 'gale',
      storyId: gale.id,
      endsAt: '',
    });
    expect(desk).toMatchObject({
      typed: { text: '', q: 'gale', startsAt: '', endsAt: '' },
      chosen: { id: gale.id, isPublic: true },
      said: '2 stories found.',
      fault: null,
    });
    expect(desk.found?.map(({ id }) => id).sort()).toEqual([gale.id, next.id].sort());
    expect(await db.banner.count()).toBe(0);
  });

  it('takes its times in the newsroom’s zone, and the story that is chosen', async () => {
    await db.setting.create({ data: { key: 'timeZone', value: 'America/New_York' } });
    const { id, slug } = await makeStory();
    expect(await press({ storyId: String(id) })).toEqual({
      ...{ typed: null, found: null, chosen: null, said: 'Saved.', fault: null },
    });
    const endsAt = new Date('2026-11-25T14:00:00Z');
    expect(await getBanner(noon)).toMatchObject({ text: 'Gale warning', slug, endsAt });
  });

  it.each([
    ['no words', { text: ' ' }, 'text', 'Say what has happened.'],
    ['too many words', { text: 'x'.repeat(141) }, 'text', 'At most 140 characters'],
    ['no end', { endsAt: '' }, 'endsAt', 'Breaking news needs an end.'],
    // New York: the second Sunday of March, the first of November.
    ['an hour that the clocks skip', { endsAt: '2027-03-14T02:30' }, 'endsAt', 'skip'],
    ['an hour that comes twice', { endsAt: '2027-11-07T01:30' }, 'endsAt', 'comes twice'],
  ])('gives back what was typed with %s', async (_, fields, path, why) => {
    await db.setting.create({ data: { key: 'timeZone', value: 'America/New_York' } });
    const { id } = await makeStory();
    const desk = await press({ ...fields, storyId: id });
    expect(desk).toMatchObject({ typed: { ...typed, ...fields }, chosen: { id } });
    expect(desk.fault?.fields).toEqual([{ path, message: expect.stringContaining(why) as string }]);
    expect(await db.banner.count()).toBe(0);
  });

  it.each(['DRAFT', 'UNPUBLISHED'] as const)('says so of a story that is %s', async (status) => {
    const { id } = await makeStory({ status });
    expect((await press({ storyId: id, endsAt: '2026-11-25T20:00' })).fault?.fields).toEqual([
      { path: 'storyId', message: 'This story is neither published nor scheduled any more.' },
    ]);
    expect(await db.banner.count()).toBe(0);
  });

  it.each(['AUTHOR', 'MODERATOR'] as const)('finds nothing for a %s', async (role) => {
    const asked = bannerForm.parse({ intent: 'search' });
    await expect(editBanner(testViewer(role), asked)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('taking it down', () => {
  it('ends what is up, strikes what was to come, and does nothing twice', async () => {
    const up = await startBanner(editor, { text: 'Gale', endsAt: hours(2) });
    const next = await startBanner(editor, {
      ...{ text: 'Later', startsAt: hours(3), endsAt: hours(4) },
    });
    vi.setSystemTime(hours(1));
    await endCurrentBanner(editor);
    await endCurrentBanner(editor);
    await endBanner(editor, up.id);
    expect(await getBanner(hours(1))).toBeNull();
    expect(await db.banner.findUnique({ where: { id: up.id } })).toMatchObject({
      endsAt: hours(1),
    });
    await endBanner(editor, next.id);
    await expect(endBanner(editor, next.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await audit()).map(({ action }) => action)).toEqual([
      'banner.start',
      'banner.start',
      'banner.end',
      'banner.end',
    ]);
  });
});
