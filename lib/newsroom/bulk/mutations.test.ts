import { beforeEach, describe, expect, it } from 'vitest';
import { listAssignments } from '@/lib/articles/assignments/data';
import { updateStory } from '@/lib/articles/mutations';
import { getPending } from '@/lib/articles/pending/data';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { makeSection, makeStory, makeTopic, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { actTogether, undoTogether } from '@/lib/newsroom/bulk/mutations';
import type { BulkAction, BulkResult, UndoStep } from '@/lib/newsroom/bulk/schema';

const now = new Date();
const soon = new Date(now.getTime() + 3_600_000).toISOString();
let editor: Viewer;
let author: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR', name: 'Nora Abell' }), { now });
  author = viewerOf(await makeUser({ role: 'AUTHOR', name: 'Maren Holt' }), { now });
});

const draft = (more: Parameters<typeof makeStory>[0] = {}) =>
  makeStory({ status: 'DRAFT', ...more });
const seen = ({ id, version }: { id: number; version: number }) => ({ id, version });
const row = (id: number) =>
  db.story.findUniqueOrThrow({
    where: { id },
    include: { topics: { include: { topic: true }, orderBy: { position: 'asc' } }, section: true },
  });
const act = (
  stories: readonly { id: number; version: number }[],
  action: BulkAction,
  actor: Viewer | null = editor,
) => actTogether(actor, stories.map(seen), action, now);
/** What the page sends back to undo. */
const backOf = (results: readonly BulkResult[]) =>
  results.flatMap((one) =>
    one.ok && one.undo ? [{ id: one.id, version: one.version, ...one.undo } as UndoStep] : [],
  );

