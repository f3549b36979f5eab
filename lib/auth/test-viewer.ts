import type { Viewer } from '@/lib/auth/policy';
import type { Role } from '@/prisma/generated/enums';

/** For tests of pure rules: a signed-in, active person of this role, number 1, who is in nobody's way. */
export const testViewer = (role: Role, more: Partial<Viewer> = {}): Viewer => ({
  id: 1,
  name: 'P',
  email: 'p@example.org',
  role,
  status: 'ACTIVE',
  suspendedUntil: null,
  eraseAt: null,
  isVerified: true,
  isPremoderated: false,
  isTrusted: false,
  lacksSecondFactor: false,
  scopes: null,
  sessionId: null,
  address: '192.0.2.1',
  ...more,
});
