import { reasons, reasonWords, type Reason } from '@/lib/moderation/schema';
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

/** A reason in the words of the newsroom; one without any, or that is not known here, is something else. */
export function reasonLabel(settings: ReasonSettings, reason: string): string {
  const known = reasons.find((one) => one === reason);
  return (known && settings[settingOf[known]]) || settings.reasonOther;
}

/** The same of a row that may have a reason. */
export const inWords = <T extends { reason: string | null }>(
  settings: ReasonSettings,
  row: T,
): T => ({ ...row, reason: row.reason === null ? null : reasonLabel(settings, row.reason) });

/** What each reason is called, also one that is no longer offered: it may stand in old decisions. */
export const reasonNames = (settings: ReasonSettings): Record<string, string> =>
  Object.fromEntries(
    reasons.map((reason) => [reason, settings[settingOf[reason]] || reasonWords[reason]]),
  );

/** A reason with the words that the newsroom has chosen for it. */
export type OfferedReason = { reason: Reason; label: string };

/** The reasons that a moderator can choose from, in their order: those with a name. */
export const offeredReasons = (settings: ReasonSettings): OfferedReason[] =>
  reasons
    .map((reason) => ({ reason, label: settings[settingOf[reason]] }))
    .filter(({ label }) => label !== '');
