import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPassword } from '@/lib/auth/password';
import type { DocNode } from '@/lib/articles/document';
import { publicStoriesAt } from '@/lib/articles/visibility';
import { commentHash } from '@/lib/comments/text';
import { clock } from '@/lib/dates';
import { db } from '@/lib/db';
import { getRelated } from '@/lib/related/data';
import { rebuildRelated, relateStory } from '@/lib/related/mutations';
import { getSettings } from '@/lib/settings/data';
import { resetDatabase } from '@/scripts/testing/database';
import { seedDemo } from './seed';

const now = new Date(Math.floor(Date.now() / 60_000) * 60_000);
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'seed-'));
const seed = () => seedDemo({ now, dataDir, say: () => undefined });
const accounts = () =>
  JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')) as {
    role: string;
    email: string;
    password: string;
    name: string;
  }[];

/** What stands in the tables that the seed fills, without what is meant to differ each time. */
const contents = async () => ({
  users: await db.user.findMany({
    omit: { passwordHash: true, updatedAt: true },
    orderBy: { id: 'asc' },
  }),
  stories: await db.story.findMany({ orderBy: { id: 'asc' } }),
  comments: await db.comment.findMany({ orderBy: { id: 'asc' } }),
  decisions: await db.decision.findMany({ orderBy: { id: 'asc' } }),
  likes: await db.commentLike.findMany({ orderBy: [{ commentId: 'asc' }, { userId: 'asc' }] }),
  readings: await db.readingHour.findMany({ omit: { id: true }, orderBy: { id: 'asc' } }),
  related: await db.relatedStory.findMany({
    omit: { computedAt: true },
    orderBy: [{ storyId: 'asc' }, { relatedId: 'asc' }],
  }),
});

let first: Awaited<ReturnType<typeof contents>>;
beforeAll(async () => {
  await resetDatabase();
  expect(await seed()).toBe(true);
  first = await contents();
}, 120_000);
afterAll(async () => {
  rmSync(dataDir, { recursive: true });
  await resetDatabase();
});

