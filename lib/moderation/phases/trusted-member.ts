import type { Phase } from '@/lib/moderation/context';

/** A moderator vouches for this member. */
export const trustedMember: Phase = {
  name: 'trusted_member',
  decide: ({ author }) => (author.isTrusted ? { status: 'APPROVED' } : undefined),
};
