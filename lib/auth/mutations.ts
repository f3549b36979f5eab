import { hashPassword } from '@/lib/auth/password';
import { recordAudit } from '@/lib/audit/mutations';
import { db } from '@/lib/db';
import { demandAnotherAdmin } from '@/lib/people/admins/mutations';
import { giveRole } from '@/lib/people/mutations';
import type { Role } from '@/prisma/generated/enums';

type Account = { email: string; name?: string; role: Role; password: string };

/**
 * Makes a confirmed account with this role, or gives an existing one the role; for the command line, so without an actor.
 * The password of an existing account is replaced only where that was asked for. Ends its sessions. Throws `conflict` when
 * the last admin would lose the role.
 */
export async function createOrPromoteUser(
  { email, name, role, password }: Account,
  { mayReplacePassword }: { mayReplacePassword: boolean },
): Promise<'created' | 'promoted' | 'needs-name'> {
  const known = await db.user.findUnique({ where: { email }, select: { id: true } });
  if (!known && !name) return 'needs-name';
  const passwordHash = !known || mayReplacePassword ? await hashPassword(password) : undefined;
  const verified = {
    emailVerifiedAt: new Date(),
    ...(passwordHash ? { passwordHash } : {}),
    ...(name ? { name } : {}),
  };
  return db.$transaction(async (tx) => {
    if (known && role !== 'ADMIN') await demandAnotherAdmin(tx, known.id);
    const { id, role: before } = await tx.user.upsert({
      where: { email },
      create: { ...verified, email, name: name ?? '' },
      update: verified,
      select: { id: true, role: true },
    });
    await giveRole(tx, { userId: id, before, after: role });
    await recordAudit(tx, null, {
      action: 'role.change',
      target: { kind: 'user', id },
      before: { role: before.toLowerCase() },
      after: { role: role.toLowerCase() },
    });
    return known ? 'promoted' : 'created';
  });
}
