import type { Phase } from '@/lib/moderation/context';

/** Everything by a member under pre-moderation waits. */
export const premoderatedMember: Phase = {
  name: 'premoderated_member',
  decide: ({ author }) =>
    author.isPremoderated
      ? { status: 'PENDING', message: 'All comments of this member wait for a moderator.' }
      : undefined,
};
