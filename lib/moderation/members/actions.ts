'use server';

import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { banForm, rejectRecentForm, standForm, warnForm } from '@/lib/moderation/members/schema';
import { sanctionMember } from '@/lib/moderation/sanctions/mutations';
import { adminMemberPath } from '@/lib/paths';
import { addNote } from '@/lib/people/mutations';
import { noteInput, suspendForm } from '@/lib/people/schema';
import { demandSuspensionEnd } from '@/lib/people/suspension-end';
import { getSettings } from '@/lib/settings/data';

/** Says something to a member that they must acknowledge. */
export const warnAction = action({
  input: warnForm,
  can: 'comment.moderate',
  async run({ viewer, input: { userId, ...input } }) {
    await sanctionMember(viewer, userId, { action: 'warn', until: null, ...input }, new Date());
    redirect(adminMemberPath(userId, { done: 'warn' }) as never);
  },
});

/** Holds all that a member writes, trusts them, or lifts every sanction. */
export const standAction = action({
  input: standForm,
  can: 'comment.moderate',
  async run({ viewer, input: { userId, action: wanted, reason } }) {
    await sanctionMember(viewer, userId, { action: wanted, until: null, reason }, new Date());
    redirect(adminMemberPath(userId, { done: wanted }) as never);
  },
});

export const suspendAction = action({
  input: suspendForm,
  can: 'comment.moderate',
  async run({ viewer, input: { userId, length, until: typed, reason } }) {
    const now = new Date();
    const { timeZone } = await getSettings();
    const until = demandSuspensionEnd(
      { length, ...(typed ? { until: typed } : {}) },
      now,
      timeZone,
    );
    await sanctionMember(viewer, userId, { action: 'suspend', until, reason }, now);
    redirect(adminMemberPath(userId, { done: 'suspend' }) as never);
  },
});

/** Bans a member, and rejects what they wrote in the last days if that is wanted. */
export const banAction = action({
  input: banForm,
  can: 'comment.moderate',
  async run({ viewer, input: { userId, ...input } }) {
    await sanctionMember(viewer, userId, { action: 'ban', until: null, ...input }, new Date());
    redirect(adminMemberPath(userId, { done: 'ban' }) as never);
  },
});

export const rejectRecentAction = action({
  input: rejectRecentForm,
  can: 'comment.moderate',
  async run({ viewer, input: { userId, isSure: _, ...input } }) {
    const wish = { action: 'reject_recent', until: null, ...input } as const;
    await sanctionMember(viewer, userId, wish, new Date());
    redirect(adminMemberPath(userId, { done: 'reject-recent' }) as never);
  },
});

export const noteMemberAction = action({
  input: noteInput,
  can: 'comment.moderate',
  async run({ viewer, input }) {
    await addNote(viewer, input);
    redirect(adminMemberPath(input.userId, { done: 'note' }) as never);
  },
});
