import { alertFields } from '@/components/admin/settings/alert-fields';
import { checklistFields } from '@/components/admin/settings/checklist-fields';
import { feedFields } from '@/components/admin/settings/feed-fields';
import { newsletterFields } from '@/components/admin/settings/newsletter-fields';
import { publicationFields } from '@/components/admin/settings/publication-fields';
import { socialFields } from '@/components/admin/settings/social-fields';
import type { LogoSlot } from '@/lib/logo/schema';
import type { SettingKey } from '@/lib/settings/schema';
import type { ThemeKey } from '@/lib/theme/schema';

/** How a setting is asked for. */
export type SettingField = {
  label: string;
  hint?: string;
} & (
  | { kind: 'line'; maxLength: number }
  | { kind: 'text'; maxLength: number; rows: number }
  | { kind: 'lines'; rows: number }
  | { kind: 'number'; min: number; max: number; unit: string }
  | { kind: 'choice'; options: readonly (readonly [value: string, label: string])[] }
  | { kind: 'boxes'; options: readonly (readonly [value: string, label: string])[] }
);

const domainHint = 'One in each line. What is below a domain counts as well.';

export const settingFields: Record<
  Exclude<SettingKey, ThemeKey | LogoSlot | 'logoAlt'>,
  SettingField
> = {
  ...alertFields,
  ...checklistFields,
  ...feedFields,
  ...newsletterFields,
  ...publicationFields,
  ...socialFields,
  slugLetters: {
    label: 'The address of a story is made of',
    kind: 'choice',
    options: [
      ['KEEP', 'the letters of its headline, whatever their script'],
      ['LATIN', 'Latin letters in their place'],
    ],
  },
  storyHistory: {
    label: 'What was changed in a story after publication',
    hint: 'A story can say otherwise. Notes and drafts are never shown.',
    kind: 'choice',
    options: [
      ['HIDE', 'stays in the newsroom'],
      ['SHOW', 'readers can see, as a comparison of what they had'],
    ],
  },
  commenting: {
    label: 'Commenting on the whole site',
    kind: 'choice',
    options: [
      ['ON', 'is on'],
      ['PAUSED', 'is paused: nobody can comment'],
    ],
  },
  commentPausedWords: {
    label: 'What stands in place of the form while it is paused',
    kind: 'text',
    maxLength: 300,
    rows: 2,
  },
  commentNewMembers: {
    label: 'A new member’s comments wait until a moderator has approved',
    hint: '0 means that new members are treated like others.',
    kind: 'number',
    min: 0,
    max: 100,
    unit: 'of them',
  },
  commentHeldLinks: {
    label: 'A comment waits when it holds',
    hint: '0 means that links are not counted.',
    kind: 'number',
    min: 0,
    max: 100,
    unit: 'links or more',
  },
  commentRejectionPercent: {
    label: 'A member’s comments wait when, of those of the last 7 days, moderators rejected',
    hint: 'From the third decided comment on. 0 means never.',
    kind: 'number',
    min: 0,
    max: 100,
    unit: 'per cent or more',
  },
  commentReportBar: {
    label: 'A comment that a moderator has kept comes back when new reports of it weigh',
    hint: 'A report of somebody unknown weighs 1, of somebody who was mostly right up to 2, mostly wrong down to 0. Notices of broken law always come.',
    kind: 'number',
    min: 0,
    max: 100,
    unit: 'or more together',
  },
  commentRepeat: {
    label: 'The same words under another story within 6 minutes',
    hint: 'Under the same story they are always refused.',
    kind: 'choice',
    options: [
      ['HOLD', 'wait for a moderator'],
      ['REFUSE', 'are refused'],
      ['ALLOW', 'are like any others'],
    ],
  },
  commentCheckStaff: {
    label: 'The service that is asked about comments, if there is one',
    hint: 'You add it under Webhooks.',
    kind: 'choice',
    options: [
      ['SKIP', 'is not asked about comments of the staff'],
      ['ASK', 'is asked about comments of the staff too'],
    ],
  },
  commentSecondsBetween: {
    label: 'A reader may write one comment every',
    hint: '0 means as fast as they like. The staff always may.',
    kind: 'number',
    min: 0,
    max: 3600,
    unit: 'seconds',
  },
  commentCloseDays: {
    label: 'Comments close after publication by',
    hint: '0 means never. It holds for stories already published too; a story can have its own number.',
    kind: 'number',
    min: 0,
    max: 3650,
    unit: 'days',
  },
  commentMode: {
    label: 'A comment that no rule stops',
    kind: 'choice',
    options: [
      ['PREMODERATED', 'waits for a moderator'],
      ['OPEN', 'appears at once'],
      ['CLOSED', 'cannot be written: comments are closed'],
    ],
  },
  commentEditMinutes: {
    label: 'People may change their comment for',
    hint: '0 means never.',
    kind: 'number',
    min: 0,
    max: 1440,
    unit: 'minutes',
  },
  liveStreams: {
    label: 'New comments are announced while reading to at most',
    hint: 'Each holds a connection open. Whoever comes later sees new comments when they load the page. 0 turns it off.',
    kind: 'number',
    min: 0,
    max: 8000,
    unit: 'readers at once',
  },
  liveStreamsPerAddress: {
    label: 'From one network address at most',
    hint: 'An office or a school may share one.',
    kind: 'number',
    min: 1,
    max: 1000,
    unit: 'of them',
  },
  commentGuidelines: {
    label: 'Guidelines beside the form',
    kind: 'text',
    maxLength: 500,
    rows: 4,
  },
  reasonOffensive: { label: 'Offensive', kind: 'line', maxLength: 80 },
  reasonAbusive: { label: 'Abusive', kind: 'line', maxLength: 80 },
  reasonSpam: { label: 'Spam', kind: 'line', maxLength: 80 },
  reasonPersonalData: { label: 'Personal data', kind: 'line', maxLength: 80 },
  reasonIllegal: { label: 'Illegal', kind: 'line', maxLength: 80 },
  reasonOffTopic: { label: 'Off topic', kind: 'line', maxLength: 80 },
  reasonMisinformation: { label: 'Misinformation', kind: 'line', maxLength: 80 },
  reasonOther: {
    label: 'Anything else',
    hint: 'This one is always offered.',
    kind: 'line',
    maxLength: 80,
  },
  triageDecisions: {
    label: 'It gives scores once it has seen',
    hint: 'With ten approved and ten rejected comments among them at least.',
    kind: 'number',
    min: 20,
    max: 10_000,
    unit: 'decisions',
  },
  triageHoldPercent: {
    label: 'A comment waits for a moderator when it is likely bad with',
    hint: '0 means never. It never rejects anything.',
    kind: 'number',
    min: 0,
    max: 99,
    unit: 'per cent or more',
  },
  triageClearPercent: {
    label: 'A comment that would wait like all others appears when it is likely bad with less than',
    hint: '0 means never. Needs 300 rejected comments on record, and stays below the mildest of them. Where a story, its section or a rule about the person asks for a moderator, nothing is let through.',
    kind: 'number',
    min: 0,
    max: 50,
    unit: 'per cent',
  },
  triageCheckPercent: {
    label: 'Of those, a moderator reads all the same',
    hint: 'Picked by chance. Only so is it known how many bad ones slip through.',
    kind: 'number',
    min: 1,
    max: 100,
    unit: 'per cent',
  },
  disposableAddresses: {
    label: 'An address of a throw-away mail service',
    kind: 'choice',
    options: [
      ['HOLD', 'opens an account whose comments all wait'],
      ['REFUSE', 'opens no account'],
      ['ALLOW', 'is like any other'],
    ],
  },
  allowedDomains: {
    label: 'Mail domains that are always welcome',
    hint: domainHint,
    kind: 'lines',
    rows: 3,
  },
  refusedDomains: {
    label: 'Mail domains that open no account',
    hint: domainHint,
    kind: 'lines',
    rows: 3,
  },
  heldDomains: {
    label: 'Mail domains whose comments all wait',
    hint: domainHint,
    kind: 'lines',
    rows: 3,
  },
  reservedNames: {
    label: 'Names that nobody may take',
    hint: 'One in each line, such as offices in your language. The publication’s name and those of the staff are reserved anyway.',
    kind: 'lines',
    rows: 3,
  },
  secondFactorRoles: {
    label: 'Who must have a second factor',
    hint: 'The newsroom stays shut to them until they have set one up.',
    kind: 'boxes',
    options: [
      ['AUTHOR', 'Authors'],
      ['MODERATOR', 'Moderators'],
      ['EDITOR', 'Editors'],
      ['ADMIN', 'Administrators'],
    ],
  },
  sessionIdleHoursReader: {
    label: 'Readers are signed out when unused for',
    kind: 'number',
    min: 1,
    max: 8760,
    unit: 'hours',
  },
  sessionDaysReader: {
    label: 'Readers are signed out in any case after',
    kind: 'number',
    min: 1,
    max: 365,
    unit: 'days',
  },
  mediaMegabytes: {
    label: 'A picture’s file has at most',
    kind: 'number',
    min: 1,
    max: 25,
    unit: 'MB',
  },
  mediaMegapixels: {
    label: 'A picture has at most',
    hint: 'Those of all its frames count together when it moves.',
    kind: 'number',
    min: 1,
    max: 500,
    unit: 'million pixels',
  },
  mediaRightsDays: {
    label: 'The newsroom is warned before the rights in a picture end by',
    kind: 'number',
    min: 0,
    max: 365,
    unit: 'days',
  },
  wireRules: {
    label: 'Where items go by themselves',
    hint: 'One in each line, the first that fits counts: service / subject = section. * fits any; “, draft” makes a draft at once. Such as: TT / Sport = sport, draft',
    kind: 'lines',
    rows: 4,
  },
  wireHosts: {
    label: 'Hosts from which pictures of agencies are fetched',
    hint: 'One in each line, such as pictures.agency.example; what is below it counts too. Pictures from elsewhere stay with the agency.',
    kind: 'lines',
    rows: 3,
  },
  wireDays: {
    label: 'Items that nobody has used are kept for',
    kind: 'number',
    min: 1,
    max: 365,
    unit: 'days',
  },
  mostReadHours: {
    label: 'Most read counts the last',
    hint: 'Readers find the list at /most-read.',
    kind: 'number',
    min: 1,
    max: 168,
    unit: 'hours',
  },
  relatedHalfLifeDays: {
    label: 'Related stories: half of what nearness in time counts is gone after',
    hint: 'A daily does well with 3 to 7, a magazine with 30. All lists are worked out anew, which takes a while.',
    kind: 'number',
    min: 1,
    max: 365,
    unit: 'days',
  },
  sessionIdleHoursStaff: {
    label: 'Staff are signed out when unused for',
    kind: 'number',
    min: 1,
    max: 720,
    unit: 'hours',
  },
  sessionDaysStaff: {
    label: 'Staff are signed out in any case after',
    kind: 'number',
    min: 1,
    max: 90,
    unit: 'days',
  },
};
