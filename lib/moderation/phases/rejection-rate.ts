import type { Phase } from '@/lib/moderation/context';

/** Fewer say nothing about a person. */
const fewest = 3;

/** Holds what somebody writes while too many of their comments of the last 7 days were rejected. */
export const rejectionRate: Phase = {
  name: 'rejection_rate',
  decide: ({
    history: { weekApproved, weekRejected },
    rules: { commentRejectionPercent: bar },
  }) => {
    const decided = weekApproved + weekRejected;
    if (bar === 0 || decided < fewest || weekRejected * 100 < bar * decided) return undefined;
    const message = `${weekRejected} of this member’s ${decided} comments of the last 7 days were rejected.`;
    return { status: 'PENDING', message };
  },
};
