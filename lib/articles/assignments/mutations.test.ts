import { beforeEach, describe, expect, it } from 'vitest';
import { listAssignments, listColleagues } from '@/lib/articles/assignments/data';
import { assign, setAssignmentDone, unassign } from '@/lib/articles/assignments/mutations';
import { updateStory } from '@/lib/articles/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { setDeskMail } from '@/lib/notifications/desk/mutations';
import { makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const dueAt = new Date('2026-11-25T17:30:00Z');
let editor: Viewer;
let author: Viewer;
let id: number;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR', name: 'Nora Abell' }), { now });
  author = viewerOf(
    await makeUser({ role: 'AUTHOR', name: 'Maren Holt', email: 'maren@example.test' }),
    { now },
  );
  ({ id } = await makeStory({ status: 'DRAFT', createdBy: author, headline: 'Gale warning' }));
});
const work = (more: object = {}) => ({
  assigneeId: author.id,
  task: 'Call the coastguard',
  ...more,
});

describe('assignments', () => {
  it('say who does what until when, and tell them by mail', async () => {
    const made = await assign(editor, id, work({ dueAt }), now);
    expect(await listAssignments(id)).toEqual([
      {
        id: made.id,
        task: 'Call the coastguard',
        assignee: { id: author.id, name: 'Maren Holt' },
        assignedBy: 'Nora Abell',
        dueAt,
        doneAt: null,
      },
    ]);
    const mails = await db.job.findMany({ where: { kind: 'send-mail' } });
    expect(mails.map(({ payload }) => payload)).toMatchObject([
      {
        to: 'maren@example.test',
        subject: 'Broadsheet: for you, Gale warning',
        text: expect.stringMatching(
          /^Nora Abell has given you work on “Gale warning”\.\n\nWhat: Call the coastguard\nUntil: 25 November 2026, 17:30 \(UTC\)\n\nhttp.*\/admin\/articles\/\d+\n\n--\nWhat is mailed to you: http.*\/account\/notifications\n$/,
        ),
      },
    ]);
    await setAssignmentDone(author, made.id, { isDone: true }, now);
    expect(await listAssignments(id)).toMatchObject([{ doneAt: now }]);
    await setAssignmentDone(editor, made.id, { isDone: false }, now);
    expect(await listAssignments(id)).toMatchObject([{ doneAt: null }]);
    await unassign(editor, made.id);
    expect(await listAssignments(id)).toEqual([]);
  });

  it('are given by editors, to whoever can open the story', async () => {
    await expect(assign(author, id, work(), now)).rejects.toMatchObject({ code: 'forbidden' });
    const other = await makeUser({ role: 'AUTHOR' });
    const reader = await makeUser({ role: 'READER' });
    for (const assigneeId of [other.id, reader.id, 2_147_483_647])
      await expect(assign(editor, id, work({ assigneeId }), now)).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ path: 'assigneeId' }],
      });
    await expect(assign(editor, id, work({ dueAt: now }), now)).rejects.toMatchObject({
      fields: [{ path: 'dueAt' }],
    });
    await assign(editor, id, work({ assigneeId: editor.id }), now);
    expect(await db.job.count()).toBe(0);
    const stranger = viewerOf(other, { now });
    const [mine] = await listAssignments(id);
    await expect(
      setAssignmentDone(stranger, mine!.id, { isDone: true }, now),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are given on the version that was looked at', async () => {
    await updateStory(author, id, { version: 1, headline: 'Another matter' });
    await expect(assign(editor, id, work({ version: 1 }), now)).rejects.toMatchObject({
      code: 'conflict',
      details: { currentVersion: 2, savedBy: 'Maren Holt' },
    });
    expect(await listAssignments(id)).toEqual([]);
    await assign(editor, id, work({ version: 2 }), now);
    expect(await listAssignments(id)).toHaveLength(1);
  });

  it('are not told to whoever wants no such mail', async () => {
    await setDeskMail(author, { assignments: false });
    await assign(editor, id, work(), now);
    expect(await db.job.count({ where: { kind: 'send-mail' } })).toBe(0);
  });

  it('are offered for whoever writes', async () => {
    await makeUser({ role: 'MODERATOR' });
    await makeUser({ role: 'EDITOR', status: 'BANNED' });
    expect((await listColleagues()).map(({ name }) => name)).toEqual(['Maren Holt', 'Nora Abell']);
  });
});
