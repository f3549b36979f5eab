import { beforeEach, expect, it } from 'vitest';
import {
  getAuthorBySlug,
  getSectionBySlug,
  getTopicBySlug,
  listSections,
  listTopicsOfSection,
  listTopSections,
  sectionIdsOf,
} from '@/lib/taxonomy/data';
import { getStoryList } from '@/lib/articles/data';
import { makeAuthor, makeMedia, makeSection, makeStory, makeTopic } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

const now = new Date('2026-11-25T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

it('listSections runs in the order of the masthead', async () => {
  await makeSection({ slug: 'sport', name: 'Sport', ink: 'sport', position: 2 });
  await makeSection({ slug: 'harbour', name: 'Harbour', ink: 'harbour', position: 1 });
  expect(await listSections()).toEqual([
    { slug: 'harbour', name: 'Harbour', ink: 'harbour' },
    { slug: 'sport', name: 'Sport', ink: 'sport' },
  ]);
});

it('finds a section, a topic and an author by address, or nothing', async () => {
  await makeSection({ slug: 'harbour', name: 'Harbour', description: 'Boats.' });
  await makeTopic({ slug: 'north-mole', name: 'North mole' });
  await makeAuthor({
    slug: 'harbour-desk',
    name: 'Harbour Desk',
    kind: 'DESK',
    bio: 'Whoever is in.',
  });
  expect(await getSectionBySlug('harbour')).toMatchObject({
    name: 'Harbour',
    description: 'Boats.',
  });
  expect(await getTopicBySlug('north-mole')).toMatchObject({ name: 'North mole' });
  expect(await getAuthorBySlug('harbour-desk')).toMatchObject({
    kind: 'DESK',
    bio: 'Whoever is in.',
  });
  expect(await getSectionBySlug('none')).toBeNull();
  expect(await getTopicBySlug('none')).toBeNull();
  expect(await getAuthorBySlug('none')).toBeNull();
});

it('listTopicsOfSection counts public stories of the section since then', async () => {
  const section = await makeSection();
  const [often, once, hidden, old] = [
    await makeTopic({ slug: 'often', name: 'Often' }),
    await makeTopic({ slug: 'once', name: 'Once' }),
    await makeTopic(),
    await makeTopic(),
  ];
  const publishedAt = daysAgo(1);
  await makeStory({ section, topics: [often, once], publishedAt });
  await makeStory({ section, topics: [often], publishedAt });
  await makeStory({ section, topics: [hidden], status: 'DRAFT' });
  await makeStory({ section, topics: [old], publishedAt: daysAgo(90) });
  await makeStory({ topics: [old], publishedAt });
  const query = { now, since: daysAgo(30), sectionId: section.id, take: 5 };
  expect(await listTopicsOfSection(query)).toEqual([
    { slug: 'often', name: 'Often' },
    { slug: 'once', name: 'Once' },
  ]);
});

it('takes the stories of a section below into the one above, its list and the sitemap', async () => {
  const port = await makeSection({ slug: 'port', name: 'Port', ink: 'harbour' });
  const ferries = await makeSection({ slug: 'ferries', name: 'Ferries', parentId: port.id });
  await makeSection({ slug: 'empty', name: 'Empty', ink: 'sport', position: 9 });
  const topic = await makeTopic({ slug: 'timetable', name: 'Timetable' });
  await makeStory({ section: port, publishedAt: daysAgo(2) });
  await makeStory({ section: ferries, topics: [topic], publishedAt: daysAgo(1) });
  const found = (await getSectionBySlug('port'))!;
  expect(found.below).toEqual([{ id: ferries.id, slug: 'ferries', name: 'Ferries' }]);
  const sectionId = sectionIdsOf(found);
  expect((await getStoryList(now, { sectionId }, 1))?.total).toBe(2);
  expect(await listTopicsOfSection({ now, since: daysAgo(30), sectionId, take: 5 })).toEqual([
    { slug: 'timetable', name: 'Timetable' },
  ]);
  expect((await getSectionBySlug('ferries'))?.parent).toEqual({ slug: 'port', name: 'Port' });
  expect(await listTopSections()).toEqual([
    { slug: 'port', name: 'Port', ink: 'harbour', below: ['ferries'] },
    { slug: 'empty', name: 'Empty', ink: 'sport', below: [] },
  ]);
});

it('gives an author with photo and links, and without links that cannot be read', async () => {
  const photo = await makeMedia();
  const links = [{ label: 'Her site', url: 'https://ada.example/' }];
  await makeAuthor({ slug: 'ada', photoId: photo.id, links });
  await makeAuthor({ slug: 'eve', links: [{ label: 'x', url: 'javascript:alert(1)' }] });
  expect(await getAuthorBySlug('ada')).toMatchObject({ links, photo: { path: photo.path } });
  expect((await getAuthorBySlug('eve'))?.links).toEqual([]);
});
