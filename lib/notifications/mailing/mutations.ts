import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { enqueue } from '@/lib/jobs/queue';
import { queueMail } from '@/lib/mail/mutations';
import { getPreferences, toldOf, toldSelect, toldTo } from '@/lib/notifications/data';
import { notificationMail } from '@/lib/notifications/mailing/mail';
import { preferenceOf } from '@/lib/notifications/schema';
import { undoMilliseconds } from '@/lib/notifications/undo';
import { nextMail } from '@/lib/notifications/when';
import { getSettings } from '@/lib/settings/data';
import type { Prisma } from '@/prisma/generated/client';
import type { MailRhythm, NotificationKind } from '@/prisma/generated/enums';

const mostInOneMail = 50;

/**
 * Mails a member, in one message, what waits to be mailed in this rhythm and what they have neither read nor switched off
 * since; what can still be undone, and what does not fit, goes with the next one. Only to a confirmed address, never of
 * somebody banned; who is suspended hears of decisions alone, such as that on the comment which it is for. The mail and the
 * note that it was sent come in one transaction, so nothing is mailed twice. For the job alone.
 */
export async function mailNotifications(
  { userId, rhythm }: { userId: number; rhythm: MailRhythm },
  now: Date,
): Promise<void> {
  const { siteName, timeZone, locale } = await getSettings();
  await db.$transaction(async (tx) => {
    // Two jobs of one member go one after the other.
    await tx.$queryRaw`select 1 from "user" where "id" = ${userId} for no key update`;
    const user = await tx.user.findFirst({
      where: {
        ...{ id: userId, eraseAt: null, emailVerifiedAt: { not: null }, status: { not: 'BANNED' } },
      },
      select: { id: true, name: true, email: true, status: true, suspendedUntil: true },
    });
    if (!user) return;
    const preferences = await getPreferences(userId, tx);
    const isSuspended =
      user.status === 'SUSPENDED' && !(user.suspendedUntil && user.suspendedUntil <= now);
    const kinds = (Object.keys(preferenceOf) as NotificationKind[]).filter((kind) => {
      const about = preferenceOf[kind];
      return preferences[about] !== 'OFF' && (about === 'decision' || !isSuspended);
    });
    const settled = new Date(now.getTime() - undoMilliseconds);
    const waiting = {
      AND: [
        toldTo(userId, now),
        { readAt: null, mailedAt: null, kind: { in: kinds } },
        { data: { path: ['mail'], equals: rhythm } },
      ],
    } satisfies Prisma.NotificationWhereInput;
    const rows = await tx.notification.findMany({
      where: {
        AND: [
          waiting,
          {
            OR: [
              { kind: { notIn: ['DECISION', 'REPORT_OUTCOME'] } },
              { createdAt: { lte: settled } },
            ],
          },
          // Nor of a reply that a moderator has just approved.
          {
            OR: [
              { kind: { notIn: ['REPLY', 'STAFF_REPLY'] } },
              { comment: { OR: [{ judgedAt: null }, { judgedAt: { lte: settled } }] } },
            ],
          },
        ],
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: mostInOneMail,
      select: toldSelect,
    });
    await tx.notification.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { mailedAt: now },
    });
    const runAt = nextMail(rhythm, now, { timeZone, settling: undoMilliseconds });
    if (runAt && (await tx.notification.findFirst({ where: waiting, select: { id: true } }))) {
      // With its moment: this job may be the rest of an earlier one, and must not put itself in line again.
      const key = `${userId}:${rhythm}:rest:${runAt.getTime()}`;
      await enqueue(tx, { kind: 'mail-notifications', payload: { userId, rhythm }, key, runAt });
    }
    if (rows.length === 0) return;
    const list = rows.map((row) => toldOf(row, userId));
    const mail = notificationMail({ siteName, siteUrl: env().SITE_URL, locale }, user, list);
    await queueMail(tx, { to: user.email, ...mail });
  });
}
