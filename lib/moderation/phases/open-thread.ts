import type { Phase } from '@/lib/moderation/context';

/** Nobody and nothing has objected. */
export const openThread: Phase = { name: 'open_thread', decide: () => ({ status: 'APPROVED' }) };
