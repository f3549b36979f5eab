import type { Asked, Context, Phase, SoFar } from '@/lib/moderation/context';
import { signalsOf } from '@/lib/triage/signals';
import { tell } from '@/lib/triage/tell';

/**
 * Scores a comment by what moderators have decided before and says why. It holds from the admin's bar on; below it, it only
 * remarks. Silent while it has seen too little.
 */
export const triage: Phase = {
  name: 'triage',
  decide({ text, triage: asked }, { objections }) {
    if (!asked) return undefined;
    const { model, hold } = asked.judge;
    const { logit, message, ranges } = tell(model, text, signalsOf(objections[0]));
    const isHeld = hold !== null && logit >= hold;
    return { ...(isHeld ? { status: 'PENDING' } : {}), message, ranges, logit };
  },
};

/** The triage where it may let a comment appear: it would wait only because the site reads all first, and is mild enough. */
function passing(
  { triage: asked, mode, isSiteMode }: Context,
  { objections, logit }: SoFar,
): Asked | null {
  if (!asked || !isSiteMode || mode === 'OPEN' || objections.length > 0) return null;
  const { clear } = asked.judge;
  return clear !== null && logit !== null && logit < clear ? asked : null;
}

/** Some of those that might appear are read all the same, picked by chance, so that what slips through is known. */
export const triageCheck: Phase = {
  name: 'triage_check',
  decide(context, soFar) {
    const asked = passing(context, soFar);
    if (!asked || asked.chance >= asked.judge.checkShare) return undefined;
    return { status: 'PENDING', message: 'Picked by chance to check the triage.' };
  },
};

/** Lets the mildest appear where an admin has said from where on. */
export const triageClear: Phase = {
  name: 'triage_clear',
  decide: (context, soFar) => (passing(context, soFar) ? { status: 'APPROVED' } : undefined),
};
