import { beforeEach, describe, expect, it } from 'vitest';
import {
  countApprovedComments,
  countCorrections,
  countStories,
  getArticleBySlug,
  getMovedTo,
  getNextDue,
  getStoryList,
  listCorrections,
  listMarks,
  listMostDiscussed,
  listNewestOfSections,
  listPages,
  listStories,
  listStoriesById,
} from '@/lib/articles/data';
import {
  makeAuthor,
  makeComment,
  makeMedia,
  makeSection,
  makeStories,
  makeStory,
  makeTopic,
} from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

const now = new Date('2026-11-25T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);

describe('listStories', () => {
  it('runs newest first, and by id where the times are the same', async () => {
    await makeStory({ slug: 'older', publishedAt: minutesAgo(9) });
    await makeStory({ slug: 'twin-a', publishedAt: minutesAgo(5) });
    await makeStory({ slug: 'twin-b', publishedAt: minutesAgo(5) });
    expect(slugs(await listStories({ now, take: 9 }))).toEqual(['twin-b', 'twin-a', 'older']);
  });

  it('keeps to a section, a topic, an author and a span of time', async () => {
    const [section, topic, author] = [await makeSection(), await makeTopic(), await makeAuthor()];
    await makeStory({ slug: 'in-section', section, publishedAt: minutesAgo(1) });
    await makeStory({ slug: 'on-topic', topics: [topic], publishedAt: minutesAgo(2) });
    await makeStory({ slug: 'by-author', authors: [author], publishedAt: minutesAgo(3) });
    const list = async (filter: Parameters<typeof countStories>[1]) =>
      slugs(await listStories({ now, filter, take: 9 }));
    expect(await list({ sectionId: section.id })).toEqual(['in-section']);
    expect(await list({ topicId: topic.id })).toEqual(['on-topic']);
    expect(await list({ authorId: author.id })).toEqual(['by-author']);
    expect(await list({ from: minutesAgo(2), until: minutesAgo(1) })).toEqual(['on-topic']);
    expect(await countStories(now, { topicId: topic.id })).toBe(1);
  });

  it('goes on below a cursor without losing twins or showing one twice', async () => {
    const twins = [{ slug: 'a' }, { slug: 'b' }, { slug: 'c' }];
    for (const twin of twins) await makeStory({ ...twin, publishedAt: minutesAgo(5) });
    const [first] = await listStories({ now, take: 1 });
    expect(slugs(await listStories({ now, take: 9, after: first! }))).toEqual(['b', 'a']);
  });

  it('gives section, bylines in order, picture and approved comments', async () => {
    const section = await makeSection({ slug: 'harbour', name: 'Harbour', ink: 'harbour' });
    const [maren, desk] = [
      await makeAuthor({ slug: 'maren-holt', name: 'Maren Holt' }),
      await makeAuthor({ slug: 'harbour-desk', name: 'Harbour Desk', kind: 'DESK' }),
    ];
    const hero = await makeMedia({ path: '/prints/crane.svg' });
    const story = await makeStory({ section, authors: [desk, maren], hero });
    await makeComment({ story, status: 'APPROVED' });
    await makeComment({ story, status: 'PENDING' });
    const [card] = await listStories({ now: new Date(), take: 1 });
    expect(card).toMatchObject({
      section: { slug: 'harbour', name: 'Harbour', ink: 'harbour' },
      authors: [
        { slug: 'harbour-desk', name: 'Harbour Desk', kind: 'DESK' },
        { slug: 'maren-holt', name: 'Maren Holt', kind: 'PERSON' },
      ],
      hero: { path: '/prints/crane.svg', focalX: 50 },
      commentCount: 1,
    });
  });
});

describe('getStoryList', () => {
  it('cuts pages of twenty, and ends with the last', async () => {
    await makeStories(
      Array.from({ length: 21 }, (_, i) => ({ slug: `s-${i}`, publishedAt: minutesAgo(i) })),
    );
    const second = await getStoryList(now, {}, 2);
    expect(second).toMatchObject({ page: 2, pages: 2, total: 21 });
    expect(slugs(second!.stories)).toEqual(['s-20']);
    expect((await getStoryList(now, {}, 1))?.stories).toHaveLength(20);
    expect(await getStoryList(now, {}, 3)).toBeNull();
  });

  it('has one empty page where there is nothing', async () => {
    expect(await getStoryList(now, {}, 1)).toEqual({ stories: [], page: 1, pages: 1, total: 0 });
    expect(await getStoryList(now, {}, 2)).toBeNull();
  });
});

it('countApprovedComments counts each story and only what readers see', async () => {
  const [loud, quiet] = [await makeStory(), await makeStory()];
  await makeComment({ story: loud, status: 'APPROVED' });
  await makeComment({ story: loud, status: 'APPROVED' });
  for (const status of ['PENDING', 'REJECTED', 'SPAM'] as const)
    await makeComment({ story: quiet, status });
  expect(await countApprovedComments([loud.id, quiet.id])).toEqual(new Map([[loud.id, 2]]));
  expect(await countApprovedComments([])).toEqual(new Map());
});

it('listStoriesById keeps the order asked for and leaves out what is not public', async () => {
  const [a, b] = [await makeStory(), await makeStory()];
  const draft = await makeStory({ status: 'DRAFT' });
  const list = await listStoriesById(new Date(), [b.id, draft.id, a.id]);
  expect(list.map(({ id }) => id)).toEqual([b.id, a.id]);
});

it('listNewestOfSections takes so many of each section', async () => {
  const [one, two] = [await makeSection(), await makeSection()];
  await makeStory({ slug: 'one-old', section: one, publishedAt: minutesAgo(30) });
  await makeStory({ slug: 'one-new', section: one, publishedAt: minutesAgo(1) });
  await makeStory({ slug: 'two', section: two, publishedAt: minutesAgo(20) });
  await makeStory({ section: two, status: 'DRAFT' });
  expect(slugs(await listNewestOfSections(now, 1))).toEqual(['one-new', 'two']);
});

it('listMostDiscussed ranks by approved comments of the time asked for', async () => {
  const section = await makeSection();
  const [once, twice, before] = [
    await makeStory({ slug: 'once', section, publishedAt: minutesAgo(90) }),
    await makeStory({ slug: 'twice', section, publishedAt: minutesAgo(90) }),
    await makeStory({ slug: 'before', section, publishedAt: minutesAgo(90) }),
  ];
  const at = { status: 'APPROVED', createdAt: minutesAgo(10) } as const;
  await makeComment({ story: once, ...at });
  await makeComment({ story: twice, ...at });
  await makeComment({ story: twice, ...at });
  await makeComment({ story: before, status: 'APPROVED', createdAt: minutesAgo(80) });
  const query = { now, since: minutesAgo(60), sectionId: section.id, take: 5 };
  expect(slugs(await listMostDiscussed(query))).toEqual(['twice', 'once']);
});

describe('getArticleBySlug', () => {
  it('gives every part of the page, whatever the status', async () => {
    const topic = await makeTopic({ slug: 'north-mole', name: 'North mole' });
    await makeStory({
      slug: 'wire',
      status: 'DRAFT',
      topics: [topic],
      dateline: 'VESTERHAMN',
      sourceWriter: 'Elin Varga',
      sourceOrganisation: 'Northwater Press Agency',
      sourceUrl: 'https://agency.example/1',
      corrections: [{ text: 'It was Monday.', createdAt: minutesAgo(5) }],
    });
    expect(await getArticleBySlug('wire')).toMatchObject({
      status: 'DRAFT',
      dateline: 'VESTERHAMN',
      topics: [{ slug: 'north-mole', name: 'North mole' }],
      source: {
        writer: 'Elin Varga',
        organisation: 'Northwater Press Agency',
        url: 'https://agency.example/1',
      },
      corrections: [{ text: 'It was Monday.', at: minutesAgo(5) }],
      body: { type: 'doc' },
    });
  });

  it('is null where nothing is', async () => {
    expect(await getArticleBySlug('nothing')).toBeNull();
  });
});

it('getMovedTo follows a former address to what is public, and only that', async () => {
  await makeStory({ slug: 'new', formerSlugs: ['old'], publishedAt: minutesAgo(1) });
  await makeStory({ slug: 'hidden', status: 'DRAFT', formerSlugs: ['old-hidden'] });
  expect(await getMovedTo(now, 'old')).toEqual({ kind: 'STORY', slug: 'new' });
  expect(await getMovedTo(now, 'old-hidden')).toBeNull();
  expect(await getMovedTo(now, 'never')).toBeNull();
});

it('getNextDue is the first schedule or embargo that ends after now', async () => {
  expect(await getNextDue(now)).toBeNull();
  await makeStory({ status: 'SCHEDULED', publishedAt: minutesAgo(-30) });
  expect(await getNextDue(now)).toEqual(minutesAgo(-30));
  await makeStory({ publishedAt: minutesAgo(5), embargoUntil: minutesAgo(-10) });
  expect(await getNextDue(now)).toEqual(minutesAgo(-10));
  await makeStory({ status: 'DRAFT', embargoUntil: minutesAgo(-1) });
  expect(await getNextDue(now)).toEqual(minutesAgo(-10));
});

it('listMarks gives what was published or revised since the day began', async () => {
  const dayStart = minutesAgo(60);
  await makeStory({ publishedAt: minutesAgo(10) });
  await makeStory({ publishedAt: minutesAgo(900), revisedAt: minutesAgo(20) });
  await makeStory({ publishedAt: minutesAgo(900) });
  await makeStory({ status: 'SCHEDULED', publishedAt: minutesAgo(-10) });
  expect(await listMarks(now, dayStart)).toEqual([
    { publishedAt: minutesAgo(10), revisedAt: null },
    { publishedAt: minutesAgo(900), revisedAt: minutesAgo(20) },
  ]);
});

it('listPages holds the public pages that the footer has, in its order', async () => {
  const page = { kind: 'PAGE', publishedAt: minutesAgo(1) } as const;
  await makeStory({ ...page, slug: 'privacy', headline: 'Privacy', footerOrder: 2 });
  await makeStory({ ...page, slug: 'about', headline: 'About us', footerOrder: 1 });
  await makeStory({ ...page, slug: 'terms' });
  await makeStory({ kind: 'PAGE', slug: 'soon', status: 'DRAFT', footerOrder: 3 });
  await makeStory({ slug: 'a-story', publishedAt: minutesAgo(1) });
  expect(await listPages(now, 6)).toEqual([
    { slug: 'about', name: 'About us' },
    { slug: 'privacy', name: 'Privacy' },
  ]);
});

it('corrections are those of public stories, newest first', async () => {
  const fix = (text: string, minutes: number) => ({ text, createdAt: minutesAgo(minutes) });
  await makeStory({
    slug: 'fixed',
    publishedAt: minutesAgo(99),
    corrections: [fix('first', 9), fix('second', 3)],
  });
  await makeStory({ status: 'DRAFT', corrections: [fix('not yet', 1)] });
  const items = await listCorrections({ now, take: 9, skip: 0 });
  expect(items.map(({ text, story }) => [text, story.slug])).toEqual([
    ['second', 'fixed'],
    ['first', 'fixed'],
  ]);
  expect(await countCorrections(now)).toBe(2);
});
