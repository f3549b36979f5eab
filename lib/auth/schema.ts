import { z } from 'zod';

/** Lower-cased after NFKC, so that look-alike spellings of one address are one account. Checked after that, not before. */
export const emailSchema = z
  .string()
  .max(254, 'At most 254 characters.')
  .transform((value) => value.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email('An address such as name@example.org.'));

/** Taken as typed: no trimming, no rules about kinds of characters (OWASP ASVS 5.0, 6.2). */
export const passwordSchema = z
  .string()
  .min(12, 'At least 12 characters; a few words that nobody else would put together are good.')
  .max(200, 'At most 200 characters.');

const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The name that stands by a person's comments. */
export const nameSchema = z
  .string()
  .max(200)
  .transform((value) => value.normalize('NFKC').replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(2, 'At least 2 characters.')
      .max(40, 'At most 40 characters.')
      .refine((value) => !invisible.test(value), 'Letters that can be seen, please.')
      .refine((value) => /\p{L}|\p{N}/u.test(value), 'At least one letter or digit.'),
  );

const secretSchema = z.string().min(20).max(200);
const next = z.string().max(500).optional();

export const signInInput = z.object({
  email: emailSchema,
  password: z.string().min(1, 'Type your password.').max(200),
  next,
});
/** The form of /signin: its second button asks for a link by mail, for which no password is needed. */
export const signInForm = z
  .object({
    email: emailSchema,
    password: z.string().max(200).optional(),
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
export const confirmInput = z.object({ token: secretSchema, next });
export const forgotInput = z.object({ email: emailSchema });
export const resetInput = z.object({ token: secretSchema, password: passwordSchema });
export const changePasswordInput = z.object({
  current: z.string().min(1, 'Type the password you have now.').max(200),
  password: passwordSchema,
});
export const changeAddressInput = z.object({
  email: emailSchema,
  current: z.string().max(200).optional(),
});
export const changeNameInput = z.object({ name: nameSchema });

export type RegisterInput = z.output<typeof registerInput>;
export type SignInInput = z.output<typeof signInInput>;
