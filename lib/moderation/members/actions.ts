'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import {
  banForm,
  noteForm,
  rejectRecentForm,
  standForm,
  suspendMemberForm,
  warnForm,
  type Done,
} from '@/lib/moderation/members/schema';
import { sanctionMember, suspendMember } from '@/lib/moderation/sanctions/mutations';
import { adminMemberPath } from '@/lib/paths';
import { addNote } from '@/lib/people/mutations';

type Sent = { userId: number; stay?: 'yes' };

/** Leads on to the member's page, which says what was done; beside the queue, where the page stays, only says so. */
function told({ userId, stay }: Sent, done: Done): { done: Done } {
  if (!stay) redirect(adminMemberPath(userId, { done }) as never);
  refresh();
  return { done };
}

/** Says something to a member that they must acknowledge. */
export const warnAction = action({
  input: warnForm,
  can: 'comment.moderate',
  async run({ viewer, input: { userId, stay, ...input } }) {
    await sanctionMember(viewer, userId, { action: 'warn', until: null, ...input }, new Date());
    return told({ userId, stay }, 'warn');
  },
});

/** Holds all that a member writes, trusts them, or lifts every sanction. */
export const standAction = action({
  input: standForm,
  can: 'comment.moderate',
  async run({ viewer, input: { userId, stay, action: wanted, reason } }) {
    await sanctionMember(viewer, userId, { action: wanted, until: null, reason }, new Date());
    return told({ userId, stay }, wanted);
  },
});

export const suspendAction = action({
  input: suspendMemberForm,
  can: 'comment.moderate',
  async run({ viewer, input: { stay, ...wish } }) {
    await suspendMember(viewer, wish, new Date());
    return told({ userId: wish.userId, stay }, 'suspend');
  },
});

/** Bans a member, and rejects what they wrote in the last days if that is wanted. */
export const banAction = action({
  input: banForm,
  can: 'comment.moderate',
  async run({ viewer, input: { userId, stay, ...input } }) {
    await sanctionMember(viewer, userId, { action: 'ban', until: null, ...input }, new Date());
    return told({ userId, stay }, 'ban');
  },
});

export const rejectRecentAction = action({
  input: rejectRecentForm,
  can: 'comment.moderate',
  async run({ viewer, input: { userId, stay, isSure: _, ...input } }) {
    const wish = { action: 'reject_recent', until: null, ...input } as const;
    await sanctionMember(viewer, userId, wish, new Date());
    return told({ userId, stay }, 'reject-recent');
  },
});

export const noteMemberAction = action({
  input: noteForm,
  can: 'comment.moderate',
  async run({ viewer, input: { stay, ...input } }) {
    await addNote(viewer, input);
    return told({ userId: input.userId, stay }, 'note');
  },
});
