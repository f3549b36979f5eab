import { reasons, type Reason } from '@/lib/moderation/schema';
import type { SettingKey, Settings } from '@/lib/settings/schema';

const settingOf = {
  offensive: 'reasonOffensive',
  abusive: 'reasonAbusive',
  spam: 'reasonSpam',
  personal_data: 'reasonPersonalData',
  illegal: 'reasonIllegal',
  off_topic: 'reasonOffTopic',
  misinformation: 'reasonMisinformation',
  other: 'reasonOther',
} as const satisfies Record<Reason, SettingKey>;

type ReasonSettings = Pick<Settings, (typeof settingOf)[Reason]>;

/** A reason with the words that the newsroom has chosen for it. */
export type OfferedReason = { reason: Reason; label: string };

/** The reasons that a moderator can choose from, in their order: those with a name. */
export const offeredReasons = (settings: ReasonSettings): OfferedReason[] =>
  reasons
    .map((reason) => ({ reason, label: settings[settingOf[reason]] }))
    .filter(({ label }) => label !== '');
