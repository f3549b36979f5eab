import { hashSecret } from '@/lib/auth/secret';
import { viewerOf, viewerSelect } from '@/lib/auth/data';
import { can } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import type { Invitation } from '@/lib/people/invitations/schema';
import type { Prisma } from '@/prisma/generated/client';

const invitationSelect = {
  id: true,
  userId: true,
  email: true,
  name: true,
  role: true,
  createdAt: true,
  expiresAt: true,
  invitedBy: { select: viewerSelect },
  user: { select: { email: true, name: true, emailVerifiedAt: true } },
} as const satisfies Prisma.EmailTokenSelect;
type Row = Prisma.EmailTokenGetPayload<{ select: typeof invitationSelect }>;

/** Whether whoever sent it may still give that role: an admin who was banned or demoted leaves no back door. */
const isCovered = ({ invitedBy, role }: Row, now: Date) =>
  invitedBy !== null && can(viewerOf(invitedBy, { now }), 'people.invite', { role: role! });

function invitationOf(row: Row, now: Date): Invitation {
  const state = () => {
    if (row.user.emailVerifiedAt) return 'joined';
    if (row.expiresAt <= now || row.user.email !== row.email) return 'expired';
    return isCovered(row, now) ? 'open' : 'void';
  };
  return {
    id: row.id,
    userId: row.userId,
    name: row.name ?? row.user.name,
    email: row.email,
    role: row.role!,
    by: row.invitedBy?.name ?? 'somebody who has left',
    sentAt: row.createdAt,
    expiresAt: row.expiresAt,
    state: state(),
  };
}

/** Every invitation that nobody has accepted or withdrawn, newest first; or only those to this person. */
export async function listInvitations(now: Date, userId?: number): Promise<Invitation[]> {
  const rows = await db.emailToken.findMany({
    where: { purpose: 'INVITE', usedAt: null, ...(userId === undefined ? {} : { userId }) },
    orderBy: { id: 'desc' },
    take: 200,
    select: invitationSelect,
  });
  return rows.map((row) => invitationOf(row, now));
}

/** The invitation that a link opens; null when it was used, withdrawn, is too old or never was. Looking changes nothing. */
export async function getInvitation(secret: string, now: Date): Promise<Invitation | null> {
  const row = await db.emailToken.findFirst({
    where: { tokenHash: hashSecret(secret), purpose: 'INVITE', usedAt: null },
    select: invitationSelect,
  });
  const invitation = row && invitationOf(row, now);
  return invitation?.state === 'open' ? invitation : null;
}
