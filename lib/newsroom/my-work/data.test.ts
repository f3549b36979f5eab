import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { makeAuthor, makeStories, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { listGoingOut, listMyAssignments, listWaiting } from '@/lib/newsroom/my-work/data';

beforeEach(() => resetDatabase());

const now = new Date('2026-11-25T12:00:00Z');
const day = (date: string) => new Date(`2026-${date}T12:00:00Z`);
const beside = (
  storyId: number,
  status: 'DRAFT' | 'IN_REVIEW' | 'SCHEDULED',
  {
    publishAt = null,
    updatedAt = day('11-20'),
  }: { publishAt?: Date | null; updatedAt?: Date } = {},
) =>
  db.pendingVersion.create({
    data: { storyId, snapshot: {}, baseVersion: 1, status, updatedAt, publishAt },
  });
const names = ({ stories }: { stories: { headline: string }[] }) =>
  stories.map(({ headline }) => headline);

describe('what waits for a person', () => {
  it('is the work that they were given, what is due first at the head', async () => {
    const me = await makeUser();
    const nora = await makeUser({ name: 'Nora' });
    const story = await makeStory({ status: 'DRAFT', headline: 'A gale' });
    const gone = await makeStory({ status: 'DRAFT', trashedAt: now });
    const give = (task: string, more: object = {}) =>
      db.assignment.create({ data: { storyId: story.id, assigneeId: me.id, task, ...more } });
    await give('Some day');
    await give('Late', { dueAt: day('11-27') });
    await give('Early', { dueAt: day('11-24'), assignedById: nora.id });
    await give('Done', { doneAt: now });
    await give('Not mine', { assigneeId: nora.id });
    await give('Thrown away', { storyId: gone.id });
    expect(await listMyAssignments(me.id)).toMatchObject([
      {
        task: 'Early',
        by: 'Nora',
        dueAt: day('11-24'),
        story: { headline: 'A gale', status: 'draft' },
      },
      { task: 'Late', by: null },
      { task: 'Some day', dueAt: null },
    ]);
  });

  it('is a story in a state, or a live one whose version beside it is', async () => {
    const me = await makeUser();
    const byline = await makeAuthor({ userId: me.id });
    const [live] = await makeStories([
      { headline: 'Live', authors: [byline], updatedAt: day('11-03') },
      { headline: 'New', status: 'IN_REVIEW', updatedAt: day('11-02') },
      { headline: 'Old', status: 'IN_REVIEW', authors: [byline], updatedAt: day('11-01') },
      { headline: 'Draft', status: 'DRAFT', authors: [byline] },
      { headline: 'Gone', status: 'IN_REVIEW', trashedAt: now },
    ]);
    await beside(live!.id, 'IN_REVIEW');
    await db.passageNote.create({ data: { storyId: live!.id, text: 'Who says so?' } });
    await db.passageNote.create({ data: { storyId: live!.id, text: 'Fine', resolvedAt: now } });
    const review = { status: 'IN_REVIEW', pending: ['IN_REVIEW'] } as const;
    const all = await listWaiting({ ...review, order: 'oldest' });
    expect(all).toMatchObject({
      hasMore: false,
      stories: [
        { headline: 'Old', status: 'in_review', pendingStatus: null, at: day('11-01') },
        { headline: 'New' },
        {
          ...{ headline: 'Live', status: 'published', pendingStatus: 'in_review' },
          ...{ at: day('11-20'), openNotes: 1 },
        },
      ],
    });
    expect(names(await listWaiting({ ...review, ownedBy: me.id, order: 'newest' }))).toEqual([
      'Live',
      'Old',
    ]);
  });

  it('stands in the order of the moments that are shown, of a new version its own', async () => {
    const review = { status: 'IN_REVIEW', pending: ['IN_REVIEW'] } as const;
    const [early, late] = await makeStories([
      // What readers have was changed last long ago, in the other order.
      { headline: 'Sent in first', updatedAt: day('03-02') },
      { headline: 'Sent in last', updatedAt: day('03-01') },
      { headline: 'A draft between', status: 'IN_REVIEW', updatedAt: day('11-11') },
    ]);
    await beside(early!.id, 'IN_REVIEW', { updatedAt: day('11-10') });
    await beside(late!.id, 'IN_REVIEW', { updatedAt: day('11-12') });
    const order = ['Sent in first', 'A draft between', 'Sent in last'];
    expect(names(await listWaiting({ ...review, order: 'oldest' }))).toEqual(order);
    expect(names(await listWaiting({ ...review, order: 'newest' }))).toEqual(order.toReversed());
  });

  it('leaves out those that have waited least, of new versions too', async () => {
    const stories = await makeStories(
      Array.from({ length: 22 }, (_, n) => ({
        headline: `Story ${n + 1}`,
        // Of what readers have the newest is the first.
        updatedAt: new Date(day('03-01').getTime() - n * 60_000),
      })),
    );
    for (const [n, { id }] of stories.entries())
      await beside(id, 'IN_REVIEW', { updatedAt: new Date(day('11-01').getTime() + n * 60_000) });
    const list = await listWaiting({ pending: ['IN_REVIEW'], order: 'oldest' });
    expect(list.hasMore).toBe(true);
    expect([names(list)[0], names(list).at(-1)]).toEqual(['Story 1', 'Story 20']);
  });

  it('is twenty at a time', async () => {
    await makeStories(Array.from({ length: 21 }, () => ({ status: 'APPROVED' as const })));
    const { stories, hasMore } = await listWaiting({ status: 'APPROVED', order: 'oldest' });
    expect([stories.length, hasMore]).toEqual([20, true]);
  });

  it('is what goes out in the time to come', async () => {
    const me = await makeUser();
    const [, , live] = await makeStories([
      { headline: 'Friday', status: 'SCHEDULED', publishedAt: day('11-27'), createdBy: me },
      { headline: 'Later', status: 'SCHEDULED', publishedAt: day('12-03') },
      { headline: 'Live' },
      { headline: 'Past', status: 'SCHEDULED', publishedAt: day('11-24') },
      { headline: 'Saturday', status: 'SCHEDULED', publishedAt: day('11-28') },
    ]);
    await beside(live!.id, 'SCHEDULED', { publishAt: day('11-26') });
    const all = await listGoingOut(now, day('12-02'), {});
    expect(names(all)).toEqual(['Live', 'Friday', 'Saturday']);
    expect(all.stories[0]).toMatchObject({ pendingStatus: 'scheduled', at: day('11-26') });
    expect(names(await listGoingOut(now, day('12-02'), { ownedBy: me.id }))).toEqual(['Friday']);
  });
});
