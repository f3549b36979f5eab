import { db, type Tx } from '@/lib/db';
import type { AuditQuery } from '@/lib/audit/data';
import type { AuditActor, AuditWish } from '@/lib/audit/schema';
import { log } from '@/lib/log';
import type { Prisma } from '@/prisma/generated/client';

/**
 * Writes down who did what to whom, in the transaction that does it: the deed and its entry are there together or not at
 * all. `actor` is null for the machine and the command line.
 */
export async function recordAudit(
  tx: Tx,
  actor: AuditActor | null,
  { action, target, reason, before, after }: AuditWish,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      action,
      actorId: actor?.id ?? null,
      actorRole: actor?.role ?? null,
      address: actor?.address ?? null,
      targetKind: target?.kind ?? null,
      targetId: target ? String(target.id) : null,
      reason: reason || null,
      ...(before ? { before: before as Prisma.InputJsonObject } : {}),
      ...(after ? { after: after as Prisma.InputJsonObject } : {}),
    },
    select: { id: true },
  });
  // For whoever watches the machine's log; what counts is the entry. Neither reason nor details: somebody typed those.
  log.info(
    {
      event: action,
      by: actor?.id ?? null,
      role: actor?.role ?? null,
      target: target ? `${target.kind} ${target.id}` : null,
    },
    'written down',
  );
}

/** So many are named by their numbers in the note of an export; of more it says how many. */
const mostNamed = 200;

/**
 * Notes that the log left the house, and which part of it: whose entries, null for everybody's. By numbers: what was typed
 * may be a name or a mail address.
 */
export async function recordExport(
  actor: AuditActor,
  { action, from, until, targetKind, targetId }: AuditQuery,
  ids: readonly number[] | null,
): Promise<void> {
  const more = (ids?.length ?? 0) - mostNamed;
  const who = ids?.slice(0, mostNamed).map(String) ?? null;
  await db.$transaction((tx) =>
    recordAudit(tx, actor, {
      action: 'audit.export',
      after: {
        who: more > 0 ? [...who!, `${more} more`] : who,
        action: action ?? null,
        from: from?.toISOString() ?? null,
        until: until?.toISOString() ?? null,
        target: targetKind || targetId ? `${targetKind ?? 'any'} ${targetId ?? ''}`.trim() : null,
      },
    }),
  );
}
