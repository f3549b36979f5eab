import { z } from 'zod';
import { ruleLevels } from '@/lib/articles/checklist';
import { logoShape } from '@/lib/logo/schema';
import { canonicalLanguage, languageName } from '@/lib/settings/languages';
import { socialAddress } from '@/lib/settings/social';
import { readTimeZone } from '@/lib/settings/time-zones';
import { themeShape } from '@/lib/theme/schema';
import { readRule } from '@/lib/wire/rules';
import { xmlText } from '@/lib/xml-text';

/** A language that has a name, as BCP 47 writes it. */
const language = z
  .string()
  .trim()
  .max(35)
  .transform((typed, context) => {
    const tag = canonicalLanguage(typed);
    if (tag && languageName(tag)) return tag;
    context.addIssue({ code: 'custom', message: 'Not a language code, such as en-GB or de-AT.' });
    return z.NEVER;
  });

const timeZone = z
  .string()
  .trim()
  .max(60)
  .transform((typed, context) => {
    const read = readTimeZone(typed);
    if ('zone' in read) return read.zone;
    context.addIssue({ code: 'custom', message: read.fault });
    return z.NEVER;
  });

/** Without what XML has no place for: feeds say these words too. */
const text = (max: number) =>
  z.string().overwrite(xmlText).trim().max(max, `At most ${max} characters.`);
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `At most ${max} characters.`)
    .regex(/^\P{Cc}*$/u, 'One line, please.')
    .overwrite(xmlText);
const whole = (min: number, max: number) => {
  const words = `A whole number from ${min} to ${max}.`;
  return z.int(words).min(min, words).max(max, words);
};

/** An https address, or nothing. */
const webAddress = line(500).refine(
  (value) => value === '' || (value.startsWith('https://') && URL.canParse(value)),
  'An address that begins with https://, or nothing.',
);

