import type { z } from 'zod';
import type { meAnswer } from '@/lib/account/api';
import { handler, json } from '@/lib/route';

/** The own account. Also for a banned or suspended person: it tells them so. */
export const GET = handler({
  can: 'account.read',
  async run({ viewer }) {
    const { id, name, email, role, status, suspendedUntil, isVerified } = viewer!;
    const answer: z.input<typeof meAnswer> = {
      id,
      name,
      email,
      role,
      status,
      suspendedUntil: suspendedUntil?.toISOString() ?? null,
      verified: isVerified,
    };
    return json(answer);
  },
});
