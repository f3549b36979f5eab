import type { FoundSession } from '@/lib/auth/data';
import { AppError } from '@/lib/errors';

/** The session, if it still waits for its second factor. Throws `unauthenticated`. */
export function demandPending(session: FoundSession | null): FoundSession {
  if (session?.isPending) return session;
  const words = session
    ? 'You are signed in already. Load the page again.'
    : 'That took too long. Sign in again, then give the code.';
  throw new AppError('unauthenticated', words);
}
