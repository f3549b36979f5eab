import type { z } from 'zod';
import type { leaveAnswer, meAnswer } from '@/lib/account/api';
import { askForErasure } from '@/lib/account/leaving/mutations';
import { leaveInput } from '@/lib/account/leaving/schema';
import { clientOf } from '@/lib/auth/client';
import { dropSessionCookie } from '@/lib/auth/cookies';
import { clearSiteData } from '@/lib/auth/sign-out';
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

/** Asks for the own account to be erased in a day, and signs out everywhere. */
export const DELETE = handler({
  can: 'account.erase',
  body: leaveInput,
  async run({ viewer, body, request }) {
    const wish = body.current ? { current: body.current } : {};
    const client = clientOf(request.headers);
    const { eraseAt } = await askForErasure(viewer, wish, client, new Date());
    await dropSessionCookie();
    const answer: z.input<typeof leaveAnswer> = { eraseAt: eraseAt.toISOString() };
    return json(answer, { status: 202, headers: { 'Clear-Site-Data': clearSiteData } });
  },
});
