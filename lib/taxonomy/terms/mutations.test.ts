import { beforeEach, describe, expect, it } from 'vitest';
import { updateStory } from '@/lib/articles/mutations';
import { linkTopics } from '@/lib/articles/fields/mutations';
import { lockStory } from '@/lib/articles/row/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { addAuthor, changeAuthor, deleteAuthor } from '@/lib/taxonomy/authors/mutations';
import type { AuthorFields } from '@/lib/taxonomy/authors/schema';
import type { JobPayloads } from '@/lib/jobs/queue';
import { tellRefiledJob } from '@/lib/jobs/tell-refiled';
import { listSectionTree } from '@/lib/taxonomy/sections/data';
import {
  addSection,
  changeSection,
  deleteSection,
  orderSections,
} from '@/lib/taxonomy/sections/mutations';
import { listTopics } from '@/lib/taxonomy/topics/data';
import { addTopic, changeTopic, deleteTopic, mergeTopic } from '@/lib/taxonomy/topics/mutations';
import { webhookEventNames } from '@/lib/webhooks/schema';
import {
  makeAuthor,
  makeMedia,
  makeSection,
  makeStory,
  makeTopic,
  makeUser,
} from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

let editor: Viewer;
let author: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  author = viewerOf(await makeUser({ role: 'AUTHOR' }), { now: new Date() });
});

const redirects = async () =>
  (await db.redirect.findMany({ orderBy: { source: 'asc' } })).map(
    ({ source, target }) => `${source} → ${target}`,
  );
const words = async () =>
  (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action);
const section = {
  name: 'Port',
  slug: '',
  description: '',
  ink: 'harbour',
  parentId: null,
} as const;
const profile: AuthorFields = {
  name: 'Ada Quay',
  slug: '',
  kind: 'PERSON',
  title: '',
  bio: '',
  isGuest: true,
  photoId: null,
  links: [],
};

