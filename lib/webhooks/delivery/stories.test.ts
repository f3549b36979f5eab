import { beforeEach, describe, expect, it } from 'vitest';
import { getEventData } from '@/lib/webhooks/delivery/data';
import type { StoryTold } from '@/lib/webhooks/schema';
import { db } from '@/lib/db';
import { makeAuthor, makeSection, makeStory, makeTopic } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-06-01T12:00:00Z');
beforeEach(() => resetDatabase());

const makeGale = async (over: Parameters<typeof makeStory>[0] = {}) =>
  makeStory({
    slug: 'gale',
    headline: 'A gale',
    standfirst: 'Stay in.',
    body: 'Words of the text.',
    section: await makeSection({ slug: 'harbour', name: 'Harbour' }),
    authors: [await makeAuthor({ slug: 'maren-holt', name: 'Maren Holt' })],
    topics: [await makeTopic({ slug: 'ferries', name: 'Ferries' })],
    publishedAt: new Date('2026-06-01T10:00:00Z'),
    ...over,
  });
const sent = ({ event, facts }: StoryTold, seesHidden = false) =>
  getEventData({ event, payload: facts, seesHidden }, now);
const published = (storyId: number): StoryTold => ({
  event: 'story.published',
  facts: { storyId, isFirst: true },
});

const gale = (id: number) => ({
  id,
  version: 1,
  slug: 'gale',
  url: 'http://localhost:3000/article/gale',
  headline: 'A gale',
  standfirst: 'Stay in.',
  language: 'en-GB',
  section: { slug: 'harbour', name: 'Harbour' },
  authors: [{ slug: 'maren-holt', name: 'Maren Holt' }],
  topics: [{ slug: 'ferries', name: 'Ferries' }],
  publishedAt: '2026-06-01T10:00:00.000Z',
  updatedAt: '2026-06-01T10:00:00.000Z',
});

describe('what is sent of a story', () => {
  it('when it is out', async () => {
    const { id } = await makeGale();
    expect(await sent(published(id))).toEqual({ isFirst: true, isPublic: true, story: gale(id) });
  });

  it('when it was changed', async () => {
    const { id } = await makeGale({ revisedAt: new Date('2026-06-01T11:00:00Z') });
    const facts = { storyId: id, changed: ['headline', 'body'], tellsReaders: true };
    expect(await sent({ event: 'story.updated', facts })).toEqual({
      changed: ['headline', 'body'],
      tellsReaders: true,
      isPublic: true,
      story: { ...gale(id), updatedAt: '2026-06-01T11:00:00.000Z' },
    });
  });

  it('when it was taken away: the address that it had, and no word of it', async () => {
    const { id } = await makeGale({ status: 'UNPUBLISHED', slug: 'gale-of-the-minister' });
    const told: StoryTold = {
      event: 'story.unpublished',
      facts: { storyId: id, slug: 'gale', status: 'unpublished' },
    };
    expect(await sent(told)).toEqual({
      status: 'unpublished',
      isPublic: false,
      story: { id, slug: 'gale', url: 'http://localhost:3000/article/gale' },
    });
    expect(await sent(told, true)).toMatchObject({
      isPublic: false,
      story: { slug: 'gale-of-the-minister', headline: 'A gale' },
    });
  });

  it('when it was corrected, in the words that stand now', async () => {
    const { id } = await makeGale();
    const { id: correctionId } = await db.correction.create({
      data: {
        ...{ storyId: id, kind: 'CORRECTION', wrong: '40 boats.', text: '14.' },
        ...{ signature: 'The editors', createdAt: new Date('2026-06-01T11:30:00Z') },
      },
    });
    const facts = { storyId: id, correctionId, deed: 'added', tellsReaders: false } as const;
    const told: StoryTold = { event: 'story.corrected', facts };
    const rest = { deed: 'added', tellsReaders: false, isPublic: true, story: gale(id) };
    expect(await sent(told)).toEqual({
      ...rest,
      correction: {
        ...{ id: correctionId, kind: 'CORRECTION', wrong: '40 boats.', text: '14.' },
        ...{ signature: 'The editors', at: '2026-06-01T11:30:00.000Z' },
      },
    });
    await db.correction.delete({ where: { id: correctionId } });
    expect(await sent(told)).toEqual({ ...rest, correction: null });
  });

  it.each([
    ['draft again', { status: 'DRAFT' }],
    ['scheduled for later', { status: 'SCHEDULED', publishedAt: new Date('2026-06-01T12:00:01Z') }],
    ['under embargo', { embargoUntil: new Date('2026-06-01T12:00:01Z') }],
    ['withdrawn', { status: 'WITHDRAWN' }],
    ['in the trash', { status: 'DRAFT', trashedAt: now }],
  ] as const)('only its number when it is %s meanwhile', async (_, fields) => {
    const { id } = await makeGale(fields);
    const { id: correctionId } = await db.correction.create({
      data: { storyId: id, kind: 'CORRECTION', wrong: '', text: 'Secret.', createdAt: now },
    });
    expect(await sent(published(id))).toEqual({ isFirst: true, isPublic: false, story: { id } });
    const facts = { storyId: id, correctionId, deed: 'added', tellsReaders: false } as const;
    expect(await sent({ event: 'story.corrected', facts })).toEqual({
      ...{ deed: 'added', tellsReaders: false, isPublic: false },
      ...{ correction: null, story: { id } },
    });
  });

  it('what is in the trash not even to who may read what is not public', async () => {
    const { id } = await makeGale({ status: 'DRAFT', trashedAt: now });
    expect(await sent(published(id), true)).toMatchObject({ story: { id } });
    expect(JSON.stringify(await sent(published(id), true))).not.toContain('A gale');
  });

  it('nothing when it was deleted for good', async () => {
    const { id } = await makeGale();
    await db.story.delete({ where: { id } });
    expect(await sent(published(id))).toBeNull();
  });
});
