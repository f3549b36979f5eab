import { beforeEach, describe, expect, it } from 'vitest';
import { listCorrections } from '@/lib/articles/data';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import {
  addCorrection,
  changeCorrection,
  setStoryHistory,
  withdrawCorrection,
} from '@/lib/corrections/mutations';
import { correctionInput } from '@/lib/corrections/schema';
import { db } from '@/lib/db';
import { listFeedStories } from '@/lib/feeds/data';
import { storyEntry } from '@/lib/feeds/entries';
import { feedText } from '@/lib/feeds/feed';
import { listSitemapStories } from '@/lib/sitemaps/data';
import { makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import type { Role } from '@/prisma/generated/enums';

const person = async (role: Role): Promise<Viewer> =>
  viewerOf(await makeUser({ role }), { now: new Date() });
let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = await person('EDITOR');
});

const published = new Date('2026-01-02T03:04:05Z');
const live = () => makeStory({ slug: 'gale', status: 'PUBLISHED', publishedAt: published });
const says = (over: object = {}) =>
  correctionInput.parse({
    kind: 'CLARIFICATION',
    wrong: 'We said\n40 boats.',
    text: 'There were 14.',
    signature: 'The editors',
    ...over,
  });
const revisedAt = async (id: number) =>
  (await db.story.findUniqueOrThrow({ where: { id } })).revisedAt;
const deeds = () =>
  db.auditEntry.findMany({
    orderBy: { id: 'asc' },
    select: { action: true, targetId: true, after: true },
  });

describe('a correction', () => {
  it('is in the list, the feeds and the log, and makes the story newer for programs alone', async () => {
    const { id } = await live();
    await addCorrection(editor, id, says());
    const now = new Date();
    expect(await listCorrections({ now, take: 9, skip: 0 })).toMatchObject([
      {
        kind: 'CLARIFICATION',
        wrong: 'We said 40 boats.',
        text: 'There were 14.',
        signature: 'The editors',
        story: { slug: 'gale' },
      },
    ]);
    const { stories } = await listFeedStories(now, {});
    const place = {
      origin: 'https://t.example',
      guidHost: 't.example',
      locale: 'en-GB',
      timeZone: 'Europe/London',
      isWhole: true,
    };
    const parts = {
      subject: { title: 'T', description: '', path: '/' },
      publication: { origin: 'https://t.example', siteName: 'T' },
      brand: { nameplate: null, icons: null, small: null },
      locale: 'en-GB',
      hub: null,
      entries: stories.map((story) => storyEntry(story, place)),
      now,
    };
    for (const format of ['feed.xml', 'atom.xml', 'feed.json'] as const) {
      const text = feedText(format, parts);
      expect(text).toContain('We said 40 boats. There were 14. (The editors)');
      expect(text).toContain('Clarification');
    }
    // Programs fetch it again; the page does not say "updated".
    const { createdAt } = await db.correction.findFirstOrThrow();
    expect(stories[0]!.updatedAt).toEqual(createdAt);
    expect(await revisedAt(id)).toBeNull();
    expect(await listSitemapStories(now, 1)).toMatchObject([
      { slug: 'gale', changedAt: createdAt },
    ]);
    expect(await deeds()).toEqual([
      {
        action: 'correction.add',
        targetId: String(id),
        after: { kind: 'clarification', updated: false },
      },
    ]);
  });

  it('makes the story newer when an editor says that it matters, everywhere', async () => {
    const { id } = await live();
    await addCorrection(editor, id, says({ updateReaders: true }));
    const revised = await revisedAt(id);
    expect(revised!.getTime()).toBeGreaterThan(published.getTime());
    const now = new Date();
    expect((await listFeedStories(now, {})).stories[0]!.updatedAt).toEqual(revised);
    expect((await listSitemapStories(now, 1))[0]!.changedAt).toEqual(revised);
  });

  it('is worded anew with its date, and withdrawn', async () => {
    const { id } = await live();
    const { id: correction } = await addCorrection(editor, id, says());
    const { createdAt } = await db.correction.findFirstOrThrow();
    await changeCorrection(
      editor,
      { storyId: id, id: correction },
      says({ text: 'There were 15.' }),
    );
    expect(await db.correction.findFirst()).toMatchObject({ text: 'There were 15.', createdAt });
    await withdrawCorrection(editor, { storyId: id, id: correction });
    expect(await db.correction.count()).toBe(0);
    expect((await deeds()).map(({ action }) => action)).toEqual([
      'correction.add',
      'correction.change',
      'correction.withdraw',
    ]);
    for (const gone of [
      () => changeCorrection(editor, { storyId: id, id: correction }, says()),
      () => withdrawCorrection(editor, { storyId: id, id: correction }),
    ])
      await expect(gone()).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is neither worded anew nor withdrawn by who has not read what a colleague made of it', async () => {
    const { id } = await live();
    const { id: correction } = await addCorrection(editor, id, says());
    const which = { storyId: id, id: correction };
    expect(
      await changeCorrection(editor, which, { ...says({ text: 'There were 15.' }), version: 1 }),
    ).toEqual({ id: correction, version: 2 });
    const logged = await deeds();
    for (const write of [
      () => changeCorrection(editor, which, { ...says({ text: 'There were 16.' }), version: 1 }),
      () => withdrawCorrection(editor, which, { version: 1 }),
    ])
      await expect(write()).rejects.toMatchObject({
        code: 'conflict',
        details: { version: 2, wrong: 'We said 40 boats.', text: 'There were 15.' },
      });
    expect(await db.correction.findFirst()).toMatchObject({ text: 'There were 15.', version: 2 });
    expect(await deeds()).toEqual(logged);
    await withdrawCorrection(editor, which, { version: 2 });
    expect(await db.correction.count()).toBe(0);
  });

  it.each([
    ['a draft', { status: 'DRAFT' as const }],
    ['what is withdrawn', { status: 'WITHDRAWN' as const, publishedAt: published }],
    ['what is under embargo', { publishedAt: published, embargoUntil: new Date('2100-01-01') }],
  ])('is not for %s', async (_, fields) => {
    const { id } = await makeStory(fields);
    await expect(addCorrection(editor, id, says())).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is for editors, and of another story nobody’s', async () => {
    const { id } = await live();
    const other = await makeStory();
    const { id: correction } = await addCorrection(editor, id, says());
    await expect(
      withdrawCorrection(editor, { storyId: other.id, id: correction }),
    ).rejects.toMatchObject({ code: 'not_found' });
    for (const role of ['READER', 'AUTHOR', 'MODERATOR'] as const) {
      const actor = await person(role);
      for (const refused of [
        () => addCorrection(actor, id, says()),
        () => changeCorrection(actor, { storyId: id, id: correction }, says()),
        () => withdrawCorrection(actor, { storyId: id, id: correction }),
        () => setStoryHistory(actor, { storyId: id, shows: true }),
      ])
        await expect(refused()).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(addCorrection(null, id, says())).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});
