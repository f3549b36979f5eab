import { relatedPairParams } from '@/lib/related/api';
import { movePin, setRelatedRule } from '@/lib/related/editing/mutations';
import { moveInput, ruleInput } from '@/lib/related/editing/schema';
import { handler, json } from '@/lib/route';

/** Pins a story below another, keeps it out, or leaves it to the texts again. */
export const PUT = handler({
  can: 'related.edit',
  params: relatedPairParams,
  body: ruleInput,
  async run({ viewer, params: { ref, other }, body: { rule } }) {
    await setRelatedRule(viewer, { storyId: ref, relatedId: other, rule });
    return json({ rule: rule.toLowerCase() });
  },
});

/** Moves a pin one place up or down. */
export const PATCH = handler({
  can: 'related.edit',
  params: relatedPairParams,
  body: moveInput,
  async run({ viewer, params: { ref, other }, body: { to } }) {
    await movePin(viewer, { storyId: ref, relatedId: other, to });
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });
  },
});
