'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { afterSignIn } from '@/lib/auth/after-sign-in';
import { clientOf } from '@/lib/auth/client';
import { setSessionCookie } from '@/lib/auth/cookies';
import { adminInvitationsPath, adminPath } from '@/lib/paths';
import {
  acceptInvitation,
  inviteMember,
  resendInvitation,
  withdrawInvitation,
} from '@/lib/people/invitations/mutations';
import {
  acceptInput,
  inviteInput,
  resendInput,
  withdrawInput,
} from '@/lib/people/invitations/schema';

export const inviteAction = action({
  input: inviteInput,
  can: 'people.see',
  async run({ viewer, input }) {
    await inviteMember(viewer, input, new Date());
    redirect(adminInvitationsPath('sent') as never);
  },
});

export const resendInvitationAction = action({
  input: resendInput,
  can: 'people.see',
  async run({ viewer, input }) {
    await resendInvitation(viewer, input, new Date());
    redirect(adminInvitationsPath('sent') as never);
  },
});

export const withdrawInvitationAction = action({
  input: withdrawInput,
  can: 'people.see',
  async run({ viewer, input }) {
    await withdrawInvitation(viewer, input);
    redirect(adminInvitationsPath('withdrawn') as never);
  },
});

export const acceptInvitationAction = action({
  input: acceptInput,
  can: null,
  secrets: ['token', 'password'],
  async run({ input }) {
    const begun = await acceptInvitation(input, clientOf(await headers()), new Date());
    await setSessionCookie(begun);
    redirect(afterSignIn(begun, adminPath()));
  },
});
