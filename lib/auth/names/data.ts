import { nameFault } from '@/lib/auth/names/name-fault';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { getSettings } from '@/lib/settings/data';

/** The names that readers know the staff by: of accounts with a role and of bylines, except this person's own. */
async function listStaffNames(exceptId: number | null): Promise<string[]> {
  const isOther = exceptId === null ? {} : { id: { not: exceptId } };
  const isOthers =
    exceptId === null ? {} : { OR: [{ userId: null }, { userId: { not: exceptId } }] };
  const [people, bylines] = await Promise.all([
    db.user.findMany({
      where: { role: { not: 'READER' }, ...isOther },
      select: { name: true },
    }),
    db.authorProfile.findMany({ where: isOthers, select: { name: true } }),
  ]);
  return [...people, ...bylines].map(({ name }) => name);
}

/**
 * Refuses a name that is, or looks like, one of the staff, the publication's or a reserved word. `ownerId` is whose name
 * it becomes (their own is theirs); null while there is no account. Throws `invalid`.
 */
export async function demandFreeName(name: string, ownerId: number | null): Promise<void> {
  const [{ siteName, reservedNames }, staff] = await Promise.all([
    getSettings(),
    listStaffNames(ownerId),
  ]);
  const message = nameFault(name, { siteName, reserved: reservedNames, staff });
  if (message) throw new AppError('invalid', message, { fields: [{ path: 'name', message }] });
}
