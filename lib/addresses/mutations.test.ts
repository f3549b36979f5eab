import { beforeEach, describe, expect, it } from 'vitest';
import { makeSection, makeStory, makeUser, paragraphs } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { createStory, setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { releaseStory } from '@/lib/articles/release/mutations';
import type { CreateStoryInput } from '@/lib/articles/schema';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { addRedirect } from '@/lib/redirects/mutations';

let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  await makeSection({ slug: 'harbour', name: 'Harbour' });
});

const begin = (over: Partial<CreateStoryInput> = {}) =>
  createStory(editor, {
    headline: 'Gale warning',
    section: 'harbour',
    body: paragraphs('The wind rose at noon.'),
    ...over,
  });
const publish = (id: number) => setStoryStatus(editor, id, { status: 'published' });
const row = (id: number) =>
  db.story.findUniqueOrThrow({
    where: { id },
    select: { slug: true, slugWish: true, slugFollows: true },
  });
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

describe('a draft', () => {
  it('shares a wish with another; whoever goes out first has it, and the other one gives way', async () => {
    const first = await begin({ slug: 'gale' });
    const second = await begin({ slug: 'gale' });
    expect([first.story.slug, second.story.slug]).toEqual(['gale', 'gale-2']);
    expect((await publish(second.id)).story.slug).toBe('gale');
    expect(await row(second.id)).toEqual({ slug: 'gale', slugWish: null, slugFollows: false });
    expect(await row(first.id)).toEqual({ slug: 'gale-3', slugWish: 'gale', slugFollows: false });
    // Readers know the other one by now: the first that is free.
    expect((await publish(first.id)).story.slug).toBe('gale-2');
    expect(await row(first.id)).toMatchObject({ slugWish: null });
  });

  it('settles what its headline makes of itself as well', async () => {
    const first = await begin();
    const second = await begin();
    expect((await publish(second.id)).story.slug).toBe('gale-warning');
    expect(await row(first.id)).toMatchObject({ slug: 'gale-warning-3', slugFollows: true });
  });

  it('has its wish when the story that stood there moves away before it goes out', async () => {
    const holder = await begin({ slug: 'gale' });
    const draft = await begin({ slug: 'gale' });
    await updateStory(editor, holder.id, { version: 1, slug: 'breeze' });
    expect((await publish(draft.id)).story.slug).toBe('gale');
  });

  it('keeps its address when it wishes for the same again, and the wish with it', async () => {
    const holder = await begin({ slug: 'gale' });
    const draft = await begin({ headline: 'Gale' });
    expect(draft.story.slug).toBe('gale-2');
    const saved = await updateStory(editor, draft.id, { version: 1, slug: 'gale' });
    expect(saved.story.slug).toBe('gale-2');
    expect(await row(draft.id)).toEqual({ slug: 'gale-2', slugWish: 'gale', slugFollows: false });
    expect(await row(holder.id)).toMatchObject({ slug: 'gale' });
  });

  it('never takes the address of what is scheduled', async () => {
    const soon = await begin({ slug: 'gale', status: 'scheduled', publishAt: inHours(2) });
    const draft = await begin({ slug: 'gale' });
    expect((await publish(draft.id)).story.slug).toBe('gale-2');
    expect(await row(soon.id)).toMatchObject({ slug: 'gale' });
  });

  it('follows its headline until somebody writes the address, and then for good', async () => {
    const { id } = await begin();
    const calm = await updateStory(editor, id, { version: 1, headline: 'Calm' });
    expect(calm.story.slug).toBe('calm');
    await updateStory(editor, id, { version: 2, slug: 'weather' });
    await updateStory(editor, id, { version: 3, slug: 'storm' });
    // It looks as if it were made of the headline, and was written all the same.
    const storm = await updateStory(editor, id, { version: 4, headline: 'Storm' });
    expect(storm.story.slug).toBe('storm');
    const after = await updateStory(editor, id, { version: 5, headline: 'Sun' });
    expect(after.story.slug).toBe('storm');
  });
});

it('refuses the address of one live story to another, in words', async () => {
  await begin({ slug: 'gale', status: 'published' });
  const { id } = await begin({ slug: 'storm', status: 'published' });
  await expect(updateStory(editor, id, { version: 1, slug: 'gale' })).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ path: 'slug', message: 'Another story has this address: choose another one.' }],
  });
});

it('a live story takes the address of a draft that nobody has seen', async () => {
  const draft = await begin({ slug: 'gale' });
  const { id } = await begin({ slug: 'storm', status: 'published' });
  expect((await updateStory(editor, id, { version: 1, slug: 'gale' })).story.slug).toBe('gale');
  expect(await row(draft.id)).toMatchObject({ slug: 'gale-2', slugWish: 'gale' });
});

