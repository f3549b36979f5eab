import { demand, type Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { getDeskMail } from '@/lib/notifications/desk/data';
import type { DeskMail } from '@/lib/notifications/desk/schema';

/** Chooses which of the newsroom's mails come. What is left out stays. Throws `unauthenticated` and `forbidden`. */
export async function setDeskMail(
  actor: Viewer | null,
  wish: { [K in keyof DeskMail]?: boolean | undefined },
): Promise<DeskMail> {
  demand(actor, 'account.use');
  const { id: userId } = actor;
  const { storySteps, assignments } = wish;
  const chosen = {
    ...(storySteps !== undefined && { storySteps }),
    ...(assignments !== undefined && { assignments }),
  };
  await db.notificationPreference.upsert({
    where: { userId },
    create: { userId, ...chosen },
    update: chosen,
    select: { userId: true },
  });
  return getDeskMail(userId);
}
