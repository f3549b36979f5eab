import { sweepExports } from '@/lib/archive/desk/mutations';
import { releasePending } from '@/lib/articles/mutations';
import { listOverduePending } from '@/lib/articles/pending/data';
import { sweepPresence } from '@/lib/articles/presence/mutations';
import { thinRevisions } from '@/lib/articles/revisions/mutations';
import { releaseOverdue } from '@/lib/articles/release/mutations';
import { purgeTrash } from '@/lib/articles/trash/mutations';
import { resealApps } from '@/lib/auth/second-factor/mutations';
import { whereLive } from '@/lib/auth/sessions/lifetime';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { areWordsDue, rebuildWords } from '@/lib/search/index/mutations';
import { tendNewsletters } from '@/lib/newsletters/building/mutations';
import { sweepDeliveries } from '@/lib/newsletters/sending/mutations';
import { sweepSubscribers } from '@/lib/newsletters/subscriptions/mutations';
import { tendAlerts } from '@/lib/push/alerts/mutations';
import { sweepDevices } from '@/lib/push/devices/mutations';
import { resealPushKeys } from '@/lib/push/keys/mutations';
import { closeReaderDays } from '@/lib/readings/mutations';
import { getSettings } from '@/lib/settings/data';
import { resealWebhooks } from '@/lib/webhooks/mutations';
import { deliveryDays } from '@/lib/webhooks/schema';
import { sweepWire } from '@/lib/wire/mutations';

const day = 86_400_000;

/**
 * Takes away what has served its time: sessions that ran out, used and old links, answered jobs, closed counting windows,
 * drafts and remembered answers. What is over is refused by its reader already; this only keeps the tables small. May run
 * in several workers at once.
 */
export async function sweep(now: Date): Promise<void> {
  const before = (milliseconds: number) => ({ lt: new Date(now.getTime() - milliseconds) });
  await db.session.deleteMany({ where: { NOT: whereLive(await getSettings(), now) } });
  await db.emailToken.deleteMany({ where: { expiresAt: before(7 * day) } });
  await db.challenge.deleteMany({ where: { expiresAt: before(0) } });
  await db.rateWindow.deleteMany({ where: { resetAt: before(0) } });
  await db.commentDraft.deleteMany({ where: { expiresAt: before(0) } });
  await db.idempotentAnswer.deleteMany({ where: { createdAt: before(day) } });
  await db.likeChange.deleteMany({ where: { createdAt: before(day) } });
  await sweepExports(now);
  await sweepPresence(now);
  await thinRevisions(now);
  await closeReaderDays(now);
  await db.missedAddress.deleteMany({ where: { lastAt: before(90 * day) } });
  await purgeTrash(now);
  await sweepWire(now);
  await sweepSubscribers(now);
  await sweepDeliveries(now);
  await tendNewsletters(now);
  await sweepDevices(now);
  await tendAlerts(now);
  await releaseOverdue(now);
  // Like a story's, the job of a version beside it may be lost.
  for (const storyId of await listOverduePending(now)) await releasePending(storyId, now);
  if (await areWordsDue(now)) await rebuildWords(now);
  await db.job.deleteMany({ where: { doneAt: before(7 * day) } });
  // They hold an address, which erasure does not find once it was changed. Until then an operator may send them again.
  await db.job.deleteMany({
    where: { kind: { in: ['send-mail', 'account-link'] }, failedAt: before(30 * day) },
  });
  await db.webhookDelivery.deleteMany({ where: { createdAt: before(deliveryDays * day) } });
  await db.webhook.updateMany({
    where: { previousSecretUntil: before(0) },
    data: { previousSecret: null, previousSecretUntil: null },
  });
  if (env().NEXTAUTH_SECRET_PREVIOUS) await changeKeys();
  // Registrations that nobody confirmed, when the link for it is gone.
  await db.user.deleteMany({
    where: {
      emailVerifiedAt: null,
      createdAt: before(30 * day),
      tokens: { none: {} },
      comments: { none: {} },
      profile: { is: null },
      role: 'READER',
    },
  });
}

/** What is stored encrypted no longer needs NEXTAUTH_SECRET_PREVIOUS afterwards, which the operator reads in the log. */
async function changeKeys(): Promise<void> {
  const [apps, webhooks] = [await resealApps(), await resealWebhooks()];
  const pushKeys = await resealPushKeys();
  log.info(
    { event: 'secrets.reseal', apps, webhooks, pushKeys },
    'stored secrets stand under NEXTAUTH_SECRET',
  );
}
