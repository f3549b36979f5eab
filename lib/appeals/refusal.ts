import { isRefusingRule, toldByRule } from '@/lib/moderation/refused-by-rule';
import { readFacts } from '@/lib/notifications/schema';
import type { Prisma } from '@/prisma/generated/client';

/** What of their own comment says to its author why it is refused. */
export const refusalSelect = (userId: number) =>
  ({
    status: true,
    decisions: {
      where: { undoesId: null, undoneBy: null },
      orderBy: { id: 'desc' },
      take: 1,
      select: { reason: true, phase: true },
    },
    appeal: { select: { outcome: true, answer: true } },
    // What the moderator said to them is kept with what they were told.
    notifications: {
      where: { userId, kind: 'DECISION' },
      orderBy: { id: 'desc' },
      take: 1,
      select: { data: true },
    },
  }) satisfies Prisma.CommentSelect;

type Row = Prisma.CommentGetPayload<{ select: ReturnType<typeof refusalSelect> }>;

/** Why it is refused: for a moderator's reason, with what they said; or by a rule, in its words. */
export function refusalOf({ status, decisions: [last], appeal, notifications: [told] }: Row) {
  const phase = last?.phase ?? null;
  const rule = phase !== null && isRefusingRule(phase) ? toldByRule[phase] : null;
  return {
    reason: last?.reason ?? (status === 'SPAM' ? 'spam' : null),
    // What was said of an earlier text is not said of this one.
    message: phase === null ? (readFacts(told?.data).message ?? null) : null,
    rule,
    appeal,
  };
}