describe('the paper', () => {
  const listStories = () =>
    db.story.findMany({
      where: { kind: 'STORY' },
      select: {
        slug: true,
        status: true,
        body: true,
        wordCount: true,
        language: true,
        dateline: true,
        sourceWriter: true,
        sourceOrganisation: true,
        sourceUrl: true,
        publishedAt: true,
        revisedAt: true,
        hero: {
          select: { path: true, alt: true, caption: true, credit: true, width: true, height: true },
        },
        authors: { select: { authorId: true } },
        topics: { select: { topicId: true } },
        corrections: { select: { createdAt: true } },
      },
    });
  let stories: Awaited<ReturnType<typeof listStories>>;
  beforeAll(async () => {
    stories = await listStories();
  });

  it('has at least 59 public stories in 7 sections, on 30 topics, by 12 authors of whom one is a desk', async () => {
    expect(await db.story.count({ where: publicStoriesAt(now) })).toBeGreaterThanOrEqual(59);
    expect(await db.section.count({ where: { stories: { some: publicStoriesAt(now) } } })).toBe(7);
    expect(await db.section.count()).toBe(7);
    expect(
      await db.topic.count({ where: { stories: { some: { story: publicStoriesAt(now) } } } }),
    ).toBe(30);
    expect(await db.topic.count()).toBe(30);
    expect(
      await db.newsletter.findMany({
        orderBy: { id: 'asc' },
        select: { slug: true, isActive: true },
      }),
    ).toEqual([
      { slug: 'morning-tide', isActive: true },
      { slug: 'week-in-review', isActive: false },
      { slug: 'harbour-notes', isActive: false },
      { slug: 'breaking', isActive: false },
    ]);
    const authors = await db.authorProfile.findMany({
      where: { stories: { some: { story: publicStoriesAt(now) } } },
      select: { kind: true },
    });
    expect(authors).toHaveLength(12);
    expect(authors.filter(({ kind }) => kind === 'DESK')).toHaveLength(1);
  });

  it('has been read for thirty days, more lately, by people and never before a story was out', async () => {
    const { readings } = first;
    expect(readings.length).toBeLessThan(12_000);
    const out = new Map(
      (await db.story.findMany({ select: { id: true, publishedAt: true } })).map(
        ({ id, publishedAt }) => [id, Number(publishedAt)],
      ),
    );
    const odd = readings.filter(
      ({ hour, storyId, views, depth25, depth50, depth75, depth100 }) =>
        hour > now ||
        (storyId !== null && hour.getTime() < out.get(storyId)!) ||
        views < 1 ||
        !(views >= depth25 && depth25 >= depth50 && depth50 >= depth75 && depth75 >= depth100),
    );
    expect(odd).toEqual([]);
    const days = new Set(readings.map(({ hour }) => hour.toISOString().slice(0, 10)));
    expect(days.size).toBeGreaterThanOrEqual(30);
    const site = await db.readerDay.count({ where: { storyId: 0 } });
    expect(site).toBe(days.size);
  });

  it('gives every story 250 to 900 words, an author and 2 to 4 topics', () => {
    const odd = stories.filter(
      ({ wordCount, authors, topics }) =>
        wordCount < 250 ||
        wordCount > 900 ||
        authors.length < 1 ||
        topics.length < 2 ||
        topics.length > 4,
    );
    expect(odd.map(({ slug }) => slug)).toEqual([]);
  });

  it('has two wire stories, a dateline from abroad, four right-to-left stories, one in Cyrillic, and four in each of two scripts of pairs', () => {
    const wire = stories.filter(({ sourceOrganisation }) => sourceOrganisation !== null);
    expect(wire.map(({ sourceWriter }) => sourceWriter).sort()).toEqual([
      'Caspar Dunn',
      'Elin Varga',
    ]);
    for (const { sourceUrl } of wire) expect(sourceUrl).toMatch(/^https:\/\/\S+\.example\//);
    expect(stories.find(({ slug }) => slug.startsWith('vesterhamn'))?.dateline).toBe('VESTERHAMN');
    const inLanguage = (wanted: string) => stories.filter(({ language }) => language === wanted);
    const counts = ['ar', 'ja', 'ko', 'uk'].map((language) => inLanguage(language).length);
    expect(counts).toEqual([4, 4, 4, 1]);
  });

  it('shows prints that exist, with alt text, caption and credit', () => {
    const heroes = stories.flatMap(({ hero }) => hero ?? []);
    expect(heroes.length).toBeGreaterThanOrEqual(40);
    for (const { path: address, alt, caption, credit, width, height } of heroes) {
      expect(existsSync(path.join('public', address!)), address!).toBe(true);
      expect(alt.length, address!).toBeGreaterThan(20);
      expect(caption.length, address!).toBeGreaterThan(20);
      expect(credit).toBe('Print: Tidings studio');
      expect([width, height]).toEqual([1200, 800]);
    }
  });

  it('links only to what is there', async () => {
    const pages = await db.story.findMany({
      where: { kind: 'PAGE' },
      select: { slug: true, body: true },
    });
    expect(pages.map(({ slug }) => slug).sort()).toEqual([
      'about',
      'comment-guidelines',
      'contact',
      'privacy',
      'standards',
    ]);
    const isPublished = ({ status }: { status: string }) => status === 'PUBLISHED';
    const addresses = new Set([
      '/feed.xml',
      '/corrections',
      ...pages.map(({ slug }) => `/${slug}`),
      ...stories.filter(isPublished).map(({ slug }) => `/article/${slug}`),
    ]);
    const hrefs = (node: DocNode): string[] => [
      ...(node.marks ?? []).flatMap(({ attrs }) =>
        attrs?.href === undefined ? [] : [String(attrs.href)],
      ),
      ...(node.content ?? []).flatMap(hrefs),
    ];
    const found = [...stories, ...pages].flatMap(({ slug, body }) =>
      hrefs(body as DocNode).map((href) => ({ slug, href })),
    );
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter(({ href }) => !addresses.has(href))).toEqual([]);
  });

  it('has nothing from the future but the scheduled story, which comes at six tomorrow', async () => {
    const [scheduled, ...more] = stories.filter(
      ({ publishedAt }) => publishedAt && publishedAt > now,
    );
    expect(more).toEqual([]);
    expect(scheduled?.status).toBe('SCHEDULED');
    expect(clock(scheduled!.publishedAt!, { locale: 'en-GB', timeZone: 'Europe/London' })).toBe(
      '06:00',
    );
    expect(scheduled!.publishedAt!.getTime() - now.getTime()).toBeLessThan(32 * 3_600_000);
    const changes = stories.flatMap((it) => [
      ...(it.revisedAt ? [{ at: it.revisedAt, it }] : []),
      ...it.corrections.map(({ createdAt }) => ({ at: createdAt, it })),
    ]);
    expect(changes.filter(({ at, it }) => at > now || at <= it.publishedAt!)).toEqual([]);
    for (const status of ['DRAFT', 'IN_REVIEW', 'SCHEDULED', 'UNPUBLISHED'] as const) {
      expect(
        stories.filter((it) => it.status === status),
        status,
      ).toHaveLength(1);
    }
  });

  it('keeps the former address of two stories and has related stories for the running ones', async () => {
    expect(await db.formerSlug.count()).toBe(2);
    const vote = await db.story.findUniqueOrThrow({
      where: { slug: 'harbour-board-votes-to-rebuild-north-mole' },
      select: {
        related: { select: { related: { select: { slug: true } } }, orderBy: { score: 'desc' } },
      },
    });
    expect(vote.related.slice(0, 6).map(({ related }) => related.slug)).toContain(
      'harbour-board-divided-over-mole-loan',
    );
    expect(await db.job.count({ where: { doneAt: null } })).toBe(0);
  });

  it.each([
    {
      language: 'ar',
      slug: 'arabic-school-register-dried',
      finds: [
        'arabic-school-celebrates',
        'arabic-school-evening-class-for-parents',
        'arabic-school-twenty-years',
      ],
    },
    {
      language: 'ja',
      slug: 'japanese-ships-journal-found',
      finds: [
        'japanese-ships-journal-keeper',
        'japanese-ships-journal-letter',
        'japanese-ships-journal-steam',
      ],
    },
    {
      language: 'ko',
      slug: 'korean-cable-ship-arrives',
      finds: ['korean-cable-ship-delayed', 'korean-cable-ship-kimchi', 'korean-cable-ship-sails'],
    },
  ])('has a story in $language that finds its own', async ({ language, slug, finds }) => {
    const story = await db.story.findUniqueOrThrow({
      where: { slug },
      select: { id: true, language: true, section: { select: { slug: true } } },
    });
    expect(story.language).toBe(language);
    const items = await getRelated({
      ...{ storyId: story.id, sectionSlug: story.section.slug },
      ...{ language, now },
    });
    expect(
      items
        .filter(({ kind }) => kind === 'AUTO')
        .map((item) => item.slug)
        .sort(),
    ).toEqual(finds);
    expect(items.filter((item) => item.language !== language)).toEqual([]);
  });
});

