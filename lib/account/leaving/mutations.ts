import { leavingMail } from '@/lib/account/leaving/leaving-mail';
import { graceHours } from '@/lib/account/leaving/schema';
import { recordAudit } from '@/lib/audit/mutations';
import type { Client } from '@/lib/auth/client';
import { demand, type Viewer } from '@/lib/auth/policy';
import { demandPresence } from '@/lib/auth/presence/mutations';
import { endAllSessions } from '@/lib/auth/sessions/mutations';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/queue';
import { queueMail } from '@/lib/mail/mutations';
import { demandAnotherAdmin } from '@/lib/people/admins/mutations';
import { getSettings } from '@/lib/settings/data';

type Wish = { current?: string };

/**
 * Asks for the own account to be erased when the grace is over, and signs out everywhere. Signing in until then can take it
 * back. Returns when. Throws `invalid` (wrong password), `forbidden` (not fresh), `conflict` (the last admin).
 */
export async function askForErasure(
  actor: Viewer | null,
  wish: Wish,
  client: Client,
  now: Date,
): Promise<{ eraseAt: Date }> {
  demand(actor, 'account.erase');
  await demandPresence(actor, wish.current, client, now);
  const { siteName, locale, timeZone } = await getSettings();
  const eraseAt = new Date(now.getTime() + graceHours * 3_600_000);
  await db.$transaction(async (tx) => {
    await demandAnotherAdmin(tx, actor.id, now);
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, eraseAt: null },
      data: { eraseAt },
    });
    if (count === 0) throw new AppError('conflict', 'This has been asked for already.');
    await endAllSessions(tx, actor.id);
    // Links that are still under way would change an account that is going. The rows go with it.
    await tx.emailToken.updateMany({
      where: { userId: actor.id, usedAt: null, expiresAt: { gt: now } },
      data: { expiresAt: now },
    });
    // Without a key: a wish that was taken back must not decide when a later one runs. The job looks whether it is due.
    await enqueue(tx, { kind: 'erase-account', payload: { userId: actor.id }, runAt: eraseAt });
    const mail = leavingMail({ siteName, siteUrl: env().SITE_URL }, eraseAt, { locale, timeZone });
    await queueMail(tx, { to: actor.email, ...mail });
    await recordAudit(tx, actor, {
      action: 'account.leave',
      target: { kind: 'user', id: actor.id },
    });
  });
  return { eraseAt };
}

/** Takes that back. Nothing where it was not asked for. */
export async function keepAccount(actor: Viewer | null): Promise<void> {
  demand(actor, 'account.keep');
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, eraseAt: { not: null } },
      data: { eraseAt: null },
    });
    if (count === 0) return;
    await recordAudit(tx, actor, {
      action: 'account.keep',
      target: { kind: 'user', id: actor.id },
    });
  });
}