describe('several stories at once', () => {
  it('go each by itself: done, refused and why, changed by whom, gone', async () => {
    const good = await draft({ headline: 'Good' });
    const empty = await draft({ headline: 'Empty', body: '' });
    const stale = await draft({ headline: 'Stale' });
    await updateStory(editor, stale.id, { version: 1, headline: 'Saved since' });
    const results = await act(
      [good, empty, stale, { id: 999_999, version: 1 }],
      { action: 'publish' },
      viewerOf(await makeUser({ role: 'ADMIN' }), { now }),
    );
    expect(results).toMatchObject([
      { ok: true, id: good.id, headline: 'Good', version: 2, status: 'published', undo: null },
      {
        ok: false,
        id: empty.id,
        headline: 'Empty',
        why: 'refused',
        detail: 'Write something first.',
      },
      {
        ...{ ok: false, id: stale.id, headline: 'Saved since', why: 'changed', by: 'Nora Abell' },
        detail: 'Nora Abell saved this story after you opened it. Nothing was overwritten.',
      },
      { ok: false, id: 999_999, headline: null, why: 'gone' },
    ]);
    expect((await row(good.id)).status).toBe('PUBLISHED');
    expect((await row(empty.id)).status).toBe('DRAFT');
    expect((await row(stale.id)).status).toBe('DRAFT');
  });

  it('are refused to whoever may not, without a word of what they are', async () => {
    const others = await draft({ headline: 'Secret' });
    const own = await draft({ createdBy: author });
    const live = await makeStory();
    const section = await makeSection();
    await expect(act([own], { action: 'submit' }, null)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect(await act([others, own], { action: 'submit' }, author)).toMatchObject([
      { ok: false, headline: null, why: 'refused', detail: 'Your role does not allow this.' },
      { ok: true, status: 'in_review' },
    ]);
    for (const action of [
      { action: 'publish' },
      { action: 'approve' },
      { action: 'schedule', publishAt: soon },
      { action: 'assign', assigneeId: author.id, task: 'X' },
    ] as const)
      expect(await act([{ id: own.id, version: 2 }], action, author)).toMatchObject([
        { ok: false, why: 'refused', detail: 'Your role does not allow this.' },
      ]);
    expect(await act([live], { action: 'move', section: section.id }, author)).toMatchObject([
      { ok: false, detail: 'Your role does not allow this.' },
    ]);
  });

  it('move to a section and back', async () => {
    const from = await makeSection();
    const to = await makeSection({ slug: 'to' });
    const moved = await draft({ section: from });
    const there = await draft({ section: to });
    const results = await act([moved, there], { action: 'move', section: to.id });
    expect(results).toMatchObject([
      { ok: true, version: 2, undo: { action: 'move', section: from.id } },
      { ok: true, version: 1, undo: null },
    ]);
    expect((await row(moved.id)).section.slug).toBe('to');
    expect(await undoTogether(editor, backOf(results), now)).toMatchObject([{ ok: true }]);
    expect((await row(moved.id)).sectionId).toBe(from.id);
    expect(await act([moved], { action: 'move', section: 999 })).toMatchObject([
      { ok: false, detail: 'There is no such section any more.' },
    ]);
  });

  it('get a topic and lose it, the others staying as they are', async () => {
    const [a, b] = [await makeTopic({ slug: 'a' }), await makeTopic({ slug: 'b' })];
    const story = await draft({ topics: [a] });
    const both = await draft({ topics: [b, a] });
    const slugs = async (id: number) => (await row(id)).topics.map(({ topic }) => topic.slug);
    const added = await act([story, both], { action: 'add-topic', topic: b.id });
    expect(added).toMatchObject([
      { ok: true, version: 2, undo: { action: 'remove-topic', topic: b.id } },
      { ok: true, version: 1, undo: null },
    ]);
    expect(await slugs(story.id)).toEqual(['a', 'b']);
    expect(await slugs(both.id)).toEqual(['b', 'a']);
    await undoTogether(editor, backOf(added), now);
    expect(await slugs(story.id)).toEqual(['a']);
    const removed = await act([both], { action: 'remove-topic', topic: b.id });
    expect(removed).toMatchObject([{ undo: { action: 'add-topic', topic: b.id } }]);
    expect(await slugs(both.id)).toEqual(['a']);
  });

  it('have twelve topics at most', async () => {
    const topics = await Promise.all(Array.from({ length: 13 }, () => makeTopic()));
    const story = await draft({ topics: topics.slice(0, 12) });
    expect(await act([story], { action: 'add-topic', topic: topics[12]!.id })).toMatchObject([
      { ok: false, detail: 'It has 12 topics already, the most there can be.' },
    ]);
  });

  it('go to the trash and come back', async () => {
    const story = await draft();
    const live = await makeStory();
    const results = await act([story, live], { action: 'trash' });
    expect(results).toMatchObject([
      { ok: true, undo: { action: 'restore' } },
      { ok: false, why: 'refused', detail: 'Readers have this story. Unpublish it first.' },
    ]);
    expect((await row(story.id)).trashedAt).not.toBeNull();
    expect(await undoTogether(editor, backOf(results), now)).toMatchObject([
      { ok: true, undo: { action: 'trash' } },
    ]);
    expect((await row(story.id)).trashedAt).toBeNull();
    for (const action of ['trash', 'restore'] as const)
      expect(await act([{ id: story.id, version: 9 }], { action })).toMatchObject([
        { ok: false, why: 'changed' },
      ]);
  });

  it('are given to somebody, and the work is taken back', async () => {
    const story = await draft({ createdBy: author });
    const others = await draft();
    const work = {
      action: 'assign',
      assigneeId: author.id,
      task: 'Call them',
      dueAt: soon,
    } as const;
    const results = await act([story, others], work);
    expect(results).toMatchObject([
      { ok: true, undo: { action: 'unassign' } },
      { ok: false, detail: 'Maren Holt cannot open this story. Put them into its byline first.' },
    ]);
    expect(await listAssignments(story.id)).toMatchObject([
      { task: 'Call them', dueAt: new Date(soon) },
    ]);
    await undoTogether(editor, backOf(results), now);
    expect(await listAssignments(story.id)).toEqual([]);
  });

  it.each([
    ['DRAFT', { action: 'submit' }, 'IN_REVIEW', 'DRAFT'],
    ['DRAFT', { action: 'approve' }, 'APPROVED', 'DRAFT'],
    ['APPROVED', { action: 'draft' }, 'DRAFT', 'APPROVED'],
    ['IN_REVIEW', { action: 'draft' }, 'DRAFT', 'IN_REVIEW'],
    ['IN_REVIEW', { action: 'approve' }, 'APPROVED', null],
    ['IN_REVIEW', { action: 'schedule', publishAt: soon }, 'SCHEDULED', 'IN_REVIEW'],
    ['APPROVED', { action: 'schedule', publishAt: soon }, 'SCHEDULED', 'APPROVED'],
    ['PUBLISHED', { action: 'unpublish' }, 'UNPUBLISHED', 'PUBLISHED'],
    ['UNPUBLISHED', { action: 'publish' }, 'PUBLISHED', null],
    ['CHANGES_ASKED', { action: 'submit' }, 'IN_REVIEW', null],
    ['WITHDRAWN', { action: 'unpublish' }, 'UNPUBLISHED', null],
  ] as const)('from %s by %j to %s, and back to %s', async (from, action, to, back) => {
    const story = await makeStory({ status: from });
    const results = await act([story], action);
    expect((await row(story.id)).status).toBe(to);
    await undoTogether(editor, backOf(results), now);
    expect((await row(story.id)).status).toBe(back ?? to);
  });

  it('have their old moment again when a new one is taken back', async () => {
    const publishAt = new Date(now.getTime() + 7_200_000);
    const story = await makeStory({ status: 'SCHEDULED', publishedAt: publishAt });
    const results = await act([story], { action: 'schedule', publishAt: soon });
    expect((await row(story.id)).publishedAt).toEqual(new Date(soon));
    await undoTogether(editor, backOf(results), now);
    expect((await row(story.id)).publishedAt).toEqual(publishAt);
  });

  it('are not taken back over what somebody has saved since', async () => {
    const story = await draft();
    const results = await act([story], { action: 'submit' });
    await updateStory(editor, story.id, { version: 2, headline: 'Saved since' });
    expect(await undoTogether(editor, backOf(results), now)).toMatchObject([
      { ok: false, why: 'changed', by: 'Nora Abell' },
    ]);
    expect((await row(story.id)).status).toBe('IN_REVIEW');
  });

  it('mean the version beside a live story, which readers keep until it goes out', async () => {
    const story = await makeStory({ headline: 'Before', createdBy: author });
    await updateStory(author, story.id, { version: 1, headline: 'After', pending: true });
    const version = async () => (await row(story.id)).version;
    const submitted = await act(
      [{ id: story.id, version: await version() }],
      { action: 'submit' },
      author,
    );
    expect(submitted).toMatchObject([{ ok: true, status: 'published', undo: { action: 'draft' } }]);
    expect(await row(story.id)).toMatchObject({ status: 'PUBLISHED', headline: 'Before' });
    expect((await db.pendingVersion.findFirstOrThrow()).status).toBe('IN_REVIEW');
    await act([{ id: story.id, version: await version() }], { action: 'publish' });
    expect(await row(story.id)).toMatchObject({ status: 'PUBLISHED', headline: 'After' });
    expect(await db.pendingVersion.count()).toBe(0);
    expect(
      await act([{ id: story.id, version: await version() }], { action: 'publish' }),
    ).toMatchObject([
      { ok: false, detail: 'Readers have this story, and no new version waits beside it.' },
    ]);
  });

  it('move beside what readers have, from a new version that is gone when that is taken back', async () => {
    const from = await makeSection({ slug: 'from' });
    const to = await makeSection({ slug: 'to' });
    const story = await makeStory({ section: from, createdBy: author });
    const results = await act([story], { action: 'move', section: to.id }, author);
    expect(results).toMatchObject([
      { ok: true, version: 2, status: 'published', undo: { action: 'discard' } },
    ]);
    expect((await row(story.id)).section.slug).toBe('from');
    expect(await getPending(story.id)).toMatchObject({ snapshot: { section: { slug: 'to' } } });
    expect(await undoTogether(author, backOf(results), now)).toMatchObject([
      { ok: true, version: 3, undo: null },
    ]);
    expect(await getPending(story.id)).toBeNull();
    expect((await row(story.id)).section.slug).toBe('from');
  });

  it('keep the new version beside them when a move or a topic of it is taken back', async () => {
    const [from, to] = [await makeSection({ slug: 'from' }), await makeSection({ slug: 'to' })];
    const [a, b] = [await makeTopic({ slug: 'a' }), await makeTopic({ slug: 'b' })];
    const { id } = await makeStory({ section: from, topics: [a] });
    await updateStory(editor, id, { version: 1, section: 'to', topics: ['b'], pending: true });
    const beside = async () => {
      const { section, topics } = (await getPending(id))!.snapshot;
      return [section.slug, ...topics.map(({ slug }) => slug)];
    };
    const at = async () => [{ id, version: (await row(id)).version }];
    const moved = await act(await at(), { action: 'move', section: from.id });
    expect(moved).toMatchObject([{ ok: true, undo: { action: 'move', section: to.id } }]);
    expect(await beside()).toEqual(['from', 'b']);
    await undoTogether(editor, backOf(moved), now);
    expect(await beside()).toEqual(['to', 'b']);
    const added = await act(await at(), { action: 'add-topic', topic: a.id });
    expect(added).toMatchObject([{ ok: true, undo: { action: 'remove-topic', topic: a.id } }]);
    expect(await beside()).toEqual(['to', 'b', 'a']);
    await undoTogether(editor, backOf(added), now);
    const removed = await act(await at(), { action: 'remove-topic', topic: b.id });
    expect(removed).toMatchObject([{ ok: true, undo: { action: 'add-topic', topic: b.id } }]);
    expect(await beside()).toEqual(['to']);
    // Readers have what they had.
    const { section, topics } = await row(id);
    expect([section.slug, ...topics.map(({ topic }) => topic.slug)]).toEqual(['from', 'a']);
  });

  it('are not published again with words that nobody released', async () => {
    const story = await makeStory({ headline: 'Before', createdBy: author });
    await updateStory(author, story.id, { version: 1, headline: 'Not read yet', pending: true });
    const results = await act([{ id: story.id, version: 2 }], { action: 'unpublish' });
    expect(results).toMatchObject([{ ok: true, version: 3, status: 'unpublished', undo: null }]);
    expect(await row(story.id)).toMatchObject({ status: 'UNPUBLISHED', headline: 'Not read yet' });
  });

  it('reach no reader by an approval', async () => {
    const story = await makeStory({ headline: 'Before', createdBy: author });
    await updateStory(author, story.id, { version: 1, headline: 'After', pending: true });
    const beside = { id: story.id, version: 2 };
    expect(await act([beside], { action: 'approve' })).toMatchObject([
      {
        ...{ ok: false, why: 'refused' },
        detail: 'Readers have this story: publish or schedule the new version beside it.',
      },
    ]);
    expect(await act([beside], { action: 'approve' }, author)).toMatchObject([
      { ok: false, detail: 'Your role does not allow this.' },
    ]);
    expect(await row(story.id)).toMatchObject({ headline: 'Before', version: 2 });
    expect((await db.pendingVersion.findFirstOrThrow()).status).toBe('DRAFT');
  });
});
