import type { Phase } from '@/lib/moderation/context';

/** Holds what somebody writes until a few of their comments have been approved. */
export const newMember: Phase = {
  name: 'new_member',
  decide: ({ history: { approved }, rules: { commentNewMembers: wanted } }) =>
    approved < wanted
      ? {
          status: 'PENDING',
          message: `A new member: ${approved} of ${wanted} comments approved so far.`,
        }
      : undefined,
};
