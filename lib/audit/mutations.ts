import type { Tx } from '@/lib/db';
import type { AuditActor, AuditWish } from '@/lib/audit/schema';
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
}
