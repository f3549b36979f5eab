import { z } from 'zod';
import { socialKeys } from '@/lib/settings/social';
import { themeKeys } from '@/lib/theme/schema';
import { logoSlots } from '@/lib/logo/schema';
import { settingsSchema, type SettingKey, type Settings } from '@/lib/settings/schema';

/** The settings as an admin finds them: what is saved together. */
export const settingGroups = {
  publication: ['siteName', 'motto', 'description', 'locale', 'languages', 'timeZone'],
  social: socialKeys,
  logo: [...logoSlots, 'logoAlt'],
  theme: themeKeys,
  comments: [
    'commenting',
    'commentPausedWords',
    'commentMode',
    'commentNewMembers',
    'commentHeldLinks',
    'commentRejectionPercent',
    'commentReportBar',
    'commentRepeat',
    'commentCheckStaff',
    'commentSecondsBetween',
    'commentCloseDays',
    'commentEditMinutes',
    'liveStreams',
    'liveStreamsPerAddress',
    'commentGuidelines',
  ],
  reasons: [
    'reasonOffensive',
    'reasonAbusive',
    'reasonSpam',
    'reasonPersonalData',
    'reasonIllegal',
    'reasonOffTopic',
    'reasonMisinformation',
    'reasonOther',
  ],
  triage: ['triageDecisions', 'triageHoldPercent', 'triageClearPercent', 'triageCheckPercent'],
  members: [
    'disposableAddresses',
    'allowedDomains',
    'refusedDomains',
    'heldDomains',
    'reservedNames',
  ],
  publishing: [
    'checkHeadline',
    'checkStandfirst',
    'checkAltTexts',
    'checkLinks',
    'checkSection',
    'checkSourceCredit',
    'checkLegal',
  ],
  stories: ['slugLetters', 'storyHistory'],
  feeds: ['feedLength', 'feedHub', 'indexNowKey'],
  wire: ['wireRules', 'wireHosts', 'wireDays'],
  newsletters: ['newsletterBox', 'newsletterPerMinute', 'newsletterSoftBounces'],
  alerts: ['pushAlerts', 'pushSectionHourly', 'pushPerMinute'],
  reading: ['mostReadHours', 'relatedHalfLifeDays'],
  pictures: ['mediaMegabytes', 'mediaMegapixels', 'mediaRightsDays'],
  'sign-in': [
    'secondFactorRoles',
    'sessionIdleHoursReader',
    'sessionDaysReader',
    'sessionIdleHoursStaff',
    'sessionDaysStaff',
  ],
} as const satisfies Record<string, readonly SettingKey[]>;

export type SettingGroup = keyof typeof settingGroups;

/** A list as a form sends it: boxes of one name, or lines of a text. */
const linesOf = (value: unknown) =>
  (Array.isArray(value) ? value : [value ?? '']).flatMap((text) =>
    String(text)
      .split(/\r?\n/)
      .map((part) => part.trim())
      .filter(Boolean),
  );
const numberOf = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? Number(value) : undefined;

/** A list, also one that is put in order once it is read. */
const isList = (rule: z.ZodType): boolean =>
  rule instanceof z.ZodPipe ? isList(rule.in as z.ZodType) : rule instanceof z.ZodArray;

/** The rule of a setting for what a form sends. Nothing holds by default: a field that is missing is missing. */
function fromForm(key: SettingKey): z.ZodType {
  const rule: z.ZodType = settingsSchema.shape[key].unwrap();
  if (isList(rule)) return z.preprocess(linesOf, rule);
  return rule instanceof z.ZodNumber ? z.preprocess(numberOf, rule) : rule;
}

/** The rules of a group's fields for what a form sends. */
export const formOf = <G extends SettingGroup>(group: G) =>
  z.object({
    group: z.literal(group),
    /** They have been told what it means for themselves. */
    confirmed: z.literal('yes').optional(),
    ...(Object.fromEntries(settingGroups[group].map((key) => [key, fromForm(key)])) as {
      [K in (typeof settingGroups)[G][number]]: z.ZodType<Settings[K]>;
    }),
  });

/** The form of one group of settings. */
export const saveSettingsForm = z.discriminatedUnion('group', [
  formOf('publication'),
  formOf('social'),
  formOf('comments'),
  formOf('triage'),
  formOf('reasons'),
  formOf('members'),
  formOf('publishing'),
  formOf('stories'),
  formOf('feeds'),
  formOf('wire'),
  formOf('newsletters'),
  formOf('alerts'),
  formOf('reading'),
  formOf('pictures'),
  formOf('sign-in'),
]);
