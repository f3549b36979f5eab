import { db, type Tx } from '@/lib/db';
import { usualDeskMail, type DeskMail } from '@/lib/notifications/desk/schema';

/** Which of the newsroom's mails somebody wants. */
export async function getDeskMail(userId: number, client: Tx = db): Promise<DeskMail> {
  const row = await client.notificationPreference.findUnique({
    where: { userId },
    select: { storySteps: true, assignments: true },
  });
  return row ?? usualDeskMail;
}
