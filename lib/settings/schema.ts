import { z } from 'zod';

const isTimeZone = (value: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
};

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
const domainsSchema = z.array(domainSchema).max(2_000);

/** Every setting of a publication with what holds until an admin changes it. One row a key in the table `setting`. */
export const settingsSchema = z.object({
  /** The nameplate. */
  siteName: z.string().trim().min(1).max(80).default('Broadsheet'),
  /** The line beside the date in the masthead. */
  motto: z.string().trim().max(120).default(''),
  /** One or two sentences for the footer and for search engines. */
  description: z.string().trim().max(300).default('News, printed with Broadsheet.'),
  /** BCP 47, the language of everything that is not a story. */
  locale: z.string().min(2).max(35).default('en-GB'),
  /** IANA zone of the newsroom. */
  timeZone: z
    .string()
    .refine(isTimeZone, 'Not an IANA time zone, such as Europe/London.')
    .default('UTC'),
  /** What happens to a comment that no rule stops: PREMODERATED waits for a moderator, OPEN appears at once. */
  commentMode: z.enum(['OPEN', 'PREMODERATED', 'CLOSED']).default('PREMODERATED'),
  /** Minutes in which a person may edit their comment. */
  commentEditMinutes: z.int().min(0).max(1440).default(5),
  /** Hours without a request after which a reader's session ends, and days after which it ends in any case. */
  sessionIdleHoursReader: z.int().min(1).max(8_760).default(720),
  sessionDaysReader: z.int().min(1).max(365).default(365),
  /** The same for the staff (OWASP ASVS 5.0, 7.3). */
  sessionIdleHoursStaff: z.int().min(1).max(720).default(12),
  sessionDaysStaff: z.int().min(1).max(90).default(7),
  /** The roles that must have a second factor before the newsroom opens to them. */
  secondFactorRoles: z.array(z.enum(['AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN'])).default([]),
  /** What happens to an address of a throw-away mail service: with HOLD the account works, and all its comments wait. */
  disposableAddresses: z.enum(['ALLOW', 'HOLD', 'REFUSE']).default('HOLD'),
  /** Mail domains with what is below them that go before the list of such services. Allowed goes first, then refused. */
  allowedDomains: domainsSchema.default([]),
  refusedDomains: domainsSchema.default([]),
  heldDomains: domainsSchema.default([]),
  /** Names that nobody may take besides those that every site reserves, such as offices in its own language. */
  reservedNames: z.array(z.string().trim().min(2).max(80)).max(200).default([]),
  /** Shown beside the comment form. */
  commentGuidelines: z
    .string()
    .trim()
    .max(500)
    .default('Write as you would speak to a neighbour. We read comments before they appear.'),
});

export type Settings = z.output<typeof settingsSchema>;
export type SettingKey = keyof Settings;
export const defaultSettings: Settings = settingsSchema.parse({});