describe('the lists of related stories', () => {
  const lists = () =>
    db.relatedStory.findMany({
      omit: { computedAt: true },
      orderBy: [{ storyId: 'asc' }, { relatedId: 'asc' }],
    });
  const copies = () => db.nearCopy.findMany({ orderBy: [{ storyId: 'asc' }, { copyId: 'asc' }] });

  it('are the same whether they came story by story or all at once', async () => {
    const stories = await db.story.findMany({ where: { kind: 'STORY' }, select: { id: true } });
    await db.relatedStory.deleteMany();
    await db.nearCopy.deleteMany();
    await db.storyTerm.deleteMany();
    await db.storyVector.deleteMany();
    await db.lexemeCount.updateMany({ data: { current: 0 } });
    // In another order than they were written in, and some of them twice.
    const order = [...stories].sort((a, b) => ((a.id * 7) % 11) - ((b.id * 7) % 11) || a.id - b.id);
    for (const { id } of [...order, ...order.slice(0, 10)]) await relateStory(id);
    const [oneByOne, copiesOneByOne] = [await lists(), await copies()];
    expect(oneByOne.length).toBeGreaterThan(100);
    await rebuildRelated({ recount: false });
    expect(await lists()).toEqual(oneByOne);
    expect(await copies()).toEqual(copiesOneByOne);
    expect(await lists()).toEqual(first.related);
    await db.job.deleteMany({ where: { kind: 'rebuild-related' } });
  });
});

