import type { Drift } from '@/lib/triage/drift';

/** Why the automatic rules went off, as the end of "because …". */
export const driftWords: Record<Drift, string> = {
  audit: 'too many of the comments that were checked by chance turned out bad',
  precision: 'holding has become wrong more than twice as often as when the bar was set',
  share: 'the share of rejected comments has doubled or halved',
};
