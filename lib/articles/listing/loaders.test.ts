import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  makeAuthor,
  makeMedia,
  makeSection,
  makeStory,
  makeTopic,
  makeUser,
} from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { storyAnswer } from '@/lib/articles/api';
import {
  loadRelatedAnswer,
  loadStoryAnswer,
  loadStoryListing,
} from '@/lib/articles/listing/loaders';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Role } from '@/prisma/generated/enums';

// Who asks is a cookie's matter (lib/auth has its own tests); here it is set.
const asking = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock('@/lib/auth/viewer', () => ({ getViewer: () => Promise.resolve(asking.viewer) }));

const as = async (role: Role) =>
  (asking.viewer = viewerOf(await makeUser({ role }), { now: new Date() }));
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

beforeEach(async () => {
  await resetDatabase();
  asking.viewer = null;
});

describe('the list', () => {
  it('holds published stories newest first and pages by cursor without gap or repetition', async () => {
    const section = await makeSection({ slug: 'harbour', name: 'Harbour' });
    for (const hours of [1, 2, 3, 4, 5])
      await makeStory({ slug: `h${hours}`, section, publishedAt: hoursAgo(hours) });
    await makeStory({ slug: 'draft', section, status: 'DRAFT' });
    await makeStory({ slug: 'later', section, status: 'SCHEDULED' });
    const slugs: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof loadStoryListing>> = await loadStoryListing({
        limit: 2,
        ...(cursor && { cursor }),
      });
      slugs.push(...page.items.map(({ slug }) => slug));
      cursor = page.nextCursor;
    } while (cursor);
    expect(slugs).toEqual(['h1', 'h2', 'h3', 'h4', 'h5']);
  });

  it.each([{}, { q: 'herring' }])('pages on past 1970, asked for %j', async (query) => {
    for (const year of [2026, 1969, 1912, 1855])
      await makeStory({
        ...{ slug: `of-${year}`, headline: 'Herring' },
        publishedAt: new Date(Date.UTC(year, 3, 15)),
      });
    const slugs: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof loadStoryListing>> = await loadStoryListing({
        ...{ ...query, limit: 1 },
        ...(cursor && { cursor }),
      });
      slugs.push(...page.items.map(({ slug }) => slug));
      cursor = page.nextCursor;
    } while (cursor);
    expect(slugs).toEqual(['of-2026', 'of-1969', 'of-1912', 'of-1855']);
  });

  it.each([
    ['-62135596800000', []],
    ['8640000000000000', ['herring']],
  ])('takes the first and the last moment that a cursor can name: %s', async (score, slugs) => {
    await makeStory({ slug: 'herring', headline: 'Herring', publishedAt: hoursAgo(1) });
    const { items } = await loadStoryListing({
      ...{ q: 'herring', limit: 1, cursor: `1.${score}.1` },
    });
    expect(items.map(({ slug }) => slug)).toEqual(slugs);
  });

  it('filters by section, topic, author and words together', async () => {
    const [section, other] = [
      await makeSection({ slug: 'harbour' }),
      await makeSection({ slug: 'town-hall' }),
    ];
    const topic = await makeTopic({ slug: 'north-mole' });
    const author = await makeAuthor({ slug: 'maren-holt', name: 'Maren Holt' });
    await makeStory({
      slug: 'all',
      section,
      topics: [topic],
      authors: [author],
      body: 'Herring are back.',
      publishedAt: hoursAgo(1),
    });
    await makeStory({
      slug: 'no-topic',
      section,
      authors: [author],
      body: 'Herring are late.',
      publishedAt: hoursAgo(2),
    });
    await makeStory({
      slug: 'elsewhere',
      section: other,
      topics: [topic],
      body: 'Herring are dear.',
      publishedAt: hoursAgo(3),
    });
    const slugs = async (query: Partial<Parameters<typeof loadStoryListing>[0]>) =>
      (await loadStoryListing({ limit: 20, ...query })).items.map(({ slug }) => slug);
    expect(await slugs({ q: 'herring' })).toEqual(['all', 'no-topic', 'elsewhere']);
    expect(await slugs({ section: 'harbour' })).toEqual(['all', 'no-topic']);
    expect(
      await slugs({ q: 'herring', topic: 'north-mole', section: 'harbour', author: 'maren-holt' }),
    ).toEqual(['all']);
    expect((await loadStoryListing({ q: 'herring', limit: 1 })).nextCursor).not.toBeNull();
    expect(await code(loadStoryListing({ limit: 20, topic: 'nothing' }))).toBe('invalid');
    expect(await code(loadStoryListing({ limit: 20, cursor: 'x' }))).toBe('invalid');
  });
});

