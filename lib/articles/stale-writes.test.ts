import { beforeEach, describe, expect, it } from 'vitest';
import { assign } from '@/lib/articles/assignments/mutations';
import { setLegal } from '@/lib/articles/legal/mutations';
import { discardPendingVersion, setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { restoreRevision } from '@/lib/articles/revisions/restore/mutations';
import { restoreStory, trashStory } from '@/lib/articles/trash/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { actTogether, undoTogether } from '@/lib/newsroom/bulk/mutations';
import { bulkAction, type BulkAction } from '@/lib/newsroom/bulk/schema';
import { makeSection, makeStory, makeTopic, makeUser, paragraphs } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

// Whatever is done to a story is done to what somebody has read: of every way there is, on the version before the last.
const now = new Date();
const later = new Date(now.getTime() + 3_600_000);

let editor: Viewer;
let colleague: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR', name: 'Nora Abell' }), { now });
  colleague = viewerOf(await makeUser({ role: 'EDITOR', name: 'Ivo Brandt' }), { now });
  await makeSection({ slug: 'town', name: 'Town' });
  await makeTopic({ slug: 'ferries', name: 'Ferries' });
});

/** A story at version 2, of which the editor has read the first. */
async function draft(): Promise<number> {
  const { id } = await makeStory({ status: 'DRAFT', headline: 'Gale warning' });
  await updateStory(colleague, id, { version: 1, headline: 'Gale warning lifted' });
  return id;
}
/** The same of a live story with a new version beside it. */
async function live(): Promise<number> {
  const { id } = await makeStory({ headline: 'Gale warning' });
  await updateStory(colleague, id, { version: 1, pending: true, headline: 'Gale warning lifted' });
  return id;
}
async function flagged(): Promise<number> {
  const id = await draft();
  await setLegal(editor, id, { legal: 'flag', version: 2 }, now);
  return id;
}
async function trashed(): Promise<number> {
  const id = await draft();
  await trashStory(editor, id, { version: 2 }, now);
  return id;
}

/** All that could have changed. */
const everything = async (id: number) => ({
  story: await db.story.findUniqueOrThrow({ where: { id } }),
  topics: await db.storyTopic.findMany({ where: { storyId: id } }),
  pending: await db.pendingVersion.findUnique({ where: { storyId: id } }),
  revisions: await db.storyRevision.count({ where: { storyId: id } }),
  assignments: await db.assignment.count(),
  notes: await db.passageNote.count(),
  logged: await db.auditEntry.count(),
  jobs: await db.job.count(),
});

type Write = [string, () => Promise<number>, (id: number) => Promise<unknown>];
const version = 1;
const change = (fields: object) => (id: number) => updateStory(editor, id, { version, ...fields });
const step = (wish: Omit<Parameters<typeof setStoryStatus>[2], 'version'>) => (id: number) =>
  setStoryStatus(editor, id, { version, ...wish });

