import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { makeAuthor, makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import type { CalendarFilter } from '@/lib/newsroom/calendar/schema';
import { listCalendar } from '@/lib/newsroom/calendar/data';

beforeEach(() => resetDatabase());

const now = new Date('2026-11-25T12:00:00Z');
const at = (time: string) => new Date(`2026-11-${time}:00Z`);
const span = { from: at('23T00:00'), until: at('30T00:00') };
const seen = async (scope: { ownedBy?: number } = {}, filter: CalendarFilter = {}) =>
  (await listCalendar(span, scope, now, filter)).map(({ kind, headline }) => `${kind} ${headline}`);

it('has what went out and will, new versions, ends of embargoes, and what is due, in their order', async () => {
  await makeStory({ headline: 'Before', publishedAt: at('22T23:59') });
  await makeStory({ headline: 'Out', publishedAt: at('23T00:00') });
  await makeStory({ headline: 'To come', status: 'SCHEDULED', publishedAt: at('26T06:00') });
  // Its moment has come, though no worker has noted it.
  await makeStory({ headline: 'Just out', status: 'SCHEDULED', publishedAt: at('25T11:59') });
  await makeStory({ headline: 'After', status: 'SCHEDULED', publishedAt: at('30T00:00') });
  await makeStory({ headline: 'Held', status: 'DRAFT', embargoUntil: at('27T10:00') });
  const both = { publishedAt: at('28T10:00'), embargoUntil: at('28T10:00') };
  await makeStory({ headline: 'Both', status: 'SCHEDULED', ...both });
  await makeStory({
    headline: 'Thrown away',
    status: 'DRAFT',
    embargoUntil: at('27T10:00'),
    trashedAt: now,
  });
  await makeStory({ headline: 'Taken', status: 'UNPUBLISHED', publishedAt: at('24T10:00') });
  const live = await makeStory({ headline: 'Live', publishedAt: at('01T00:00') });
  await db.pendingVersion.create({
    data: {
      ...{ storyId: live.id, snapshot: {}, baseVersion: 1 },
      ...{ status: 'SCHEDULED', publishAt: at('29T07:00') },
    },
  });
  const draft = await makeStory({ headline: 'Draft', status: 'DRAFT' });
  const nora = await makeUser({ name: 'Nora' });
  const work = { storyId: draft.id, assigneeId: nora.id, dueAt: at('24T17:00') };
  await db.assignment.create({ data: { ...work, task: 'Check it' } });
  await db.assignment.create({ data: { ...work, task: 'Done', doneAt: now } });
  expect(await seen()).toEqual([
    'published Out',
    'due Draft',
    'published Just out',
    'scheduled To come',
    'embargo Held',
    'scheduled Both',
    'pending Live',
  ]);
  const [due] = (await listCalendar(span, {}, now)).filter(({ kind }) => kind === 'due');
  expect(due!.work).toEqual({ task: 'Check it', assignee: 'Nora' });
});

it('shows an author no more than their own', async () => {
  const author = await makeUser({ role: 'AUTHOR' });
  const byline = await makeAuthor({ userId: author.id });
  await makeStory({ headline: 'Mine', authors: [byline], publishedAt: at('24T00:00') });
  const other = await makeStory({ headline: 'Other', publishedAt: at('24T00:00') });
  await db.assignment.create({ data: { storyId: other.id, dueAt: at('24T17:00') } });
  await db.pendingVersion.create({
    data: {
      ...{ storyId: other.id, snapshot: {}, baseVersion: 1 },
      ...{ status: 'SCHEDULED', publishAt: at('29T07:00') },
    },
  });
  expect(await seen({ ownedBy: author.id })).toEqual(['published Mine']);
});

it('is narrowed to a section with those below it, an author and a state', async () => {
  const town = await makeSection({ slug: 'town' });
  const below = await makeSection({ slug: 'markets', parentId: town.id });
  const ada = await makeAuthor();
  const out = (fields: object) => makeStory({ publishedAt: at('24T10:00'), ...fields });
  await out({ headline: 'Town', section: town });
  await out({ headline: 'Markets', section: below, authors: [ada] });
  await out({ headline: 'Elsewhere', authors: [ada] });
  await makeStory({ headline: 'To come', status: 'SCHEDULED', publishedAt: at('26T06:00') });
  await makeStory({ headline: 'Just out', status: 'SCHEDULED', publishedAt: at('25T11:59') });
  await makeStory({ headline: 'Held', status: 'APPROVED', embargoUntil: at('27T10:00') });
  const draft = await makeStory({ headline: 'Draft', status: 'DRAFT', section: below });
  await db.assignment.create({ data: { storyId: draft.id, dueAt: at('24T17:00') } });
  const live = await makeStory({ headline: 'Live', publishedAt: at('01T00:00'), section: town });
  await db.pendingVersion.create({
    data: {
      ...{ storyId: live.id, snapshot: {}, baseVersion: 1 },
      ...{ status: 'SCHEDULED', publishAt: at('29T07:00') },
    },
  });
  expect(await seen({}, { section: town.id })).toEqual([
    'published Town',
    'published Markets',
    'due Draft',
    'pending Live',
  ]);
  expect(await seen({}, { author: ada.id })).toEqual(['published Markets', 'published Elsewhere']);
  expect(await seen({}, { author: ada.id, section: below.id })).toEqual(['published Markets']);
  expect(await seen({}, { status: 'scheduled' })).toEqual(['scheduled To come', 'pending Live']);
  expect(await seen({}, { status: 'published', section: below.id })).toEqual(['published Markets']);
  expect(await seen({}, { status: 'published' })).toContain('published Just out');
  expect(await seen({}, { status: 'approved' })).toEqual(['embargo Held']);
  expect(await seen({}, { status: 'draft' })).toEqual(['due Draft']);
});
