import { beforeEach, describe, expect, it } from 'vitest';
import { listStories } from '@/lib/articles/data';
import { createStory, setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { releaseStory } from '@/lib/articles/release/mutations';
import { trashStory } from '@/lib/articles/trash/mutations';
import { isPublic } from '@/lib/articles/visibility';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { runDueJobs } from '@/lib/jobs/run';
import { makeSection, makeUser, paragraphs } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

// Two people, or a person and the worker, at the same moment. Whoever is first has it, and the other hears why not; each
// pair is let go in both orders.
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const rounds = [1, 2];
let editor: Viewer;
let colleague: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR', name: 'Nora Abell' }), { now: new Date() });
  colleague = viewerOf(await makeUser({ role: 'EDITOR', name: 'Ivo Brandt' }), {
    now: new Date(),
  });
  await makeSection({ slug: 'harbour', name: 'Harbour' });
});

const gale = (over: object = {}) =>
  createStory(editor, {
    headline: 'Gale warning for the coast',
    section: 'harbour',
    body: paragraphs('The wind rose at noon.'),
    ...over,
  });
const row = (id: number) => db.story.findUniqueOrThrow({ where: { id } });
const published = (id: number) =>
  db.auditEntry.count({ where: { action: 'story.publish', targetId: String(id) } });
/** Scheduled; its moment has come. */
async function due(): Promise<number> {
  const { id } = await gale({ status: 'scheduled', publishAt: inHours(1) });
  const past = inHours(-1);
  await db.story.update({ where: { id }, data: { publishedAt: past } });
  await db.job.updateMany({ where: { kind: 'release-story' }, data: { runAt: past } });
  return id;
}

/** Both at once, the one that is named first let go first in every other round. "done", what it returned, or why not. */
async function atOnce<T extends object>(
  round: number,
  deeds: { [K in keyof T]: () => Promise<T[K]> },
): Promise<Record<keyof T, unknown>> {
  const entries = Object.entries(deeds) as [keyof T, () => Promise<unknown>][];
  if (round % 2) entries.reverse();
  const outcomes = await Promise.all(
    entries.map(async ([name, deed]) => {
      try {
        const value = await deed();
        return [name, typeof value === 'boolean' ? value : 'done'] as const;
      } catch (error) {
        if (error instanceof AppError) return [name, error.code] as const;
        throw error;
      }
    }),
  );
  return Object.fromEntries(outcomes) as Record<keyof T, unknown>;
}

describe('at the same moment', () => {
  it.each(rounds)(
    'the worker brings a story out and an editor takes it away (%i)',
    async (round) => {
      const id = await due();
      const { taken, released } = await atOnce(round, {
        released: () => releaseStory(id, new Date()),
        taken: () => setStoryStatus(editor, id, { status: 'unpublished' }),
      });
      // Readers had it from its second on, so it can be taken away whether or not the worker has noted that.
      expect(taken).toBe('done');
      expect(await row(id)).toMatchObject({ status: 'UNPUBLISHED' });
      expect(await published(id)).toBe(released ? 1 : 0);
      await runDueJobs('own');
      expect(await row(id)).toMatchObject({ status: 'UNPUBLISHED' });
      expect(await listStories({ now: inHours(2), take: 5 })).toEqual([]);
    },
  );

  it.each(rounds)(
    'its moment comes and an editor would have it back as a draft (%i)',
    async (round) => {
      const publishAt = inHours(1);
      const { id } = await gale({ status: 'scheduled', publishAt });
      const both = await atOnce(round, {
        released: () => releaseStory(id, publishAt),
        back: () => setStoryStatus(editor, id, { status: 'draft' }),
      });
      expect([
        { released: true, back: 'conflict' },
        { released: false, back: 'done' },
      ]).toContainEqual(both);
      const { status } = await row(id);
      expect(status).toBe(both.released ? 'PUBLISHED' : 'DRAFT');
      expect(await published(id)).toBe(both.released ? 1 : 0);
    },
  );

  it.each(rounds)('its moment comes and an editor moves it (%i)', async (round) => {
    const publishAt = inHours(1);
    const { id } = await gale({ status: 'scheduled', publishAt });
    const both = await atOnce(round, {
      released: () => releaseStory(id, publishAt),
      moved: () => setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(5) }),
    });
    expect([
      { released: true, moved: 'conflict' },
      { released: false, moved: 'done' },
    ]).toContainEqual(both);
    expect(isPublic(await row(id), publishAt)).toBe(both.released);
  });

  it.each(rounds)('one puts a story under embargo and one publishes it (%i)', async (round) => {
    const { id } = await gale();
    const until = inHours(5);
    const both = await atOnce(round, {
      embargo: () => updateStory(editor, id, { version: 1, embargoUntil: until }),
      out: () => setStoryStatus(colleague, id, { status: 'published' }),
    });
    const story = await row(id);
    // Published under embargo it waits for its end; what readers have is under none.
    expect(both.out).toBe('done');
    if (both.embargo === 'done')
      expect(story).toMatchObject({ status: 'SCHEDULED', embargoUntil: until, publishedAt: until });
    else {
      expect(both.embargo).toBe('conflict');
      expect(story).toMatchObject({ status: 'PUBLISHED', embargoUntil: null });
    }
    expect(isPublic(story, new Date())).toBe(both.embargo !== 'done');
  });

  it.each(rounds)(
    'one puts it under embargo and one schedules it before that (%i)',
    async (round) => {
      const { id } = await gale();
      const both = await atOnce(round, {
        embargo: () => updateStory(editor, id, { version: 1, embargoUntil: inHours(5) }),
        schedule: () =>
          setStoryStatus(colleague, id, { status: 'scheduled', publishAt: inHours(4) }),
      });
      // Never both: the one refuses the other, or was read on a version that is no more.
      expect([
        { embargo: 'done', schedule: 'invalid' },
        { embargo: 'conflict', schedule: 'done' },
      ]).toContainEqual(both);
      expect(isPublic(await row(id), inHours(4.5))).toBe(both.schedule === 'done');
    },
  );

  it.each(rounds)('one throws a draft away and one publishes it (%i)', async (round) => {
    const { id } = await gale();
    const both = await atOnce(round, {
      thrown: () => trashStory(editor, id, { version: 1 }, new Date()),
      out: () => setStoryStatus(colleague, id, { status: 'published' }),
    });
    expect([
      { thrown: 'done', out: 'conflict' },
      { thrown: 'conflict', out: 'done' },
    ]).toContainEqual(both);
    const { trashedAt, status } = await row(id);
    expect([trashedAt !== null, status]).toEqual(
      both.thrown === 'done' ? [true, 'DRAFT'] : [false, 'PUBLISHED'],
    );
  });

  it.each(rounds)('one throws a story away whose moment has come (%i)', async (round) => {
    const id = await due();
    const both = await atOnce(round, {
      thrown: () => trashStory(editor, id, { version: 1 }, new Date()),
      released: () => releaseStory(id, new Date()),
    });
    expect(both).toEqual({ thrown: 'conflict', released: true });
    expect(await row(id)).toMatchObject({ trashedAt: null, status: 'PUBLISHED' });
  });
});
