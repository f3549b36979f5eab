import { beforeAll, expect, it, vi } from 'vitest';
import { documentSchema, documentText, type DocNode } from '@/lib/articles/document';
import { documentFromHtml } from '@/lib/articles/from-html';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { commentText } from '@/lib/importers/comment-text';
import type { Conversations } from '@/lib/importers/conversations/mutations';
import { readCoral } from '@/lib/importers/coral/mutations';
import { readDisqus } from '@/lib/importers/disqus/mutations';
import { itemOf } from '@/lib/importers/feed/item';
import { importFile } from '@/lib/importers/file/mutations';
import type { Format } from '@/lib/importers/formats';
import { lexicalHtml } from '@/lib/importers/ghost/lexical';
import { mobiledocHtml } from '@/lib/importers/ghost/mobiledoc';
import { readGhost } from '@/lib/importers/ghost/parse';
import { ghostPost } from '@/lib/importers/ghost/schema';
import { readMembers } from '@/lib/importers/members/csv';
import { Report } from '@/lib/importers/report';
import { atom, coralTable, exports, fileOf, mobiledoc } from '@/lib/importers/test-exports';
import { mutated, random, withOddWords } from '@/lib/importers/test-faults';
import { readWxr } from '@/lib/importers/wxr/parse';
import { storyOf } from '@/lib/importers/wxr/story';
import { Survey } from '@/lib/importers/wxr/survey';
import { readXml } from '@/lib/importers/xml';
import { resetDatabase } from '@/scripts/testing/database';

type Open = () => AsyncIterable<Uint8Array>;
const report = () => new Report();

/** What can be made of items of a file, by its format; without a database, as it is done a thousand times. */
const readers: Record<Format, (open: Open) => Promise<void>> = {
  async wxr(open) {
    const survey = new Survey(report());
    for await (const record of readWxr(open)) survey.add(record);
    const content = {
      ...{ pathOf: () => undefined, blockOf: () => undefined, base: 'https://old.example/' },
      byId: (id: string) => survey.pictures.get(id),
      byUrl: (url: string) => survey.pictureAt(url),
      ofPost: (id: string) => survey.picturesOf(id),
    };
    for await (const record of readWxr(open)) {
      if (record.kind !== 'item') continue;
      const item = survey.asPost(record.item);
      const context = {
        ...{ now, language: 'en', slug: 'x', mark: '', content, rules: survey.rules },
        ...{ isPicture: () => false, authorKeys: survey.authorKeysOf(item), report: report() },
      };
      if (item.type === 'post' || item.type === 'page') makes(() => storyOf(item, context).body);
    }
  },
  async ghost(open) {
    const none = () => undefined;
    for await (const { row } of readGhost(open)) {
      const { data: post } = ghostPost.safeParse(row);
      const pieces = post
        ? [lexicalHtml(post.lexical, none) ?? [], mobiledocHtml(post.mobiledoc, none) ?? []]
        : [];
      for (const html of pieces.flat()) makes(() => documentFromHtml(html));
    }
  },
  async members(open) {
    for (const { id } of await readMembers(open)) expect(id).not.toBe('');
  },
  async disqus(open) {
    await allOf(await readDisqus(open, {}));
  },
  async coral(open) {
    await allOf(await readCoral(open, { report: report() }));
  },
  async feed(open) {
    const wish = {
      roots: ['rss', 'feed'],
      what: 'it',
      isRecord: ({ length, 0: root }: readonly string[]) => length === (root === 'rss' ? 3 : 2),
    };
    for await (const record of readXml(open, wish))
      makes(() => documentFromHtml(itemOf(record, { base: '', author: '' }).html));
  },
};

/** Makes a document, which may be refused in words. */
function makes(document: () => DocNode): void {
  try {
    if (document().type !== 'doc') throw new Error('This is no document.');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** Goes through comments; no more of them come than were said to. */
async function allOf({ comments, count }: Conversations): Promise<void> {
  let came = 0;
  for await (const { key, html, createdAt } of comments) {
    came++;
    if (typeof key !== 'string' || typeof html !== 'string' || Number.isNaN(createdAt?.getTime()))
      throw new Error('This is no comment.');
    makes(() => (commentText(html), { type: 'doc' }));
  }
  if (came !== count) throw new Error(`${count} comments were said, and ${came} came.`);
}

const now = new Date('2024-01-01T00:00:00Z');
/** The files that are broken: of each format, and of other shapes that it has. */
const samples: Record<string, { format: Format; text: string; written: number }> = {
  ...Object.fromEntries(
    (Object.keys(readers) as Format[]).map((format) => [
      format,
      { format, text: exports[format], written: 100 },
    ]),
  ),
  mobiledoc: { format: 'ghost', text: mobiledoc, written: 40 },
  'a table of coral': { format: 'coral', text: coralTable, written: 40 },
  atom: { format: 'feed', text: atom, written: 40 },
};
const all = Object.entries(samples);

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

it.each(all)('%s: 1,000 broken files are read or refused in words', async (_, { format, text }) => {
  const at = random(20261126);
  const seen = { read: 0, refused: 0 };
  for (let i = 0; i < 1_000; i++) {
    const file = (i % 4 === 0 ? withOddWords : mutated)(text, at);
    seen[await outcomeOf(readers[format](fileOf(file)))]++;
  }
  // Neither is the rule: else the faults would be too small or too large to find anything.
  expect(seen.read).toBeGreaterThan(20);
  expect(seen.refused).toBeGreaterThan(50);
});

// Several hundred transactions, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

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

it.each(all)('%s: what broken files bring in is whole', async (_, { format, text, written }) => {
  // Of as many as it takes to find that many that can be read.
  const at = random(7);
  let read = 0;
  for (let i = 0; read < written && i < 10 * written; i++) {
    const broken = i % 2 === 0 ? mutated : withOddWords;
    const open = fileOf(broken(text, at));
    const options = { open, format, now, isDryRun: false };
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