describe('sections', () => {
  it('are added with an address of their name, in two levels and no more', async () => {
    const port = await addSection(editor, section);
    const below = await addSection(editor, { ...section, name: 'Ferries', parentId: port.id });
    await expect(
      addSection(editor, { ...section, name: 'Boats', parentId: below.id }),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'parentId' }] });
    await expect(
      changeSection(editor, port.id, {
        version: 1,
        parentId: (await addSection(editor, { ...section, name: 'Town' })).id,
      }),
    ).rejects.toMatchObject({ fields: [{ path: 'parentId' }] });
    expect(
      (await listSectionTree()).map(({ slug, parentId }) => [slug, parentId === port.id]),
    ).toEqual([
      ['port', false],
      ['ferries', true],
      ['town', false],
    ]);
    await expect(addSection(author, section)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('have no two of one name side by side, whichever way they come there', async () => {
    const port = await addSection(editor, section);
    const town = await addSection(editor, { ...section, name: 'Town' });
    const news = await addSection(editor, { ...section, name: 'News', parentId: port.id });
    const other = await addSection(editor, { ...section, name: 'News', parentId: town.id });
    const said = { code: 'invalid', fields: [{ path: 'name' }] };
    await expect(addSection(editor, { ...section, name: 'port' })).rejects.toMatchObject(said);
    await expect(
      changeSection(editor, town.id, { version: 1, name: 'PORT' }),
    ).rejects.toMatchObject(said);
    await expect(
      changeSection(editor, other.id, { version: 1, parentId: port.id }),
    ).rejects.toMatchObject(said);
    // Its own name is nobody else's, and `_` is a letter.
    await changeSection(editor, news.id, { version: 1, name: 'NEWS' });
    await changeSection(editor, news.id, { version: 2, name: '____' });
    await addSection(editor, { ...section, name: 'Ship', parentId: port.id });
  });

  it('lead their old address and feeds on when they are renamed, and refuse an old version', async () => {
    const { id } = await makeSection({ slug: 'port', name: 'Port' });
    await changeSection(editor, id, { version: 1, slug: 'harbour', name: 'Harbour' });
    expect(await redirects()).toEqual([
      '/section/port → /section/harbour',
      '/section/port/atom.xml → /section/harbour/atom.xml',
      '/section/port/feed.json → /section/harbour/feed.json',
      '/section/port/feed.xml → /section/harbour/feed.xml',
    ]);
    await expect(changeSection(editor, id, { version: 1, name: 'Sea' })).rejects.toMatchObject({
      code: 'conflict',
    });
    // Back again: the living address wins, and nothing leads in a circle.
    await changeSection(editor, id, { version: 2, slug: 'port' });
    expect((await redirects())[0]).toBe('/section/harbour → /section/port');
    expect(await redirects()).toHaveLength(4);
    expect(await words()).toEqual(['section.change', 'section.change']);
  });

  it('give their stories to another when they are deleted', async () => {
    const port = await makeSection({ slug: 'port' });
    const town = await makeSection({ slug: 'town' });
    const story = await makeStory({ section: port });
    await expect(deleteSection(editor, port.id, { version: 1 })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'to' }],
    });
    expect(await deleteSection(editor, port.id, { version: 1, to: town.id })).toEqual({ moved: 1 });
    const { sectionId } = await db.story.findUniqueOrThrow({ where: { id: story.id } });
    expect(sectionId).toBe(town.id);
    expect((await redirects())[0]).toBe('/section/port → /section/town');
    // A text that was open meanwhile still says "port".
    await updateStory(editor, story.id, { version: 1, section: 'port', headline: 'Saved late' });
    expect(await db.story.findUniqueOrThrow({ where: { id: story.id } })).toMatchObject({
      sectionId: town.id,
      headline: 'Saved late',
    });
  });

  it('leave the alerts that readers asked for to the other, each device once', async () => {
    const port = await makeSection({ slug: 'port' });
    const town = await makeSection({ slug: 'town' });
    const rows = [[port.id], [port.id, town.id], [town.id]];
    for (const [i, sections] of rows.entries())
      await db.pushDevice.create({
        data: {
          ...{ endpoint: `https://push.example/${i}`, p256dh: 'p', auth: 'a', serverKey: 'k' },
          ...{
            breaking: false,
            sections: { create: sections.map((sectionId) => ({ sectionId })) },
          },
        },
      });
    await deleteSection(editor, port.id, { version: 1, to: town.id });
    const left = await db.pushDevice.findMany({
      orderBy: { endpoint: 'asc' },
      select: { sections: { select: { sectionId: true } } },
    });
    expect(left.map(({ sections }) => sections)).toEqual(rows.map(() => [{ sectionId: town.id }]));
  });

  it('stand in the order that was wished, unless somebody was faster', async () => {
    const [a, b] = [await makeSection({ position: 1 }), await makeSection({ position: 2 })];
    const seen = [a.id, b.id];
    await orderSections(editor, { seen, order: [b.id, a.id] });
    expect((await listSectionTree()).map(({ id }) => id)).toEqual([b.id, a.id]);
    await expect(orderSections(editor, { seen, order: [b.id, a.id] })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(
      orderSections(editor, { seen: [b.id, a.id], order: [a.id, a.id] }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('topics', () => {
  it('become one with exact counts, and the old address leads on', async () => {
    const [mole, pier] = [
      await makeTopic({ slug: 'north-mole', name: 'North mole' }),
      await makeTopic({ slug: 'pier', name: 'Pier' }),
    ];
    const both = await makeStory({ topics: [mole, pier] });
    const one = await makeStory({ topics: [mole] });
    await makeStory({ topics: [pier], status: 'DRAFT' });
    expect(await mergeTopic(editor, mole.id, { version: 1, into: 'PIER' })).toEqual({
      into: 'pier',
      stories: 3,
    });
    expect((await listTopics({ page: 1 })).items).toMatchObject([{ slug: 'pier', stories: 3 }]);
    expect(await db.storyTopic.findMany({ where: { storyId: both.id } })).toMatchObject([
      { topicId: pier.id, position: 1 },
    ]);
    expect((await redirects())[0]).toBe('/topic/north-mole → /topic/pier');
    // A text that was open meanwhile does not bring the old one back.
    await updateStory(editor, one.id, { version: 1, topics: ['north-mole'] });
    expect(await db.topic.count()).toBe(1);
    expect(await words()).toEqual(['topic.merge']);
  });

  it('are merged once when two people do it at the same time', async () => {
    const [a, b, c] = [await makeTopic(), await makeTopic(), await makeTopic()];
    await makeStory({ topics: [a] });
    const answers = await Promise.allSettled([
      mergeTopic(editor, a.id, { version: 1, into: b.slug }),
      mergeTopic(editor, a.id, { version: 1, into: c.slug }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.storyTopic.count()).toBe(1);
  });

  it('are not merged into themselves, nor into nothing', async () => {
    const { id, slug } = await makeTopic();
    for (const into of [slug, 'nowhere'])
      await expect(mergeTopic(editor, id, { version: 1, into })).rejects.toMatchObject({
        fields: [{ path: 'into' }],
      });
  });

  it('have one name each, and are taken off their stories when deleted', async () => {
    const { id } = await addTopic(editor, {
      name: 'Tides',
      slug: '',
      isRunning: false,
      description: '',
    });
    await expect(
      addTopic(editor, { name: 'tides', slug: 'tides-2', isRunning: false, description: '' }),
    ).rejects.toMatchObject({ fields: [{ path: 'name' }] });
    await changeTopic(editor, id, { version: 1, slug: 'tide', description: 'High and low.' });
    expect((await redirects())[0]).toBe('/topic/tides → /topic/tide');
    const story = await makeStory({ topics: [{ id }] });
    expect(await deleteTopic(editor, id, { version: 2 })).toEqual({ stories: 1 });
    expect(await db.story.findUnique({ where: { id: story.id } })).not.toBeNull();
    await expect(deleteTopic(author, id, { version: 2 })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

/** A save of the story that gives it the topic anew, while what is begun after the story is held waits for it. */
async function saveWhile(ids: { storyId: number; topicId: number }, begin: () => Promise<unknown>) {
  let begun: Promise<unknown> | undefined;
  await db.$transaction(async (tx) => {
    await lockStory(tx, ids.storyId);
    begun = begin();
    await expect
      .poll(
        () =>
          db.$queryRaw`
            select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        { timeout: 4_000 },
      )
      .toHaveLength(1);
    await linkTopics(tx, ids.storyId, [{ id: ids.topicId }]);
  });
  return begun;
}

it.each(['deleted', 'merged'] as const)(
  'a topic that is %s while a story of it is saved waits for the save, which does not fail',
  async (what) => {
    const [mole, pier] = [await makeTopic(), await makeTopic({ slug: 'pier' })];
    const { id: storyId } = await makeStory({ topics: [mole] });
    const done = await saveWhile({ storyId, topicId: mole.id }, () =>
      what === 'deleted'
        ? deleteTopic(editor, mole.id, { version: 1 })
        : mergeTopic(editor, mole.id, { version: 1, into: 'pier' }),
    );
    expect(done).toEqual(what === 'deleted' ? { stories: 1 } : { into: 'pier', stories: 1 });
    expect(await db.storyTopic.findMany({ select: { topicId: true } })).toEqual(
      what === 'deleted' ? [] : [{ topicId: pier.id }],
    );
  },
);

describe('authors', () => {
  it('have a photo from the library, and guests no account', async () => {
    const photo = await makeMedia();
    const { id } = await addAuthor(editor, { ...profile, photoId: photo.id });
    expect(await db.authorProfile.findUnique({ where: { id } })).toMatchObject({
      slug: 'ada-quay',
      isGuest: true,
      photoId: photo.id,
    });
    await expect(changeAuthor(editor, id, { version: 1, photoId: 999 })).rejects.toMatchObject({
      fields: [{ path: 'photoId' }],
    });
    const staff = await makeAuthor({ userId: author.id });
    await expect(
      changeAuthor(editor, staff.id, { version: 1, isGuest: true }),
    ).rejects.toMatchObject({ fields: [{ path: 'who' }] });
  });

  it('leave their stories to another or a desk, each once', async () => {
    const [ada, desk] = [
      await makeAuthor({ slug: 'ada' }),
      await makeAuthor({ slug: 'desk', kind: 'DESK' }),
    ];
    const alone = await makeStory({ authors: [ada] });
    const both = await makeStory({ authors: [ada, desk] });
    await expect(deleteAuthor(editor, ada.id, { version: 1 })).rejects.toMatchObject({
      fields: [{ path: 'to' }],
    });
    expect(await deleteAuthor(editor, ada.id, { version: 1, to: desk.id })).toEqual({ moved: 2 });
    expect(
      await db.storyAuthor.findMany({
        orderBy: { storyId: 'asc' },
        select: { storyId: true, authorId: true },
      }),
    ).toEqual([
      { storyId: alone.id, authorId: desk.id },
      { storyId: both.id, authorId: desk.id },
    ]);
    expect((await redirects())[0]).toBe('/author/ada → /author/desk');
  });
});

describe('programs that listen', () => {
  const told = async () => {
    const tell = { where: { kind: 'tell-refiled' }, orderBy: { id: 'asc' as const } };
    for (const { payload } of await db.job.findMany(tell))
      await tellRefiledJob(payload as JobPayloads['tell-refiled']);
    return (await db.webhookDelivery.findMany({ orderBy: { id: 'asc' } })).map(
      ({ event, payload }) => {
        const { storyId, ...facts } = payload as { storyId: number };
        return [storyId, event, facts];
      },
    );
  };
  const of = (...changed: string[]) => ['story.updated', { changed, tellsReaders: false }];
  const inAnHour = new Date(Date.now() + 3_600_000);
  /** Filed under all of these: a story that is out, and some that are not. */
  async function filed() {
    const [section, to] = [await makeSection(), await makeSection()];
    const [topic, other] = [await makeTopic(), await makeTopic({ slug: 'other' })];
    const [byline, desk] = [await makeAuthor(), await makeAuthor({ kind: 'DESK' })];
    const place = { section, topics: [topic], authors: [byline] };
    const out = await makeStory({ ...place });
    await makeStory({ ...place, status: 'DRAFT' });
    await makeStory({ ...place, status: 'UNPUBLISHED' });
    await makeStory({ ...place, status: 'SCHEDULED', publishedAt: inAnHour });
    await makeStory({ ...place, embargoUntil: inAnHour });
    await makeStory();
    return { section, to, topic, other, byline, desk, out };
  }
  const listen = (more: object = {}) =>
    db.webhook.create({
      data: { url: 'https://hooks.example.org/', secret: '', events: webhookEventNames, ...more },
    });

  it('are told of each story that is out and filed elsewhere, and of no other', async () => {
    await listen();
    const { section, to, topic, other, byline, desk, out } = await filed();
    await deleteSection(editor, section.id, { version: 1, to: to.id });
    await deleteAuthor(editor, byline.id, { version: 1, to: desk.id });
    await mergeTopic(editor, topic.id, { version: 1, into: 'other' });
    await deleteTopic(editor, other.id, { version: 1 });
    expect(await told()).toEqual([
      [out.id, ...of('section')],
      [out.id, ...of('authors')],
      [out.id, ...of('topics')],
      [out.id, ...of('topics')],
    ]);
    expect(await db.job.count({ where: { kind: 'deliver-webhook' } })).toBe(4);
  });

  it('hear of it only where they asked for it', async () => {
    await listen({ isActive: false });
    await listen({ events: ['story.published'] });
    const { section, to } = await filed();
    await deleteSection(editor, section.id, { version: 1, to: to.id });
    expect(await told()).toEqual([]);
    expect(await db.job.count({ where: { kind: 'tell-refiled' } })).toBe(0);
  });

  it('are told of many in parts, and not of one that has gone meanwhile', async () => {
    await listen();
    const { section, to, out } = await filed();
    await db.$executeRaw`
      insert into story (slug, headline, body, language, "sectionId", status, "publishedAt")
      select 'many-' || n, 'Many', '{"type":"doc","content":[]}'::jsonb, 'en-GB', ${section.id}::int, 'PUBLISHED', now()
      from generate_series(1, 500) n`;
    await deleteSection(editor, section.id, { version: 1, to: to.id });
    const jobs = await db.job.findMany({ where: { kind: 'tell-refiled' }, orderBy: { id: 'asc' } });
    const parts = jobs.map(({ payload }) => (payload as { storyIds: number[] }).storyIds.length);
    expect(parts).toEqual([500, 1]);
    await db.story.update({ where: { id: out.id }, data: { status: 'UNPUBLISHED' } });
    expect(await told()).toHaveLength(500);
  });
});
