'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/lib/action';
import { signOutHere } from '@/lib/auth/cookies';
import { endOwnSession, endOwnSessions } from '@/lib/auth/sessions/mutations';
import { endSessionInput } from '@/lib/auth/sessions/schema';
import { frontPath, sessionsPath } from '@/lib/paths';

/** Ends one session of one's own; the one of this browser as well. */
export const endSessionAction = action({
  input: endSessionInput,
  can: 'account.end-sessions',
  async run({ viewer, input }) {
    await endOwnSession(viewer!, input.id);
    if (input.id !== viewer!.sessionId) redirect(sessionsPath() as never);
    await signOutHere();
    redirect(frontPath() as never);
  },
});

/** Ends every session of one's own but the one of this browser. */
export const endOtherSessionsAction = action({
  input: z.unknown(),
  can: 'account.end-sessions',
  async run({ viewer }) {
    await endOwnSessions(viewer!);
    redirect(sessionsPath() as never);
  },
});
