import type { Phase } from '@/lib/moderation/context';

/** Comments on this story are read before they appear. */
export const premoderatedThread: Phase = {
  name: 'premoderated_thread',
  decide: ({ mode }) =>
    mode === 'PREMODERATED'
      ? { status: 'PENDING', message: 'Comments on this story are read before they appear.' }
      : undefined,
};
