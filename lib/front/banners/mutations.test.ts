import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/auth/policy';
import { testViewer } from '@/lib/auth/test-viewer';
import { db } from '@/lib/db';
import { getBanner, listBanners } from '@/lib/front/banners/data';
import {
  endBanner,
  endCurrentBanner,
  startBanner,
  startBannerByForm,
} from '@/lib/front/banners/mutations';
import { bannerForm } from '@/lib/front/banners/schema';
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

  it('takes the form’s times in the newsroom’s zone, and a story by its whole address', async () => {
    await db.setting.create({ data: { key: 'timeZone', value: 'America/New_York' } });
    await makeStory({ slug: 'штормовое' });
    const typed = bannerForm.parse({
      text: '  Gale \n warning ',
      story:
        'https://tidings.example/article/%D1%88%D1%82%D0%BE%D1%80%D0%BC%D0%BE%D0%B2%D0%BE%D0%B5?x=1#y',
      startsAt: '',
      endsAt: '2026-11-25T09:00',
    });
    await startBannerByForm(editor, typed);
    expect(await getBanner(noon)).toMatchObject({
      text: 'Gale warning',
      slug: 'штормовое',
      endsAt: new Date('2026-11-25T14:00:00Z'),
    });
    await expect(startBannerByForm(editor, { ...typed, endsAt: '' })).rejects.toMatchObject({
      fields: [{ path: 'endsAt', message: 'Breaking news needs an end.' }],
    });
    // New York: the second Sunday of March, the first of November.
    for (const [endsAt, why] of [
      ['2027-03-14T02:30', 'skip'],
      ['2027-11-07T01:30', 'comes twice'],
    ] as const)
      await expect(startBannerByForm(editor, { ...typed, endsAt })).rejects.toMatchObject({
        fields: [{ path: 'endsAt', message: expect.stringContaining(why) as string }],
      });
  });

  it.each(['AUTHOR', 'MODERATOR'] as const)('is refused to a %s', async (role) => {
    const wish = { text: 'Gale', endsAt: hours(2) };
    await expect(startBanner(testViewer(role), wish)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(endBanner(testViewer(role), 1)).rejects.toMatchObject({ code: 'forbidden' });
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
