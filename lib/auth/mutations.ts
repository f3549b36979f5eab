import { hashPassword } from '@/lib/auth/password';
import { endAllSessions } from '@/lib/auth/sessions/mutations';
import { recordAudit } from '@/lib/audit/mutations';
import { db } from '@/lib/db';
import type { Role } from '@/prisma/generated/enums';

type Account = { email: string; name?: string; role: Role; password: string };

/**
 * Makes a confirmed account with this role, or gives an existing one the role; for the command line, so without an actor.
 * The password of an existing account is replaced only where that was asked for. Ends its sessions.
 */
export async function createOrPromoteUser(
  { email, name, role, password }: Account,
  { mayReplacePassword }: { mayReplacePassword: boolean },
): Promise<'created' | 'promoted' | 'needs-name'> {
  const known = await db.user.findUnique({ where: { email }, select: { id: true, role: true } });
  if (!known && !name) return 'needs-name';
  const passwordHash = !known || mayReplacePassword ? await hashPassword(password) : undefined;
  const verified = {
    role,
    emailVerifiedAt: new Date(),
    ...(passwordHash ? { passwordHash } : {}),
    ...(name ? { name } : {}),
  };
  if (known) {
    await db.$transaction(async (tx) => {
      await tx.user.update({ where: { id: known.id }, data: verified, select: { id: true } });
      await endAllSessions(tx, known.id);
      await recordAudit(tx, null, {
        action: 'role.change',
        target: { kind: 'user', id: known.id },
        before: { role: known.role },
        after: { role },
      });
    });
    return 'promoted';
  }
  await db.user.create({ data: { ...verified, email, name: name! } });
  return 'created';
}
