import { db } from '@/lib/db';
import type { Viewer } from '@/lib/auth/policy';
import { hashSecret } from '@/lib/auth/secret';
import type { SessionPointer } from '@/lib/auth/session';
import { endOfSession } from '@/lib/auth/sessions/lifetime';
import { getSettings } from '@/lib/settings/data';
import type { Role, SignInMethod } from '@/prisma/generated/enums';

export const viewerSelect = {
  id: true,
  name: true,
  email: true,
  role: true,
  status: true,
  suspendedUntil: true,
  emailVerifiedAt: true,
  premoderated: true,
  trusted: true,
  secondFactorSince: true,
  eraseAt: true,
} as const;

type ViewerRow = {
  id: number;
  name: string;
  email: string;
  role: Role;
  status: Viewer['status'];
  suspendedUntil: Date | null;
  emailVerifiedAt: Date | null;
  premoderated: boolean;
  trusted: boolean;
  secondFactorSince: Date | null;
  eraseAt: Date | null;
};

type Circumstances = {
  now: Date;
  /** The session's provider has vouched for a second factor of its own. */
  hasProviderFactor?: boolean;
  /** Whose roles must have a second factor, from the settings. */
  secondFactorRoles?: readonly Role[];
  address?: string;
  sessionId?: string | null;
  scopes?: Viewer['scopes'];
};

/** A row of `viewerSelect` as the policy wants it: a suspension that has run out no longer counts. */
export function viewerOf(
  row: ViewerRow,
  {
    now,
    secondFactorRoles = [],
    hasProviderFactor = false,
    address = 'unknown',
    sessionId = null,
    scopes = null,
  }: Circumstances,
): Viewer {
  const isOver =
    row.status === 'SUSPENDED' && row.suspendedUntil !== null && row.suspendedUntil <= now;
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    status: isOver ? 'ACTIVE' : row.status,
    suspendedUntil: isOver ? null : row.suspendedUntil,
    eraseAt: row.eraseAt,
    isVerified: row.emailVerifiedAt !== null,
    isPremoderated: row.premoderated,
    isTrusted: row.trusted,
    lacksSecondFactor:
      row.secondFactorSince === null && !hasProviderFactor && secondFactorRoles.includes(row.role),
    scopes,
    sessionId,
    address,
  };
}

export type FoundSession = {
  id: string;
  userId: number;
  method: SignInMethod;
  /** The second factor is still to come: whoever holds this session is nobody yet. */
  isPending: boolean;
  lastSeenAt: Date;
  viewer: Viewer;
};

/** The session that a cookie points to with its person, or null when it has been ended or has run out. */
export async function findSession(
  pointer: SessionPointer,
  now: Date,
): Promise<FoundSession | null> {
  const id = hashSecret(pointer.secret);
  const [row, settings] = await Promise.all([
    db.session.findUnique({
      where: { id, userId: pointer.userId },
      select: {
        method: true,
        isPending: true,
        address: true,
        createdAt: true,
        lastSeenAt: true,
        user: { select: viewerSelect },
      },
    }),
    getSettings(),
  ]);
  if (!row || endOfSession(row, row.user.role, settings) <= now) return null;
  const { secondFactorRoles } = settings;
  const { method, isPending, lastSeenAt, address } = row;
  const viewer = viewerOf(row.user, {
    ...{ now, secondFactorRoles, address, sessionId: id },
    hasProviderFactor: method === 'PROVIDER_FACTOR',
  });
  return { id, userId: pointer.userId, method, isPending, lastSeenAt, viewer };
}

/** The person a session points to, or null when the session is over or its second factor is still to come. */
export async function getViewerByPointer(
  pointer: SessionPointer,
  now: Date,
): Promise<Viewer | null> {
  const session = await findSession(pointer, now);
  return session && !session.isPending ? session.viewer : null;
}
