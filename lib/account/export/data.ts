import { letterListsOf } from '@/lib/account/export/letters/data';
import { personalListsOf } from '@/lib/account/export/lists/data';
import type { ExportAbout } from '@/lib/account/export/schema';
import { workListsOf } from '@/lib/account/export/work/data';
import { db } from '@/lib/db';

const iso = (date: Date) => date.toISOString();
const isoOrNull = (date: Date | null) => date?.toISOString() ?? null;

/** What the file says once: the person, the site, what is set up. */
async function getExportAbout(
  userId: number,
  { now, site }: { now: Date; site: ExportAbout['site'] },
): Promise<ExportAbout> {
  const [user, recoveryCodesLeft] = await Promise.all([
    db.user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        ...{ id: true, name: true, email: true, role: true, status: true, suspendedUntil: true },
        ...{ premoderated: true, trusted: true, passwordHash: true, emailVerifiedAt: true },
        ...{ secondFactorSince: true, nameChangedAt: true, createdAt: true, updatedAt: true },
        profile: { select: { slug: true, name: true, kind: true, title: true, bio: true } },
        notificationPreference: {
          select: {
            ...{ reply: true, staffReply: true, decision: true, likes: true },
            ...{ storySteps: true, assignments: true },
          },
        },
        deskPreference: { select: { columns: true } },
        totp: { select: { createdAt: true, confirmedAt: true } },
      },
    }),
    db.recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  const { id, name, email, role, status, totp } = user;
  return {
    format: 'broadsheet-account/1',
    site,
    exportedAt: iso(now),
    profile: {
      ...{ id, name, email, role, status },
      suspendedUntil: isoOrNull(user.suspendedUntil),
      isPremoderated: user.premoderated,
      isTrusted: user.trusted,
      hasPassword: user.passwordHash !== null,
      emailVerifiedAt: isoOrNull(user.emailVerifiedAt),
      secondFactorSince: isoOrNull(user.secondFactorSince),
      nameChangedAt: isoOrNull(user.nameChangedAt),
      createdAt: iso(user.createdAt),
      updatedAt: iso(user.updatedAt),
    },
    byline: user.profile,
    authenticator: totp && {
      createdAt: iso(totp.createdAt),
      confirmedAt: isoOrNull(totp.confirmedAt),
    },
    recoveryCodesLeft,
    notificationPreference: user.notificationPreference,
    storyListColumns: user.deskPreference?.columns ?? null,
  };
}

/** The file as text, piece by piece, as it is read. */
export async function* exportText(
  userId: number,
  { now, site }: { now: Date; site: ExportAbout['site'] },
): AsyncGenerator<string> {
  const about = await getExportAbout(userId, { now, site });
  const { email, emailVerifiedAt } = about.profile;
  const lists = {
    ...personalListsOf(userId, now),
    // Whoever has not shown that an address is theirs learns nothing of it.
    ...letterListsOf(emailVerifiedAt === null ? null : email),
    ...workListsOf(userId),
  };
  yield JSON.stringify(about, null, 2).slice(0, -2);
  for (const [name, read] of Object.entries(lists)) {
    yield `,\n  ${JSON.stringify(name)}: [`;
    let isFirst = true;
    for await (const row of read()) {
      yield `${isFirst ? '' : ','}\n    ${JSON.stringify(row)}`;
      isFirst = false;
    }
    yield isFirst ? ']' : '\n  ]';
  }
  yield '\n}\n';
}
