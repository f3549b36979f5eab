import { beforeEach, describe, expect, it } from 'vitest';
import { updateStory } from '@/lib/articles/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { makeMedia, makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { actTogether, foreseeTogether } from '@/lib/newsroom/bulk/mutations';
import type { OutAction } from '@/lib/newsroom/bulk/schema';

const now = new Date();
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let editor: Viewer;
let author: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR', name: 'Nora Abell' }), { now });
  author = viewerOf(await makeUser({ role: 'AUTHOR' }), { now });
  await db.setting.createMany({
    data: [
      { key: 'checkAltTexts', value: 'WARN' },
      { key: 'checkStandfirst', value: 'BLOCK' },
      { key: 'checkHeadline', value: 'OFF' },
      { key: 'checkSourceCredit', value: 'OFF' },
    ],
  });
});

type Seen = { id: number; version: number };
const foresee = (
  stories: readonly Seen[],
  action: OutAction = { action: 'publish' },
  who = editor,
) =>
  foreseeTogether(
    who,
    stories.map(({ id, version }) => ({ id, version })),
    action,
    now,
  );
const approved = (more: Parameters<typeof makeStory>[0] = {}) =>
  makeStory({ status: 'APPROVED', publishedAt: null, standfirst: 'Stay in.', ...more });
/** All that a step would have left behind. */
const everything = async () => ({
  stories: await db.story.findMany({ orderBy: { id: 'asc' } }),
  pending: await db.pendingVersion.findMany(),
  formerSlugs: await db.formerSlug.count(),
  revisions: await db.storyRevision.count(),
  jobs: await db.job.count(),
  logged: await db.auditEntry.count(),
  told: await db.webhookDelivery.count(),
});

describe('before several stories go to readers', () => {
  it('each is told of with its address, its moment, what to look at again and why it stays, and none is changed', async () => {
    const silent = await makeMedia({ alt: '' });
    const good = await approved({ headline: 'Good', slug: 'good' });
    const mute = await approved({ headline: 'Mute', hero: silent });
    const until = inHours(5);
    const held = await approved({ headline: 'Held', embargoUntil: until });
    const bare = await approved({ headline: 'Bare', standfirst: '' });
    const out = await makeStory({ headline: 'Out' });
    const stale = await approved({ headline: 'Stale' });
    await updateStory(editor, stale.id, { version: 1, headline: 'Saved since' });
    const was = await everything();
    const all = [good, mute, held, bare, out, stale, { id: 999_999, version: 1 }];
    expect(await foresee(all)).toMatchObject([
      {
        ...{ ok: true, id: good.id, headline: 'Good', version: 1, status: 'published' },
        url: 'http://localhost:3000/article/good',
        ...{ goesOutAt: null, warnings: [], undo: null },
      },
      {
        ...{ ok: true, headline: 'Mute', goesOutAt: null },
        warnings: ['One picture has no alt text and is not marked as decorative.'],
      },
      { ok: true, headline: 'Held', status: 'scheduled', goesOutAt: until.toISOString() },
      { ok: false, headline: 'Bare', why: 'refused', detail: 'There is no standfirst.' },
      {
        ...{ ok: false, headline: 'Out', why: 'refused' },
        detail: 'Readers have this story, and no new version waits beside it.',
      },
      { ok: false, headline: 'Saved since', why: 'changed', by: 'Nora Abell' },
      { ok: false, why: 'gone' },
    ]);
    expect(await everything()).toEqual(was);
  });

  it('a time is told that holds, and one that an embargo forbids is refused', async () => {
    const [at, until] = [inHours(2), inHours(5)];
    const free = await approved();
    const held = await approved({ embargoUntil: until });
    const schedule = { action: 'schedule', publishAt: at.toISOString() } as const;
    expect(await foresee([free, held], schedule)).toMatchObject([
      { ok: true, status: 'scheduled', goesOutAt: at.toISOString() },
      { ok: false, why: 'refused' },
    ]);
    expect(await db.story.count({ where: { status: 'APPROVED' } })).toBe(2);
  });

  it('of a live story the version beside it is looked at', async () => {
    const silent = await makeMedia({ alt: '' });
    const { id } = await makeStory({ headline: 'Live', standfirst: 'Stay in.' });
    await updateStory(editor, id, { version: 1, pending: true, heroId: silent.id });
    const warnings = ['One picture has no alt text and is not marked as decorative.'];
    const at = inHours(2).toISOString();
    const seen = [{ id, version: 2 }];
    expect(await foresee(seen)).toMatchObject([
      { ok: true, status: 'published', goesOutAt: null, warnings },
    ]);
    expect(await foresee(seen, { action: 'schedule', publishAt: at })).toMatchObject([
      { ok: true, status: 'published', goesOutAt: at, warnings },
    ]);
    expect(await db.pendingVersion.findFirst()).toMatchObject({ status: 'DRAFT' });
  });

  it('nothing is told to whoever may not', async () => {
    const section = await makeSection();
    const others = await approved({ headline: 'Secret', section });
    const own = await approved({ createdBy: author, headline: 'Own' });
    expect(await foresee([others, own], { action: 'publish' }, author)).toMatchObject([
      { ok: false, headline: null, detail: 'Your role does not allow this.' },
      { ok: false, headline: 'Own', detail: 'Your role does not allow this.' },
    ]);
  });
});

it('what has gone out says what the checklist would have looked at again', async () => {
  const silent = await makeMedia({ alt: '' });
  const mute = await approved({ hero: silent, slug: 'mute' });
  const moved = await approved({ hero: silent });
  const act = (story: Seen, action: Parameters<typeof actTogether>[2]) =>
    actTogether(editor, [{ id: story.id, version: story.version }], action, now);
  expect(await act(mute, { action: 'publish' })).toMatchObject([
    {
      ...{ ok: true, version: 2, status: 'published', goesOutAt: null },
      url: 'http://localhost:3000/article/mute',
      warnings: ['One picture has no alt text and is not marked as decorative.'],
    },
  ]);
  expect(await act(moved, { action: 'draft' })).toMatchObject([
    { ok: true, status: 'draft', goesOutAt: null, warnings: [] },
  ]);
});
