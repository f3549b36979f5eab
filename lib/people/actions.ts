'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { clientOf } from '@/lib/auth/client';
import { setSessionCookie } from '@/lib/auth/cookies';
import { sanctionMember, suspendMember } from '@/lib/moderation/sanctions/mutations';
import { adminPath, adminPersonPath } from '@/lib/paths';
import { addNote, changeRole, signOutMember } from '@/lib/people/mutations';
import { changeRoleInput, decisionInput, noteInput, suspendForm } from '@/lib/people/schema';

/** Gives somebody another role. Whoever steps down goes back to the desk, which is what they may still see. */
export const changeRoleAction = action({
  input: changeRoleInput,
  can: 'people.see',
  async run({ viewer, input }) {
    const { begun } = await changeRole(viewer, input, clientOf(await headers()));
    if (begun) await setSessionCookie(begun);
    redirect((begun ? adminPath() : adminPersonPath(input.userId, 'role')) as never);
  },
});

export const suspendMemberAction = action({
  input: suspendForm,
  can: 'people.see',
  async run({ viewer, input }) {
    await suspendMember(viewer, input, new Date());
    redirect(adminPersonPath(input.userId, 'suspend') as never);
  },
});

export const banMemberAction = action({
  input: decisionInput,
  can: 'people.see',
  async run({ viewer, input: { userId, reason } }) {
    await sanctionMember(viewer, userId, { action: 'ban', until: null, reason }, new Date());
    redirect(adminPersonPath(userId, 'ban') as never);
  },
});

export const restoreMemberAction = action({
  input: decisionInput,
  can: 'people.see',
  async run({ viewer, input: { userId, reason } }) {
    await sanctionMember(viewer, userId, { action: 'restore', until: null, reason }, new Date());
    redirect(adminPersonPath(userId, 'restore') as never);
  },
});

export const signOutMemberAction = action({
  input: decisionInput,
  can: 'people.see',
  async run({ viewer, input }) {
    await signOutMember(viewer, input);
    redirect(adminPersonPath(input.userId, 'sign-out') as never);
  },
});

export const addNoteAction = action({
  input: noteInput,
  can: 'people.see',
  async run({ viewer, input }) {
    await addNote(viewer, input);
    redirect(adminPersonPath(input.userId, 'note') as never);
  },
});