it('two that go out at once under one wish get two addresses', async () => {
  const drafts = [await begin({ slug: 'gale' }), await begin({ slug: 'gale' })];
  const done = await Promise.allSettled(drafts.map(({ id }) => publish(id)));
  const failed = done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  for (const reason of failed) expect(reason).toMatchObject({ code: 'conflict' });
  for (const { id } of drafts) await publish(id);
  const slugs = await Promise.all(drafts.map(async ({ id }) => (await row(id)).slug));
  expect(slugs.sort()).toEqual(['gale', 'gale-2']);
});

it('a page never stands where the site itself answers', async () => {
  const { id } = await makeStory({ kind: 'PAGE', slug: 'about' });
  for (const slug of ['preview', 'admin', 'feed', 'history'])
    await expect(updateStory(editor, id, { version: 1, slug })).rejects.toMatchObject({
      code: 'invalid',
    });
});

describe('by the setting, a headline in Latin letters', () => {
  beforeEach(() => db.setting.create({ data: { key: 'slugLetters', value: 'LATIN' } }));

  it.each([
    ['Совет порта проголосовал', 'sovet-porta-progolosoval'],
    ['港務委員會', 'gangwuweiyuanhui'],
    ['Crème brûlée à la carte', 'creme-brulee-a-la-carte'],
    ['🌊🌊', 'ocean-ocean'],
    ['!!!', 'story-1'],
  ])('%s', async (headline, slug) => {
    expect((await begin({ headline })).story.slug).toBe(slug);
  });
});

it('a redirect follows the story to its new address, and none is left where a story stands', async () => {
  await db.redirect.createMany({
    data: [
      { source: '/old', target: '/article/gale' },
      { source: '/article/storm', target: '/latest' },
    ],
  });
  const { id } = await begin({ slug: 'gale', status: 'published' });
  await updateStory(editor, id, { version: 1, slug: 'storm' });
  expect(await db.redirect.findMany({ select: { source: true, target: true } })).toEqual([
    { source: '/old', target: '/article/storm' },
  ]);
});

describe('a redirect that leads away from the address of a story', () => {
  const redirects = async () =>
    (await db.redirect.findMany({ orderBy: { source: 'asc' } })).map(
      ({ source, target }) => `${source} ${target}`,
    );
  beforeEach(async () => {
    await db.redirect.createMany({
      data: [
        { source: '/article/gale', target: '/article/storm' },
        { source: '/article/gale/feed.xml', target: '/article/storm/feed.xml' },
        { source: '/article/gale?p=12', target: '/latest' },
        { source: '/article/calm', status: 410, target: '' },
      ],
    });
  });

  it('is there until the story comes out, and never again', async () => {
    const { id } = await begin({ slug: 'gale' });
    expect(await redirects()).toHaveLength(4);
    await publish(id);
    // An address with a query goes before the page and stays.
    expect(await redirects()).toEqual(['/article/calm ', '/article/gale?p=12 /latest']);
    await addRedirect(editor, {
      ...{ source: '/2019/gale', target: '/article/gale', status: 308, note: '' },
    });
    expect(await redirects()).toContain('/2019/gale /article/gale');

    await setStoryStatus(editor, id, { status: 'unpublished' });
    await db.redirect.create({ data: { source: '/article/gale', target: '/article/storm' } });
    await publish(id);
    expect(await redirects()).not.toContain('/article/gale /article/storm');
  });

  it('goes with a story that is public at once, of an address of other letters too', async () => {
    await db.redirect.create({ data: { source: '/%D1%88%D1%82%D0%BE%D1%80%D0%BC', target: '/x' } });
    await begin({ slug: 'calm', status: 'published' });
    await makeStory({ kind: 'PAGE', slug: 'шторм', status: 'DRAFT' }).then(({ id }) => publish(id));
    expect(await redirects()).toEqual([
      '/article/gale /article/storm',
      '/article/gale/feed.xml /article/storm/feed.xml',
      '/article/gale?p=12 /latest',
    ]);
  });

  it('leads on until the moment of a scheduled story, and goes with it', async () => {
    const publishAt = inHours(1);
    const { id } = await begin({ slug: 'gale', status: 'scheduled', publishAt });
    expect(await redirects()).toHaveLength(4);
    expect(await releaseStory(id, publishAt)).toBe(true);
    expect(await redirects()).toEqual(['/article/calm ', '/article/gale?p=12 /latest']);
  });
});
