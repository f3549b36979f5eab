import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/queue';
import { rejectingKey } from '@/lib/moderation/reject-recent/job-key';
import { lower, type Sanctioned, type SanctionInput } from '@/lib/moderation/schema';
import { notifyWarning } from '@/lib/notifications/mutations';
import type { SuspendInput } from '@/lib/people/schema';
import { demandSuspensionEnd } from '@/lib/people/suspension-end';
import { getSettings } from '@/lib/settings/data';
import type { Prisma } from '@/prisma/generated/client';
import type { SanctionAction } from '@/prisma/generated/enums';

const memberChange: Record<
  SanctionInput['action'],
  Pick<Prisma.UserUpdateInput, 'status' | 'premoderated' | 'trusted'>
> = {
  ban: { status: 'BANNED' },
  suspend: { status: 'SUSPENDED' },
  premoderate: { premoderated: true, trusted: false },
  trust: { trusted: true, premoderated: false },
  restore: { status: 'ACTIVE', premoderated: false, trusted: false },
  // What they wrote or read changes, not how they stand.
  warn: {},
  reject_recent: {},
};

const standingSelect = {
  status: true,
  suspendedUntil: true,
  premoderated: true,
  trusted: true,
} as const satisfies Prisma.UserSelect;

const standingOf = ({
  status,
  suspendedUntil,
  premoderated,
  trusted,
}: Prisma.UserGetPayload<{ select: typeof standingSelect }>) => ({
  status: lower(status),
  suspendedUntil: suspendedUntil?.toISOString() ?? null,
  premoderated,
  trusted,
});

/**
 * Bans, suspends, pre-moderates, trusts, warns or restores a member and records why. It holds from their next request on;
 * their sessions stay, so that they are told. With `rejectDays` a job rejects what they wrote in that time. Throws
 * `not_found`, `invalid` (an end in the past), `conflict` (a suspension of somebody banned: it would end by itself) and
 * `forbidden` (someone of the same or a higher role, or oneself).
 */
export async function sanctionMember(
  actor: Viewer | null,
  userId: number,
  input: SanctionInput,
  now: Date,
): Promise<Sanctioned> {
  demand(actor, 'comment.moderate');
  const { action, until, reason, message, rejectDays } = input;
  if (until && until <= now) {
    const words = 'The end must be in the future.';
    throw new AppError('invalid', words, { fields: [{ path: 'until', message: words }] });
  }
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "user" where "id" = ${userId} for no key update`;
    const member = await tx.user.findUnique({
      where: { id: userId },
      select: { id: true, role: true, ...standingSelect },
    });
    if (!member) throw new AppError('not_found', 'There is no such member.');
    demand(actor, 'member.sanction', member);
    if (action === 'suspend' && member.status === 'BANNED')
      throw new AppError('conflict', 'This member is banned. Restore them first to suspend them.');
    const change = memberChange[action];
    const row = await tx.user.update({
      where: { id: userId },
      data: { ...change, ...(change.status ? { suspendedUntil: until } : {}) },
      select: standingSelect,
    });
    const after = standingOf(row);
    if (action !== 'reject_recent') {
      const sanctionId = await record(
        tx,
        { userId, actorId: actor.id, action, until, reason },
        now,
      );
      if (message) await notifyWarning(tx, { userId, sanctionId, message }, now);
      await recordAudit(tx, actor, {
        action: `member.${action}`,
        target: { kind: 'user', id: userId },
        reason,
        before: standingOf(member),
        after,
      });
    }
    if (rejectDays) await beginRejecting(tx, actor, { ...input, userId, rejectDays }, now);
    return { id: userId, ...after };
  });
}

/** Suspends a member as a form says it, whose `until` is of the newsroom's clock. Throws as `sanctionMember` does. */
export async function suspendMember(
  actor: Viewer | null,
  { userId, length, until: typed, reason }: SuspendInput,
  now: Date,
): Promise<void> {
  const { timeZone } = await getSettings();
  const wish = { length, ...(typed !== undefined && { until: typed }) };
  const until = demandSuspensionEnd(wish, now, timeZone);
  await sanctionMember(actor, userId, { action: 'suspend', until, reason }, now);
}

type Row = {
  userId: number;
  actorId: number;
  action: SanctionInput['action'];
  until?: Date | null;
  since?: Date;
  reason: string;
};

async function record(tx: Tx, { action, ...row }: Row, now: Date): Promise<number> {
  const { id } = await tx.sanction.create({
    data: { ...row, action: action.toUpperCase() as SanctionAction, createdAt: now },
    select: { id: true },
  });
  return id;
}

type Rejecting = Pick<SanctionInput, 'reason' | 'rejectReason'> & {
  userId: number;
  rejectDays: number;
};

/** Leaves it to a job to reject what a member wrote in the last days: it may be much. */
async function beginRejecting(
  tx: Tx,
  actor: Viewer,
  { userId, rejectDays: days, rejectReason, reason }: Rejecting,
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - days * 86_400_000);
  const action = 'reject_recent';
  const sanctionId = await record(tx, { userId, actorId: actor.id, action, since, reason }, now);
  await recordAudit(tx, actor, {
    action: 'member.reject_recent',
    target: { kind: 'user', id: userId },
    reason,
    after: { days, since: since.toISOString() },
  });
  await enqueue(tx, {
    kind: 'reject-recent',
    payload: { userId, sanctionId, reason: rejectReason ?? 'other' },
    key: rejectingKey(sanctionId),
  });
}