describe('the conversation', () => {
  it('has comments in every status, none from the future, each after what it answers', async () => {
    const comments = await db.comment.findMany({
      select: {
        body: true,
        bodyHash: true,
        status: true,
        createdAt: true,
        decidedAt: true,
        likeCount: true,
        parent: { select: { createdAt: true } },
        story: { select: { publishedAt: true } },
        revisions: { select: { body: true } },
        likes: { select: { userId: true, createdAt: true } },
        authorId: true,
        decisions: { select: { toStatus: true }, orderBy: { id: 'asc' } },
      },
    });
    const statuses = new Set(comments.map(({ status }) => status));
    expect([...statuses].sort()).toEqual(['APPROVED', 'DELETED', 'PENDING', 'REJECTED', 'SPAM']);
    for (const it of comments) {
      const words = it.revisions[0]!.body;
      const isConsistent =
        it.createdAt <= now &&
        it.createdAt > (it.parent?.createdAt ?? it.story.publishedAt!) &&
        (it.decidedAt === null) === (it.status === 'PENDING') &&
        it.bodyHash === commentHash(words) &&
        it.body === (it.status === 'DELETED' ? '' : words) &&
        it.likes.length === it.likeCount &&
        it.likes.every(
          ({ userId, createdAt }) =>
            userId !== it.authorId && createdAt >= it.createdAt && createdAt <= now,
        ) &&
        it.decisions.at(-1)?.toStatus === it.status;
      expect(isConsistent, words).toBe(true);
    }
    expect(comments.some(({ likeCount }) => likeCount > 3)).toBe(true);
  });

  it('says why a comment waits and why one was refused', async () => {
    const waiting = await db.comment.findFirstOrThrow({
      where: { status: 'PENDING' },
      select: { findings: true },
    });
    expect(waiting.findings).toEqual([
      {
        phase: 'premoderated_thread',
        message: 'Comments on this story are read before they appear.',
        matches: [],
        ranges: [],
      },
    ]);
    const refused = await db.decision.findMany({
      where: { toStatus: { in: ['REJECTED', 'SPAM'] } },
      select: { reason: true, actor: { select: { role: true } } },
    });
    expect(refused.map(({ reason }) => reason).sort()).toEqual([
      'abusive',
      'misinformation',
      'off_topic',
      'offensive',
      'personal_data',
      'spam',
      'spam',
      'spam',
      'spam',
    ]);
    for (const { actor } of refused) expect(actor?.role).toBe('MODERATOR');
  });

  it('has 15 members, of whom one is suspended and one banned, and two open reports', async () => {
    const members = await db.user.findMany({
      where: { email: { endsWith: '@example.org' } },
      select: {
        status: true,
        role: true,
        passwordHash: true,
        sanctions: { select: { action: true } },
      },
    });
    expect(members).toHaveLength(15);
    expect(members.filter(({ role, passwordHash }) => role !== 'READER' || passwordHash)).toEqual(
      [],
    );
    expect(members.find(({ status }) => status === 'SUSPENDED')?.sanctions).toEqual([
      { action: 'SUSPEND' },
    ]);
    expect(members.find(({ status }) => status === 'BANNED')?.sanctions).toEqual([
      { action: 'BAN' },
    ]);
    expect(await db.commentReport.count({ where: { settledAt: null } })).toBe(2);
  });
});

describe('the accounts', () => {
  it('are one for each role, in a file that only its owner reads, with passwords that fit', async () => {
    expect(statSync(path.join(dataDir, 'demo-accounts.json')).mode & 0o777).toBe(0o600);
    expect(accounts().map(({ role }) => role)).toEqual([
      'READER',
      'AUTHOR',
      'MODERATOR',
      'EDITOR',
      'ADMIN',
    ]);
    for (const { role, email, password, name } of accounts()) {
      const user = await db.user.findUniqueOrThrow({ where: { email } });
      expect(user).toMatchObject({ role, name, status: 'ACTIVE' });
      expect(await verifyPassword(password, user.passwordHash), email).toBe(true);
    }
  });

  it('gives the author account the stories of Maren Holt', async () => {
    const { email } = accounts().find(({ role }) => role === 'AUTHOR')!;
    const author = await db.user.findUniqueOrThrow({
      where: { email },
      select: { profile: { select: { slug: true } }, storiesCreated: { select: { status: true } } },
    });
    expect(author.profile?.slug).toBe('maren-holt');
    expect(author.storiesCreated.map(({ status }) => status)).toEqual(
      expect.arrayContaining(['DRAFT', 'IN_REVIEW', 'PUBLISHED']),
    );
  });
});

it('sets what the paper is called', async () => {
  expect(await getSettings()).toMatchObject({
    siteName: 'Port Ellery Tidings',
    motto: 'Founded on the north quay, 1871',
    timeZone: 'Europe/London',
    locale: 'en-GB',
    commentMode: 'PREMODERATED',
  });
});

it('changes nothing when there is anything already', async () => {
  const before = readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8');
  const said: string[] = [];
  expect(await seedDemo({ now, dataDir, say: (line) => said.push(line) })).toBe(false);
  expect(said).toEqual(['The database is not empty: nothing was changed.']);
  expect(await contents()).toEqual(first);
  expect(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')).toBe(before);
});

it('is the same edition each time', { timeout: 120_000 }, async () => {
  await resetDatabase();
  await seed();
  expect(await contents()).toEqual(first);
});

it('refuses a database that is not the embedded one', { timeout: 60_000 }, () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', 'prisma/seed.ts'],
    { env: { ...process.env, BROADSHEET_DEMO: '0' }, encoding: 'utf8' },
  );
  expect(stderr.trim()).toBe(
    'The demo edition is for the embedded database. Into another one it goes with --force-demo.',
  );
  expect(status).toBe(1);
});
