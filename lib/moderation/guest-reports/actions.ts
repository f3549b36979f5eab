'use server';

import { headers } from 'next/headers';
import { action } from '@/lib/action';
import { clientOf } from '@/lib/auth/client';
import { reportAsGuest } from '@/lib/moderation/guest-reports/mutations';
import { guestReportInput } from '@/lib/moderation/guest-reports/schema';

/** Reports a comment that may break the law, without an account. */
export const reportAsGuestAction = action({
  input: guestReportInput,
  can: null,
  run: async ({ input }) => reportAsGuest(input, clientOf(await headers()), new Date()),
});
