import { afterEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { loadLive, loadThreadEvents } from '@/lib/live/loaders';
import { makeComment, makeDecision, makeStory } from '@/prisma/factories';

const load = (slug: string, after?: string) => loadThreadEvents(slug, { after, heard: [] });
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

afterEach(() => db.setting.deleteMany({ where: { key: { startsWith: 'liveStreams' } } }));

describe('the events of a story', () => {
  it('begin where nothing is new, or after what the reader has seen', async () => {
    const story = await makeStory();
    const one = await makeDecision({ comment: await makeComment({ story }) });
    const two = await makeDecision({ comment: await makeComment({ story }) });
    expect(await load(story.slug)).toEqual({
      data: { count: 2, shown: [], gone: [] },
      hold: {
        topic: `comments:${story.id}`,
        cursor: String(two.id),
        most: 2_000,
        mostPerAddress: 20,
      },
    });
    expect((await load(story.slug, String(one.id)))?.data).toEqual({
      count: 2,
      shown: [two.commentId],
      gone: [],
    });
    expect(await loadLive(story.id)).toBe(two.id);
  });

  it('end where nobody can comment, and seven days after the last comment or publication', async () => {
    const closed = await makeStory({ commentMode: 'CLOSED' });
    expect(await load(closed.slug)).toBeNull();
    const old = await makeStory({ publishedAt: daysAgo(7.1) });
    expect(await load(old.slug)).toBeNull();
    await makeComment({ story: old, createdAt: daysAgo(7.05) });
    expect(await load(old.slug)).toBeNull();
    await makeComment({ story: old, createdAt: daysAgo(6.9) });
    expect((await load(old.slug))?.data.count).toBe(2);
  });

  it('are nobody’s when the settings say so, and not for a story that is not public', async () => {
    const story = await makeStory();
    await db.setting.create({ data: { key: 'liveStreams', value: 0 } });
    expect(await load(story.slug)).toBeNull();
    expect(await loadLive(story.id)).toBeNull();
    const draft = await makeStory({ status: 'DRAFT' });
    await expect(load(draft.slug)).rejects.toMatchObject({ code: 'not_found' });
  });
});