describe('one story', () => {
  it('has every part that the contract names', async () => {
    const hero = await makeMedia({
      path: '/prints/crane.svg',
      alt: 'Two cranes',
      caption: 'The quay.',
      credit: 'Print: studio',
    });
    await makeStory({
      slug: 'mole',
      headline: 'A wall',
      standfirst: 'Of stone.',
      body: 'One & two.',
      section: await makeSection({ slug: 'harbour', name: 'Harbour' }),
      topics: [await makeTopic({ slug: 'north-mole', name: 'North mole' })],
      authors: [await makeAuthor({ slug: 'maren-holt', name: 'Maren Holt' })],
      hero,
      dateline: 'PORT ELLERY',
      sourceWriter: 'Elin Varga',
      sourceOrganisation: 'Northwater',
      sourceUrl: 'https://northwater.example/1',
      publishedAt: new Date('2026-01-02T03:04:05Z'),
      corrections: [{ text: 'It was 340 metres.', createdAt: new Date('2026-01-03T00:00:00Z') }],
    });
    const found = await loadStoryAnswer('mole');
    expect(found).toEqual({
      answer: {
        id: 1,
        slug: 'mole',
        headline: 'A wall',
        standfirst: 'Of stone.',
        language: 'en-GB',
        section: { slug: 'harbour', name: 'Harbour' },
        bodyHtml: '<p><span class="dateline">PORT ELLERY,</span> One &amp; two.</p>',
        dateline: 'PORT ELLERY',
        topics: [{ slug: 'north-mole', name: 'North mole' }],
        authors: [{ slug: 'maren-holt', name: 'Maren Holt' }],
        publishedAt: '2026-01-02T03:04:05.000Z',
        updatedAt: '2026-01-02T03:04:05.000Z',
        heroImage: {
          url: 'http://localhost:3000/prints/crane.svg',
          alt: 'Two cranes',
          caption: 'The quay.',
          credit: 'Print: studio',
          width: 1200,
          height: 800,
        },
        source: {
          writer: 'Elin Varga',
          organisation: 'Northwater',
          url: 'https://northwater.example/1',
        },
        canonicalUrl: null,
        corrections: [
          {
            kind: 'CORRECTION',
            wrong: '',
            text: 'It was 340 metres.',
            signature: '',
            at: '2026-01-03T00:00:00.000Z',
          },
        ],
        url: 'http://localhost:3000/article/mole',
        commentCount: 0,
      },
    });
    expect(storyAnswer.safeParse((found as { answer: unknown }).answer).success).toBe(true);
  });

  it('a draft is not there for readers, moderators and other authors; editors and its author get it with status and version', async () => {
    const mine = await as('AUTHOR');
    await makeStory({ slug: 'draft', status: 'DRAFT', createdBy: mine });
    expect(await loadStoryAnswer('draft')).toMatchObject({
      answer: { status: 'draft', version: 1, publishedAt: null },
    });
    await as('AUTHOR');
    expect(await code(loadStoryAnswer('draft'))).toBe('not_found');
    for (const role of ['READER', 'MODERATOR'] as const) {
      await as(role);
      expect(await code(loadStoryAnswer('draft'))).toBe('not_found');
    }
    await as('EDITOR');
    expect(await loadStoryAnswer('draft')).toMatchObject({
      answer: { status: 'draft', version: 1 },
    });
    asking.viewer = null;
    expect(await code(loadStoryAnswer('draft'))).toBe('not_found');
  });

  it('a withdrawn one is gone, a moved one says where, an unknown one is not found', async () => {
    await makeStory({ slug: 'withdrawn', status: 'UNPUBLISHED' });
    await makeStory({ slug: 'new-place', formerSlugs: ['old-place'] });
    expect(await code(loadStoryAnswer('withdrawn'))).toBe('gone');
    expect(await loadStoryAnswer('old-place')).toEqual({ moved: 'new-place' });
    expect(await code(loadStoryAnswer('nowhere'))).toBe('not_found');
  });

  it('related stories are public ones with a reason, never the story itself', async () => {
    const section = await makeSection({ name: 'Harbour' });
    const story = await makeStory({ slug: 'mole', section });
    const match = await makeStory({ slug: 'match', section });
    const others = [await makeStory({ section }), await makeStory({ section })];
    const hidden = await makeStory({ slug: 'hidden', section, status: 'UNPUBLISHED' });
    const reason = { cosine: 0.4, days: 1, topics: ['North mole'], words: [] };
    await db.relatedStory.createMany({
      data: [hidden, match, ...others].map(({ id }, i) => ({
        storyId: story.id,
        relatedId: id,
        score: 0.5 - i / 10,
        reason,
      })),
    });
    const { answer } = (await loadRelatedAnswer('mole', 6)) as Extract<
      Awaited<ReturnType<typeof loadRelatedAnswer>>,
      { answer: unknown }
    >;
    expect(answer.items.map(({ slug, url, score }) => [slug, url, score])).toEqual([
      ['match', 'http://localhost:3000/article/match', 0.4],
      ...others.map(({ slug }, i) => [
        slug,
        `http://localhost:3000/article/${slug}`,
        expect.closeTo(0.3 - i / 10),
      ]),
    ]);
    expect(answer.items[0]!.reason).toContain('North mole');
  });
});