/** As it stands after the @: lower case, other scripts in their ASCII form. */
const domainSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .transform((value) => {
    const typed = value.replace(/^@/, '');
    return URL.canParse(`http://${typed}`) ? new URL(`http://${typed}`).hostname : typed;
  })
  .refine(
    (value) => /^([a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]*$/.test(value),
    'A domain such as example.org.',
  );
const domainsSchema = z.array(domainSchema).max(2_000, 'At most 2000 domains.');

export const staffRoles = ['AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN'] as const;

/** Every setting of a publication with what holds until an admin changes it. One row a key in the table `setting`. */
export const settingsSchema = z.object({
  /** The nameplate. */
  siteName: line(80).min(1, 'The publication needs a name.').default('Broadsheet'),
  /** The line beside the date in the masthead. */
  motto: line(120).default(''),
  /** One or two sentences for the footer and for search engines. */
  description: text(300).default('News, printed with Broadsheet.'),
  /** BCP 47, the language of everything that is not a story. */
  locale: language.default('en-GB'),
  /** What stories are written in besides: the editor offers these and the one above. */
  languages: z
    .array(language)
    .max(60, 'At most 60 languages.')
    .transform((tags) => [...new Set(tags)])
    .default([]),
  /** IANA zone of the newsroom: a place, by its name of today. */
  timeZone: timeZone.default('UTC'),
  /** Where the publication can be followed elsewhere; empty for nowhere. */
  socialBluesky: socialAddress('socialBluesky').default(''),
  socialFacebook: socialAddress('socialFacebook').default(''),
  socialInstagram: socialAddress('socialInstagram').default(''),
  socialLinkedIn: socialAddress('socialLinkedIn').default(''),
  socialMastodon: socialAddress('socialMastodon').default(''),
  socialTelegram: socialAddress('socialTelegram').default(''),
  socialThreads: socialAddress('socialThreads').default(''),
  socialTikTok: socialAddress('socialTikTok').default(''),
  socialWhatsApp: socialAddress('socialWhatsApp').default(''),
  socialX: socialAddress('socialX').default(''),
  socialYouTube: socialAddress('socialYouTube').default(''),
  /** The publication's own colours and faces (lib/theme). Together they must be read well: saveSettings() looks at that. */
  ...themeShape,
  ...logoShape,
  /** What the logo says to those who do not see it; empty for the name. */
  logoAlt: line(120).default(''),
  /** What the address of a story is made of: the letters of its headline, or Latin ones for them. */
  slugLetters: z.enum(['KEEP', 'LATIN']).default('KEEP'),
  /** Whether readers may see what was changed in a story after publication; a story can say otherwise. */
  storyHistory: z.enum(['SHOW', 'HIDE']).default('HIDE'),
  /** What feeds hold of a story. */
  feedLength: z.enum(['WHOLE', 'SUMMARY']).default('WHOLE'),
  /** The WebSub hub that feeds name and that is told of news; empty for none. */
  feedHub: webAddress.default(''),
  /** The key with which search engines are told of news by IndexNow; empty tells none. */
  indexNowKey: z
    .string()
    .trim()
    .regex(/^([a-zA-Z0-9-]{8,128})?$/, '8 to 128 letters, digits and hyphens.')
    .default(''),
  /** What happens to a comment that no rule stops: PREMODERATED waits for a moderator, OPEN appears at once. */
  commentMode: z.enum(['OPEN', 'PREMODERATED', 'CLOSED']).default('PREMODERATED'),
  /** PAUSED: nobody can comment anywhere, and readers are told so in the words below. */
  commenting: z.enum(['ON', 'PAUSED']).default('ON'),
  commentPausedWords: text(300).default(
    'Commenting is paused at the moment. Please come back later.',
  ),
  /** Days after publication at which commenting ends under a story whose section and self say nothing else; 0 is never. */
  commentCloseDays: whole(0, 3_650).default(0),
  /** Minutes in which a person may edit their comment. */
  commentEditMinutes: whole(0, 1_440).default(5),
  /** A reader posts one comment in so many seconds; 0 is as fast as they like. */
  commentSecondsBetween: whole(0, 3_600).default(10),
  /** What happens to the same words by the same person under another story within 6 minutes. */
  commentRepeat: z.enum(['ALLOW', 'HOLD', 'REFUSE']).default('HOLD'),
  /** So many links in a comment hold it; 0 is never. */
  commentHeldLinks: whole(0, 100).default(2),
  /** A member's comments wait until so many have been approved; 0 is never. */
  commentNewMembers: whole(0, 100).default(2),
  /** A member's comments wait when so many in a hundred of the last 7 days were rejected; 0 is never. */
  commentRejectionPercent: whole(0, 100).default(30),
  /** What the new reports of a comment must weigh together to bring it back to a moderator who has decided on it; with 0 any does. */
  commentReportBar: whole(0, 100).default(2),
  /** So many readers are told of new comments while they read, by each front door; 0 turns that off. */
  liveStreams: whole(0, 8_000).default(2_000),
  /** So many of them may come from one network address. */
  liveStreamsPerAddress: whole(1, 1_000).default(20),
  /** The triage scores comments once it has seen so many decisions of moderators, ten of each kind among them. */
  triageDecisions: whole(20, 10_000).default(50),
  /** A comment waits when a moderator would reject it with so many per cent; 0 is never. */
  triageHoldPercent: whole(0, 99).default(0),
  /** A comment that would wait like all others appears when it is less likely bad than so many per cent; 0 is never. */
  triageClearPercent: whole(0, 50).default(0),
  /** So many in a hundred of those are read by a moderator all the same. */
  triageCheckPercent: whole(1, 100).default(5),
  /** What is looked at before a story goes out (lib/articles/checklist.ts): not at all, with a word, or so that it must be right. */
  checkHeadline: z.enum(ruleLevels).default('WARN'),
  checkStandfirst: z.enum(ruleLevels).default('WARN'),
  checkAltTexts: z.enum(ruleLevels).default('WARN'),
  checkLinks: z.enum(ruleLevels).default('WARN'),
  checkSection: z.enum(ruleLevels).default('BLOCK'),
  checkSourceCredit: z.enum(ruleLevels).default('WARN'),
  checkLegal: z.enum(ruleLevels).default('BLOCK'),
  /** Days after which an item of a wire goes that nobody has used, and where items go by themselves (lib/wire/rules.ts). */
  wireDays: whole(1, 365).default(30),
  wireRules: z
    .array(
      line(200).refine(
        (value) => readRule(value) !== null,
        'A rule such as “TT / sport = sport, draft”, with * for any service or subject.',
      ),
    )
    .max(200, 'At most 200 rules.')
    .default([]),
  /** From where pictures of agencies are fetched: these hosts with what is below them. */
  wireHosts: domainsSchema.default([]),
  /** Whether a newsletter is offered under stories and at the foot of fronts. */
  newsletterBox: z.enum(['SHOW', 'HIDE']).default('SHOW'),
  /** So many mails of newsletters go out in a minute, by all workers together. */
  newsletterPerMinute: whole(1, 6_000).default(120),
  /** After so many refusals for now an address counts as one that takes no mail. */
  newsletterSoftBounces: whole(1, 50).default(5),
  /** Whether readers can have alerts on their devices (lib/push). */
  pushAlerts: z.enum(['OFF', 'ON']).default('OFF'),
  /** So many alerts go out in a minute, by all workers together. */
  pushPerMinute: whole(1, 60_000).default(1_200),
  /** So many stories of one section a device is told of in an hour; what comes out beyond that is told to nobody. */
  pushSectionHourly: whole(1, 60).default(4),
  /** The largest picture that is taken: as a file, and in pixels of all its frames together. */
  mediaMegabytes: whole(1, 25).default(20),
  mediaMegapixels: whole(1, 500).default(100),
  /** So many days before the rights in a picture end the newsroom is warned. */
  mediaRightsDays: whole(0, 365).default(14),
  /** Days after which half of what speaks for a story of the same time is gone, in lists of related stories. */
  relatedHalfLifeDays: whole(1, 365).default(7),
  /** The hours whose views make the list of what is read most. */
  mostReadHours: whole(1, 168).default(24),
  /** Whether the newsroom's own service is asked about comments of the staff as well. */
  commentCheckStaff: z.enum(['SKIP', 'ASK']).default('SKIP'),
  /** Hours without a request after which a reader's session ends, and days after which it ends in any case. */
  sessionIdleHoursReader: whole(1, 8_760).default(720),
  sessionDaysReader: whole(1, 365).default(365),
  /** The same for the staff (OWASP ASVS 5.0, 7.3). */
  sessionIdleHoursStaff: whole(1, 720).default(12),
  sessionDaysStaff: whole(1, 90).default(7),
  /** The roles that must have a second factor before the newsroom opens to them. */
  secondFactorRoles: z.array(z.enum(staffRoles)).default([]),
  /** What happens to an address of a throw-away mail service: with HOLD the account works, and all its comments wait. */
  disposableAddresses: z.enum(['ALLOW', 'HOLD', 'REFUSE']).default('HOLD'),
  /** Mail domains with what is below them that go before the list of such services. Allowed goes first, then refused. */
  allowedDomains: domainsSchema.default([]),
  refusedDomains: domainsSchema.default([]),
  heldDomains: domainsSchema.default([]),
  /** Names that nobody may take besides those that every site reserves, such as offices in its own language. */
  reservedNames: z
    .array(line(80).min(2, 'A name of 2 characters or more.'))
    .max(200, 'At most 200 names.')
    .default([]),
  /** The reasons that a rejection can give, in the words of the newsroom; an empty one is not offered. */
  reasonOffensive: line(80).default('Offensive language'),
  reasonAbusive: line(80).default('Attacks a person or a group'),
  reasonSpam: line(80).default('Spam or advertising'),
  reasonPersonalData: line(80).default('Gives away somebody’s personal details'),
  reasonIllegal: line(80).default('May break the law'),
  reasonOffTopic: line(80).default('Has nothing to do with the story'),
  reasonMisinformation: line(80).default('States something false as fact'),
  reasonOther: line(80).min(1, 'One reason must be left.').default('Something else'),
  /** Shown beside the comment form. */
  commentGuidelines: text(500).default(
    'Write as you would speak to a neighbour. We read comments before they appear.',
  ),
});

export type Settings = z.output<typeof settingsSchema>;
export type SettingKey = keyof Settings;
export const defaultSettings: Settings = settingsSchema.parse({});
