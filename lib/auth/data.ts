import { db } from '@/lib/db';
import type { Viewer } from '@/lib/auth/policy';
import type { SessionPointer } from '@/lib/auth/session';

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
  sessionVersion: true,
} as const;

type ViewerRow = {
  id: number;
  name: string;
  email: string;
  role: Viewer['role'];
  status: Viewer['status'];
  suspendedUntil: Date | null;
  emailVerifiedAt: Date | null;
  premoderated: boolean;
  trusted: boolean;
};

/** A row of `viewerSelect` as the policy wants it: a suspension that has run out no longer counts. */
export function viewerOf(row: ViewerRow, now: Date): Viewer {
  const isOver =
    row.status === 'SUSPENDED' && row.suspendedUntil !== null && row.suspendedUntil <= now;
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    status: isOver ? 'ACTIVE' : row.status,
    suspendedUntil: isOver ? null : row.suspendedUntil,
    isVerified: row.emailVerifiedAt !== null,
    isPremoderated: row.premoderated,
    isTrusted: row.trusted,
  };
}

/** The person a session points to, or null when the session has been ended since. */
export async function getViewerByPointer(pointer: SessionPointer): Promise<Viewer | null> {
  const row = await db.user.findUnique({ where: { id: pointer.userId }, select: viewerSelect });
  if (!row || row.sessionVersion !== pointer.sessionVersion) return null;
  return viewerOf(row, new Date());
}