const writes: Write[] = [
  ['the headline', draft, change({ headline: 'Calm' })],
  ['the text', draft, change({ body: paragraphs('The wind fell.') })],
  ['the address', draft, change({ slug: 'calm' })],
  ['the section', draft, change({ section: 'town' })],
  ['the topics', draft, change({ topics: ['ferries'] })],
  ['an embargo', draft, change({ embargoUntil: later })],
  ['what readers may say', draft, change({ commentMode: 'CLOSED' })],
  [
    'the headline and publication at once',
    draft,
    change({ headline: 'Calm', status: 'published' }),
  ],
  [
    'what was typed and sent by itself',
    draft,
    (id) => updateStory(editor, id, { version, headline: 'Calm' }, { origin: 'autosave' }),
  ],
  ['the live text', live, change({ dateline: 'Hvide Sande' })],
  ['the text beside it', live, change({ pending: true, headline: 'Calm' })],
  ['to review', draft, step({ status: 'in_review' })],
  ['to approved', draft, step({ status: 'approved' })],
  ['to its moment', draft, step({ status: 'scheduled', publishAt: later })],
  ['to readers', draft, step({ status: 'published' })],
  ['away from readers', live, step({ status: 'unpublished' })],
  ['away for good', live, step({ status: 'withdrawn' })],
  ['a new version to review', live, step({ status: 'in_review', pending: true })],
  ['a new version to its moment', live, step({ status: 'scheduled', publishAt: later })],
  ['a new version to readers', live, step({ status: 'published', pending: true })],
  ['a new version away', live, (id) => discardPendingVersion(editor, id, { version })],
  [
    'an old text back',
    draft,
    (id) => restoreRevision(editor, { storyId: id, version: 1, onto: version }),
  ],
  ['a legal check asked for', draft, (id) => setLegal(editor, id, { legal: 'flag', version }, now)],
  ['a legal check done', flagged, (id) => setLegal(editor, id, { legal: 'clear', version }, now)],
  [
    'a legal check taken back',
    flagged,
    (id) => setLegal(editor, id, { legal: 'unflag', version }, now),
  ],
  [
    'work',
    draft,
    (id) => assign(editor, id, { version, assigneeId: colleague.id, task: 'Check it' }, now),
  ],
  ['to the trash', draft, (id) => trashStory(editor, id, { version }, now)],
  ['out of the trash', trashed, (id) => restoreStory(editor, id, { version })],
];

describe('what was read before a colleague’s save changes nothing', () => {
  it.each(writes)('%s', async (_, made, write) => {
    const id = await made();
    const before = await everything(id);
    await expect(write(id)).rejects.toMatchObject({
      code: 'conflict',
      details: {
        id,
        currentVersion: 2,
        savedBy: 'Ivo Brandt',
        current: { headline: 'Gale warning lifted' },
      },
    });
    expect(await everything(id)).toEqual(before);
  });
});

describe('the same of several stories at once', () => {
  const actions: Record<
    Exclude<BulkAction['action'], 'unassign'>,
    () => Promise<
      Partial<Record<'section' | 'topic' | 'assigneeId' | 'task' | 'publishAt', unknown>>
    >
  > = {
    submit: async () => ({}),
    draft: async () => ({}),
    approve: async () => ({}),
    publish: async () => ({}),
    unpublish: async () => ({}),
    trash: async () => ({}),
    restore: async () => ({}),
    schedule: async () => ({ publishAt: later.toISOString() }),
    move: async () => ({
      section: (await db.section.findUniqueOrThrow({ where: { slug: 'town' } })).id,
    }),
    'add-topic': topic,
    'remove-topic': topic,
    assign: async () => ({ assigneeId: colleague.id, task: 'Check it' }),
    discard: async () => ({}),
  };
  async function topic() {
    return { topic: (await db.topic.findUniqueOrThrow({ where: { slug: 'ferries' } })).id };
  }
  const madeFor: Partial<Record<BulkAction['action'], () => Promise<number>>> = {
    restore: trashed,
    unpublish: live,
    discard: live,
    draft: async () => {
      const { id } = await makeStory({ status: 'IN_REVIEW', headline: 'Gale warning' });
      await updateStory(colleague, id, { version: 1, headline: 'Gale warning lifted' });
      return id;
    },
  };

  it.each(Object.entries(actions))('%s', async (action, more) => {
    const id = await (madeFor[action as BulkAction['action']] ?? draft)();
    const wish = bulkAction.parse({ action, ...(await more()) });
    const before = await everything(id);
    const changed = { ok: false, id, why: 'changed', by: 'Ivo Brandt' };
    expect(await actTogether(editor, [{ id, version }], wish, now)).toMatchObject([changed]);
    expect(await undoTogether(editor, [{ id, version, ...wish }], now)).toMatchObject([changed]);
    expect(await everything(id)).toEqual(before);
  });
});
