import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { runDueJobs } from '@/lib/jobs/run';
import { getRelated } from '@/lib/related/data';
import { rebuildRelated, relateStory, storyChanged } from '@/lib/related/mutations';
import { changeTopic } from '@/lib/taxonomy/topics/mutations';
import { makeSection, makeStories, makeStory, makeTopic, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date();
const texts = {
  mole: 'The harbour board voted to rebuild the broken mole. The engineer said the mole needs stone, and the loan for the mole is large.',
  moleLater:
    'Stone for the mole arrived by barge. The engineer inspected the mole while the harbour board signed the loan.',
  tram: 'The hill tram stopped at the chapel when a branch fell on the wire. Drivers walked the passengers down.',
  bread:
    'The bakery sold every loaf before noon, and the oven was lit again for the afternoon queue.',
  play: 'The theatre lit its lantern, and the prompter closed the book after the last performance.',
};

beforeEach(() => resetDatabase());

/** Five stories of one section, related to each other. */
async function makeArchive() {
  const section = await makeSection({ slug: 'harbour', name: 'Harbour' });
  const make = (key: keyof typeof texts) =>
    makeStory({ slug: key, headline: `About ${key}`, body: texts[key], section });
  const stories = {
    mole: await make('mole'),
    moleLater: await make('moleLater'),
    tram: await make('tram'),
    bread: await make('bread'),
    play: await make('play'),
  };
  await rebuildRelated({ recount: true });
  return stories;
}
type Stories = Awaited<ReturnType<typeof makeArchive>>;

const list = async (story: { id: number }, at = now) => {
  const items = await getRelated({
    storyId: story.id,
    sectionSlug: 'harbour',
    language: 'en-GB',
    now: at,
  });
  return items.map(({ slug, kind }) => `${slug} ${kind}`);
};
const matches = async (story: { id: number }) =>
  (await list(story)).filter((item) => item.endsWith('AUTO'));

describe('related stories', () => {
  it('are found by content, both ways, with a reason; the rest is filled from the section and says so', async () => {
    const { mole, moleLater } = await makeArchive();
    expect(await matches(mole)).toEqual(['moleLater AUTO']);
    expect(await matches(moleLater)).toEqual(['mole AUTO']);
    const items = await getRelated({
      storyId: mole.id,
      sectionSlug: 'harbour',
      language: 'en-GB',
      now,
    });
    expect(items[0]!.reason).toMatch(
      /^(Also about .*(engineer|stone|loan|board)|More on this story)/i,
    );
    expect(items.slice(1).map(({ slug, reason }) => [slug, reason])).toEqual([
      ['play', 'More from Harbour'],
      ['bread', 'More from Harbour'],
      ['tram', 'More from Harbour'],
    ]);
  });

  it('name a shared topic as the reason', async () => {
    const { mole, moleLater } = await makeArchive();
    const topic = await makeTopic({ name: 'North mole' });
    await db.storyTopic.createMany({
      data: [mole, moleLater].map(({ id }) => ({ storyId: id, topicId: topic.id, position: 0 })),
    });
    await relateStory(mole.id);
    const [first] = await getRelated({
      storyId: moleLater.id,
      sectionSlug: 'harbour',
      language: 'en-GB',
      now,
    });
    expect(first).toMatchObject({ slug: 'mole', reason: 'More on North mole' });
  });

  it('call a topic by the name that it has now', async () => {
    const { mole, moleLater } = await makeArchive();
    const topic = await makeTopic({ name: 'North mole' });
    await db.storyTopic.createMany({
      data: [mole, moleLater].map(({ id }) => ({ storyId: id, topicId: topic.id, position: 0 })),
    });
    await relateStory(mole.id);
    const editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now });
    await changeTopic(editor, topic.id, { version: 1, name: 'The mole' });
    await runDueJobs();
    const [row] = await db.relatedStory.findMany({ where: { storyId: moleLater.id } });
    expect(row!.reason).toMatchObject({ topics: ['The mole'] });
  });

  const future = new Date(now.getTime() + 3_600_000);
  it.each([
    ['draft', { status: 'DRAFT' }],
    ['in review', { status: 'IN_REVIEW' }],
    ['unpublished', { status: 'UNPUBLISHED' }],
    ['scheduled for later', { status: 'SCHEDULED', publishedAt: future }],
    ['under embargo', { status: 'PUBLISHED', embargoUntil: future }],
    ['published for a time to come', { status: 'PUBLISHED', publishedAt: future }],
    ['a page', { kind: 'PAGE' }],
  ] as const)(
    'never hold a story that is %s, though the stored row still says so',
    async (_, data) => {
      const { mole, moleLater } = await makeArchive();
      await db.story.update({ where: { id: moleLater.id }, data });
      expect(
        await db.relatedStory.count({ where: { storyId: mole.id, relatedId: moleLater.id } }),
      ).toBe(1);
      expect(await list(mole)).toEqual(['play FILL', 'bread FILL', 'tram FILL']);
    },
  );

  it('hold a scheduled story from its moment on, without any worker', async () => {
    const { mole, moleLater } = await makeArchive();
    await db.story.update({
      where: { id: moleLater.id },
      data: { status: 'SCHEDULED', publishedAt: future },
    });
    await relateStory(moleLater.id);
    expect(await list(mole)).not.toContain('moleLater AUTO');
    expect(await list(mole, future)).toContain('moleLater AUTO');
  });

  it('never hold the story itself', async () => {
    const stories = await makeArchive();
    for (const story of Object.values(stories))
      expect((await list(story)).join()).not.toContain(`${story.slug} `);
  });

  it('are kept to one language', async () => {
    const { mole } = await makeArchive();
    await makeStory({
      slug: 'mole-de',
      body: texts.mole,
      language: 'de',
      section: { id: mole.sectionId },
    });
    await rebuildRelated({ recount: true });
    expect(await list(mole)).toEqual(['moleLater AUTO', 'play FILL', 'bread FILL', 'tram FILL']);
  });

  it('leave out a copy of the story', async () => {
    const { mole } = await makeArchive();
    const long = Array.from(
      { length: 60 },
      (_, i) => `The mole has stone number ${i} of course ${i * 7}.`,
    ).join(' ');
    await db.story.update({ where: { id: mole.id }, data: { bodyText: long } });
    await makeStory({
      slug: 'copy',
      body: `As reported: ${long}`,
      section: { id: mole.sectionId },
    });
    await rebuildRelated({ recount: true });
    expect(await matches(mole)).not.toContain('copy AUTO');
  });

  it('lose a story that is withdrawn, and its words from the next count', async () => {
    const { mole, moleLater } = await makeArchive();
    const held = async () =>
      db.lexeme.findUnique({
        where: { config_lexeme: { config: 'en', lexeme: 'mole' } },
        select: { df: true },
      });
    expect(await held()).toEqual({ df: 2 });
    await db.story.update({ where: { id: moleLater.id }, data: { status: 'UNPUBLISHED' } });
    await relateStory(moleLater.id);
    expect(await db.lexemeCount.findMany({ omit: { countedAt: true } })).toEqual([
      { config: 'en', counted: 5, current: 4 },
    ]);
    expect(
      await db.relatedStory.count({
        where: { OR: [{ storyId: moleLater.id }, { relatedId: moleLater.id }] },
      }),
    ).toBe(0);
    expect(await db.storyVector.count({ where: { storyId: moleLater.id } })).toBe(0);
    expect(await matches(mole)).toEqual([]);
    await rebuildRelated({ recount: true });
    expect(await held()).toEqual({ df: 1 });
  });

  it('stay the same when worked out again', async () => {
    const { mole } = await makeArchive();
    const read = () =>
      db.relatedStory.findMany({
        orderBy: [{ storyId: 'asc' }, { relatedId: 'asc' }],
        select: { storyId: true, relatedId: true },
      });
    const counts = () =>
      db.lexeme.findMany({ orderBy: { id: 'asc' }, select: { lexeme: true, df: true } });
    const [before, held] = [await read(), await counts()];
    await relateStory(mole.id);
    expect(await read()).toEqual(before);
    expect(await counts()).toEqual(held);
  });

  it('come right when many are worked out at once', async () => {
    const stories: Stories = await makeArchive();
    const held = await db.lexeme.findMany({
      orderBy: { id: 'asc' },
      select: { lexeme: true, df: true },
    });
    await Promise.all(
      Object.values(stories).flatMap(({ id }) => [relateStory(id), relateStory(id)]),
    );
    expect(
      await db.lexeme.findMany({ orderBy: { id: 'asc' }, select: { lexeme: true, df: true } }),
    ).toEqual(held);
    expect(await matches(stories.mole)).toEqual(['moleLater AUTO']);
  });

  it('wait as one job for a story that changes several times', async () => {
    const { mole } = await makeArchive();
    for (let i = 0; i < 3; i++) await db.$transaction((tx) => storyChanged(tx, mole.id));
    const jobs = await db.job.findMany({ select: { kind: true, payload: true } });
    expect(jobs).toEqual([{ kind: 'relate-story', payload: { storyId: mole.id } }]);
  });

  it('are never fewer than three', async () => {
    const section = await makeSection({ slug: 'harbour', name: 'Harbour' });
    const [one] = await makeStories(
      ['mole', 'moleLater', 'tram'].map((key) => ({
        ...{ slug: key, headline: key, section, body: texts[key as keyof typeof texts] },
      })),
    );
    await rebuildRelated({ recount: true });
    expect(await list(one!)).toEqual([]);
    await makeStory({ slug: 'bread', section });
    expect(await list(one!)).toEqual(['moleLater AUTO', 'bread FILL', 'tram FILL']);
  });

  it('ask for a new count when a language has grown by ten', async () => {
    const stories = await makeStories(
      Array.from({ length: 10 }, (_, i) => ({ body: `${texts.mole} ${i}`, language: 'da' })),
    );
    const waiting = () => db.job.findMany({ select: { kind: true, payload: true } });
    for (const { id } of stories.slice(0, 9)) await relateStory(id);
    expect(await waiting()).toEqual([]);
    await relateStory(stories[9]!.id);
    expect(await waiting()).toEqual([
      { kind: 'rebuild-related', payload: { recount: true, language: 'da' } },
    ]);
  });

  it('of a running story come whole again when one of more than a list holds is taken away', async () => {
    const section = await makeSection({ slug: 'harbour', name: 'Harbour' });
    // Sixty in a ring: each has thirty of sixty words, and shares the fewer of them the farther apart two stand.
    const stories = await makeStories(
      Array.from({ length: 60 }, (_, i) => ({
        section,
        headline: 'The mole',
        body: Array.from({ length: 30 }, (__, n) => `part${(i + n) % 60}x`)
          .sort((a, b) => Number(a.at(-2)) - Number(b.at(-2)) || i - 30)
          .join(' '),
      })),
    );
    await rebuildRelated({ recount: true });
    for (const { id } of stories.slice(1, 5)) {
      await db.story.update({ where: { id }, data: { status: 'UNPUBLISHED' } });
      await relateStory(id);
    }
    const counts = await db.relatedStory.groupBy({ by: ['storyId'], _count: true });
    expect(counts.map(({ _count }) => _count)).toEqual(Array.from({ length: 56 }, () => 24));
    const read = () =>
      db.relatedStory.findMany({
        orderBy: [{ storyId: 'asc' }, { relatedId: 'asc' }],
        select: { storyId: true, relatedId: true, score: true },
      });
    const before = await read();
    await rebuildRelated({ recount: false });
    expect(await read()).toEqual(before);
  });
});
