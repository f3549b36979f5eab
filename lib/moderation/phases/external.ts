import type { Context, Decision, Phase, Remark } from '@/lib/moderation/context';
import { toldByRule } from '@/lib/moderation/refused-by-rule';

/** What the newsroom's own service has answered. It was asked before: rules are pure. */
function answerOf({ external, mode, isSiteMode }: Context): Decision | Remark | undefined {
  if (!external) return undefined;
  if (external.decision === 'failed') {
    return { status: 'PENDING', message: 'The checking service gave no answer.' };
  }
  const { decision, reason, ranges } = external;
  const said = reason ? `The checking service says: ${reason}` : undefined;
  // A story or section that asks for a moderator gets one.
  const isAskedFor = mode === 'PREMODERATED' && !isSiteMode;
  if (decision === 'approve') return isAskedFor ? undefined : { status: 'APPROVED' };
  if (decision === 'none') return said || ranges.length > 0 ? { message: said, ranges } : undefined;
  const message = said ?? 'The checking service objects.';
  if (decision === 'hold') return { status: 'PENDING', message, ranges };
  return { status: 'REJECTED', message, ranges, told: toldByRule.external };
}

/** For readers: after what is certain about text and person, before how the conversation is run. */
export const external: Phase = {
  name: 'external',
  decide: (context) => (context.author.role === 'READER' ? answerOf(context) : undefined),
};

/** For the staff, whom nothing later holds: only an objection counts, and a service that is away stops nobody. */
export const externalStaff: Phase = {
  name: 'external_staff',
  decide: (context) => {
    const decision = context.external?.decision;
    const isObjection = decision === 'hold' || decision === 'reject';
    return context.author.role !== 'READER' && isObjection ? answerOf(context) : undefined;
  },
};
