import { beforeAll, expect, it, vi } from 'vitest';
import { documentSchema, documentText } from '@/lib/articles/document';
import { documentFromHtml } from '@/lib/articles/from-html';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { itemOf } from '@/lib/importers/feed/item';
import { importFile } from '@/lib/importers/file/mutations';
import type { Format } from '@/lib/importers/formats';
import { lexicalHtml } from '@/lib/importers/ghost/lexical';
import { readGhost } from '@/lib/importers/ghost/parse';
import { ghostPost } from '@/lib/importers/ghost/schema';
import { readJson } from '@/lib/importers/json';
import { readMembers } from '@/lib/importers/members/csv';
import { Report } from '@/lib/importers/report';
import { exports, fileOf } from '@/lib/importers/test-exports';
import { mutated, random, withOddWords } from '@/lib/importers/test-faults';
import { readWxr } from '@/lib/importers/wxr/parse';
import { Survey } from '@/lib/importers/wxr/survey';
import { readXml } from '@/lib/importers/xml';
import { resetDatabase } from '@/scripts/testing/database';

type Open = () => AsyncIterable<Uint8Array>;
const readers: Record<Format & keyof typeof exports, (open: Open) => Promise<void>> = {
  async wxr(open) {
    const survey = new Survey(new Report());
    for await (const record of readWxr(open)) survey.add(record);
  },
  async ghost(open) {
    for await (const { row } of readGhost(open)) {
      const post = ghostPost.safeParse(row);
      const pieces = post.success ? (lexicalHtml(post.data.lexical, () => undefined) ?? []) : [];
      for (const html of pieces) documentFromHtml(html);
    }
  },
  async members(open) {
    for (const { id } of await readMembers(open)) expect(id).not.toBe('');
  },
  async disqus(open) {
    const wish = {
      roots: ['disqus'],
      what: 'it',
      isRecord: (path: readonly string[]) => path.length === 2,
    };
    for await (const record of readXml(open, wish)) expect(record.name).not.toBe('');
  },
  async coral(open) {
    for await (const { table } of readJson(open, { paths: ['$.comments.*', '$.users.*'] }))
      expect(table).not.toBe('');
  },
  async feed(open) {
    const wish = {
      roots: ['rss'],
      what: 'it',
      isRecord: (path: readonly string[]) => path.length === 3,
    };
    for await (const record of readXml(open, wish)) itemOf(record, { base: '', author: '' });
  },
};
const all = Object.keys(readers) as (keyof typeof readers)[];

/** 'read' or 'refused'; whatever else is thrown is a fault of ours and fails the test. */
async function outcomeOf(work: Promise<void>): Promise<'read' | 'refused'> {
  try {
    await work;
    return 'read';
  } catch (error) {
    if (error instanceof AppError) return 'refused';
    throw error;
  }
}

it.each(all)('%s: 1,000 broken files are read or refused in words', async (format) => {
  const at = random(20261126);
  const seen = { read: 0, refused: 0 };
  for (let i = 0; i < 1_000; i++) {
    const file = mutated(exports[format], at);
    seen[await outcomeOf(readers[format](fileOf(file)))]++;
  }
  // Neither is the rule: else the faults would be too small or too large to find anything.
  expect(seen.read).toBeGreaterThan(20);
  expect(seen.refused).toBeGreaterThan(50);
});

// Several hundred transactions, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

/** So many of each format are written, of as many as it takes to find that many that can be read. */
const written = 100;

const remembered = (kind: string) => db.importedItem.count({ where: { kind } });

/** What a story lacks that every story has, whatever it was made of: nobody writes a part of one. */
async function brokenStories(): Promise<object[]> {
  const stories = await db.story.findMany({
    select: {
      ...{ id: true, kind: true, slug: true, version: true, sectionId: true, headline: true },
      ...{ body: true, bodyText: true, status: true, publishedAt: true },
      authors: { select: { position: true }, orderBy: { position: 'asc' } },
      revisions: { select: { version: true }, orderBy: { version: 'asc' } },
      comments: { select: { id: true, storyId: true, parentId: true, rootId: true, depth: true } },
    },
  });
  return stories.flatMap((story) => {
    const { id, kind, slug, version, authors, revisions, comments, status, publishedAt } = story;
    const body = documentSchema.safeParse(story.body);
    const ids = new Set(comments.map((comment) => comment.id));
    const mustHave = {
      section: kind === 'PAGE' || story.sectionId !== null,
      byline: kind === 'PAGE' || authors.length > 0,
      positions: authors.every(({ position }, i) => position === i),
      revision: revisions.at(-1)?.version === version,
      address: slug !== '',
      text: body.success && documentText(body.data) === story.bodyText,
      moment: ['DRAFT', 'IN_REVIEW'].includes(status) || publishedAt !== null,
      threads: comments.every(({ parentId }) => parentId === null || ids.has(parentId)),
    };
    const lacks = Object.entries(mustHave).flatMap(([name, isThere]) => (isThere ? [] : [name]));
    return lacks.length ? [{ id, slug, lacks }] : [];
  });
}

beforeAll(() => resetDatabase());

it.each(all)(`%s: what ${written} broken files bring in is whole`, async (format) => {
  const at = random(7);
  let read = 0;
  for (let i = 0; read < written && i < 10 * written; i++) {
    const broken = i % 2 === 0 ? mutated : withOddWords;
    const open = fileOf(broken(exports[format], at));
    const options = { open, format, now: new Date('2024-01-01T00:00:00Z'), isDryRun: false };
    if ((await outcomeOf(importFile({ ...options, report: new Report() }))) === 'read') read++;
  }
  expect(read).toBe(written);
  expect(await brokenStories()).toEqual([]);
  expect(await db.story.count()).toBe(await remembered('story'));
  expect(await db.comment.count()).toBe(await remembered('comment'));
  // Two members with one address are one person.
  const members = await db.importedItem.groupBy({ by: ['localId'], where: { kind: 'member' } });
  expect(await db.user.count()).toBe(members.length);
  expect(await db.comment.count({ where: { revisions: { none: {} } } })).toBe(0);
  // What is remembered is there, and of the version that the import left: the next run goes on from it.
  const items = await db.importedItem.findMany({ where: { kind: 'story' } });
  const stories = await db.story.findMany({ select: { id: true, version: true } });
  const versions = new Map(stories.map(({ id, version }) => [id, version]));
  expect(
    items.filter(({ localId, localVersion }) => versions.get(localId) !== localVersion),
  ).toEqual([]);
  // Old addresses lead to stories that are there.
  const redirects = await db.redirect.findMany({ select: { target: true } });
  const slugs = new Set((await db.story.findMany({ select: { slug: true } })).map((s) => s.slug));
  expect(redirects.filter(({ target }) => !slugs.has(target!.split('/').at(-1)!))).toEqual([]);
});

it('has written something of every kind', async () => {
  const counts = await Promise.all(
    (['story', 'comment', 'section', 'topic', 'author', 'picture', 'member'] as const).map(
      async (kind) => [kind, await remembered(kind)] as const,
    ),
  );
  expect(counts.filter(([, count]) => count === 0)).toEqual([]);
  expect(await db.redirect.count()).toBeGreaterThan(0);
});
