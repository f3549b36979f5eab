import { beforeEach, expect, it } from 'vitest';
import {
  getAuthorBySlug,
  getSectionBySlug,
  getTopicBySlug,
  listSections,
  listTopicsOfSection,
} from '@/lib/taxonomy/data';
import { makeAuthor, makeSection, makeStory, makeTopic } from '@/prisma/factories';
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
