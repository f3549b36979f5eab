import { beforeAll, expect, it, vi } from 'vitest';
import { documentSchema, documentText } from '@/lib/articles/document';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { mutated, random, withOddWords } from '@/lib/importers/test-faults';
import { takeAsDraft } from '@/lib/wire/draft/mutations';
import { takeIn } from '@/lib/wire/intake/mutations';
import {
  newsItem,
  newsMessage,
  ninjs1,
  ninjs2,
  ninjs3,
  nitf,
  pictureItem,
} from '@/lib/wire/test-items';
import { makeSection, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

// Several hundred transactions, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

const files = {
  ninjs: JSON.stringify(
    [ninjs3(), ninjs2(), ninjs1(), ninjs3({ uri: 'urn:3', pubStatus: 'canceled' })],
    null,
    1,
  ),
  newsml: newsMessage(newsItem(), pictureItem()),
  nitf: nitf(),
};
const all = Object.keys(files) as (keyof typeof files)[];
/** So many of each format are written. */
const written = 100;
const now = new Date('2026-11-26T10:00:00Z');
let editor: Viewer;

beforeAll(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now });
  await makeSection();
});

const refusedAs = (error: unknown): null => {
  if (error instanceof AppError) return null;
  throw error;
};

it.each(all)(
  `%s: what ${written} broken files bring in is whole, and so are their drafts`,
  async (format) => {
    const at = random(7);
    let read = 0;
    for (let i = 0; read < written && i < 10 * written; i++) {
      const bytes = (i % 2 === 0 ? mutated : withOddWords)(files[format], at);
      const intake = await takeIn(bytes, { format }, now).catch(refusedAs);
      if (!intake) continue;
      read++;
      for (const { id, outcome, status } of intake.received)
        if (outcome === 'new' && status === 'usable')
          await takeAsDraft(editor, { itemId: id }, now).catch(refusedAs);
    }
    expect(read).toBe(written);
    const items = await db.wireItem.findMany({
      include: { versions: { select: { id: true, content: true } }, story: true },
    });
    expect(items.length).toBeGreaterThan(1);
    const broken = items.filter(
      ({ versions, currentId, versionCount, takenId, storyId, headline, status, story }) =>
        !versions.some(({ id }) => id === currentId) ||
        versions.length !== versionCount ||
        headline === '' ||
        (storyId === null) !== (takenId === null) ||
        (takenId !== null && !versions.some(({ id }) => id === takenId)) ||
        (status === 'CANCELED' &&
          story !== null &&
          ['PUBLISHED', 'SCHEDULED'].includes(story.status)),
    );
    expect(broken).toEqual([]);
    const stories = await db.story.findMany({
      include: { authors: true, revisions: { orderBy: { version: 'asc' } } },
    });
    const halves = stories.filter(({ authors, revisions, version, body, bodyText, sectionId }) => {
      const document = documentSchema.safeParse(body);
      return (
        authors.length === 0 ||
        sectionId === null ||
        revisions.at(-1)?.version !== version ||
        !document.success ||
        documentText(document.data) !== bodyText
      );
    });
    expect(halves).toEqual([]);
    expect(stories).toHaveLength(items.filter(({ storyId }) => storyId !== null).length);
  },
);
