import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { listOpenReports } from '@/lib/moderation/reports/data';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 12, minute));

beforeEach(() => resetDatabase());

it('lists open reports by pages, the oldest first, without the address of anybody', async () => {
  const comment = await makeComment({ story: await makeStory() });
  const reporter = await makeUser({ name: 'Wilma Reed', email: 'wilma@example.org' });
  const common = { commentId: comment.id, revision: 1, reason: 'spam', weight: 1.5 };
  await db.commentReport.createMany({
    data: [
      { ...common, reporterId: reporter.id, note: 'Again.', createdAt: at(2) },
      {
        ...{ ...common, reason: 'illegal', createdAt: at(1) },
        ...{ reporterName: 'Zoe Q', reporterEmail: 'zoe@example.org' },
      },
      { ...common, reporterId: (await makeUser()).id, createdAt: at(0), settledAt: at(3) },
    ],
  });
  const first = await listOpenReports({ limit: 1 });
  expect(first.items).toEqual([
    {
      ...{ id: first.items[0]!.id, commentId: comment.id, revision: 1, reason: 'illegal' },
      ...{ note: '', weight: 1.5, by: null, createdAt: '2026-06-01T12:01:00.000Z' },
    },
  ]);
  const second = await listOpenReports({ limit: 1, cursor: first.nextCursor! });
  expect(second.items).toMatchObject([
    { reason: 'spam', note: 'Again.', by: { id: reporter.id, name: 'Wilma Reed' } },
  ]);
  expect(second.nextCursor).toBeNull();
  expect(JSON.stringify([first, second])).not.toMatch(/example\.org|Zoe/);
  await expect(listOpenReports({ limit: 1, cursor: 'x' })).rejects.toMatchObject({
    code: 'invalid',
  });
});
