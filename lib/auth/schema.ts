import { z } from 'zod';

/** Signs that NFKC makes an "@" of. Whoever types one has copied a trick, not an address. */
const lookAlikeAt = /[\uFF20\uFE6B]/;

/** Lower-cased after NFKC, so that look-alike spellings of one address are one account. Checked after that, not before. */
export const emailSchema = z
  .string()
  .max(254, 'At most 254 characters.')
  .refine((value) => !lookAlikeAt.test(value), 'An address such as name@example.org.')
  .transform((value) => value.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email('An address such as name@example.org.'));

/** Whatever is typed into a field for a password: more than any password has, less than costs time. */
export const typedPassword = z.string().max(1_000, 'At most 200 characters.');

const charactersOf = (text: string) => [...text.normalize('NFC')].length;

/**
 * A new password: 12 to 200 characters of any kind, taken as typed. No trimming, no change of case, no rules about kinds of
 * characters (OWASP ASVS 5.0, 6.2). Counted as they are compared, after NFC: keyboards differ in how they write é.
 */
export const passwordSchema = typedPassword
  .refine((value) => charactersOf(value) >= 12, {
    error: 'At least 12 characters; a few words that nobody else would put together are good.',
    abort: true,
  })
  .refine((value) => charactersOf(value) <= 200, 'At most 200 characters.');

/** Control characters, those without a width or that turn the direction, blanks that are no spaces, and letters nobody has. */
const invisible = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Signs above and below a letter, more than any script stacks. */
const piled = /\p{M}{5,}/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const lengthOf = (text: string) => [...graphemes.segment(text)].length;

/** The name that stands by a person's comments: 2 to 40 characters as a reader counts them, after NFKC. */
export const nameSchema = z
  .string()
  .max(400, 'At most 40 characters.')
  .transform((value) =>
    value
      .normalize('NFKC')
      .replace(/\p{Zs}+/gu, ' ')
      .trim(),
  )
  .pipe(
    z
      .string()
      .refine((value) => lengthOf(value) >= 2, 'At least 2 characters.')
      .refine((value) => lengthOf(value) <= 40, 'At most 40 characters.')
      .refine(
        (value) => !invisible.test(value),
        'There is a character in it that cannot be seen. Type the name anew.',
      )
      .refine((value) => !piled.test(value), 'Too many signs above or below one letter.')
      .refine((value) => /\p{L}|\p{N}/u.test(value), 'At least one letter or digit.'),
  );

/** Whoever has no password shows by having signed in this recently that it is them. */
export const freshMinutes = 15;

const secretSchema = z.string().min(20).max(200);
const next = z.string().max(500).optional();

export const signInInput = z.object({
  email: emailSchema,
  password: typedPassword.min(1, 'Type your password.'),
  next,
});
/** The form of /signin: its second button asks for a link by mail, for which no password is needed. */
export const signInForm = z
  .object({
    email: emailSchema,
    password: typedPassword.optional(),
    way: z.enum(['password', 'link']).default('password'),
    next,
  })
  .refine(({ way, password }) => way === 'link' || password, {
    path: ['password'],
    error: 'Type your password.',
  });
/** Sends the browser to another service, to sign in with it or to link it. */
export const providerForm = z.object({
  provider: z.string().max(40),
  intent: z.enum(['sign-in', 'link']).default('sign-in'),
  /** For linking alone, where there is one. */
  current: typedPassword.optional(),
  next,
});
export const unlinkInput = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .transform(Number)
    .pipe(z.int32()),
});
export const linkInput = z.object({ email: emailSchema, next });
export const registerInput = z.object({
  name: nameSchema,
  email: emailSchema,
  password: passwordSchema,
  next,
});
export const linkSecretInput = z.object({ token: secretSchema, next });
/** Name and password come from any browser but the one that registered. */
export const confirmInput = linkSecretInput.extend({
  name: nameSchema.optional(),
  password: passwordSchema.optional(),
});
export const forgotInput = z.object({ email: emailSchema });
export const resetInput = z.object({ token: secretSchema, password: passwordSchema });
export const changePasswordInput = z.object({
  current: typedPassword.min(1, 'Type the password you have now.'),
  password: passwordSchema,
});
export const changeAddressInput = z.object({
  email: emailSchema,
  current: typedPassword.optional(),
});
export const changeNameInput = z.object({ name: nameSchema });

export type ConfirmInput = z.output<typeof confirmInput>;
export type RegisterInput = z.output<typeof registerInput>;
export type SignInInput = z.output<typeof signInInput>;
