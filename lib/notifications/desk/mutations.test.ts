import { beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { getDeskMail } from '@/lib/notifications/desk/data';
import { setDeskMail } from '@/lib/notifications/desk/mutations';
import { deskMailForm } from '@/lib/notifications/desk/schema';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

it('keeps which of the newsroom’s mails come, for each person, beside their other choices', async () => {
  const author = viewerOf(await makeUser({ role: 'AUTHOR' }), { now: new Date() });
  const other = await makeUser({ role: 'AUTHOR' });
  expect(await getDeskMail(author.id)).toEqual({ storySteps: true, assignments: true });
  await db.notificationPreference.create({ data: { userId: author.id, likes: 'DAILY' } });
  expect(await setDeskMail(author, { storySteps: false })).toEqual({
    ...{ storySteps: false, assignments: true },
  });
  expect(await setDeskMail(author, { assignments: false })).toEqual({
    ...{ storySteps: false, assignments: false },
  });
  expect(await getDeskMail(other.id)).toEqual({ storySteps: true, assignments: true });
  expect(
    await db.notificationPreference.findMany({ select: { userId: true, likes: true } }),
  ).toEqual([{ userId: author.id, likes: 'DAILY' }]);
  await expect(setDeskMail(null, {})).rejects.toMatchObject({ code: 'unauthenticated' });
});

it('takes a box that is not ticked as no', () =>
  expect(deskMailForm.parse({ storySteps: 'yes' })).toEqual({
    ...{ storySteps: true, assignments: false },
  }));
