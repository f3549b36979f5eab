import { z } from 'zod';

const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/, 'Not base64url.');
const credential = { id: base64url(1400), rawId: base64url(1400), type: z.literal('public-key') };

/** What the browser gives when somebody proves that they hold a passkey. */
export const assertionSchema = z
  .object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url(8_000),
      authenticatorData: base64url(8_000),
      signature: base64url(8_000),
      userHandle: base64url(200).nullish(),
    }),
  })
  .transform(({ response: { userHandle, ...response }, ...rest }) => ({
    ...rest,
    clientExtensionResults: {},
    response: { ...response, ...(userHandle ? { userHandle } : {}) },
  }));

/** What the browser gives when a passkey was made. */
const attestationSchema = z
  .object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url(8_000),
      attestationObject: base64url(60_000),
      transports: z.array(z.string().max(32)).max(8).default([]),
    }),
  })
  .transform((given) => ({ ...given, clientExtensionResults: {} }));

export type Assertion = z.output<typeof assertionSchema>;
export type Attestation = z.output<typeof attestationSchema>;

/** What the owner calls a passkey. */
export const passkeyNameSchema = z
  .string()
  .max(200)
  .transform((value) => value.normalize('NFKC').replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'A name to know it by, such as “My phone”.')
      .max(60, 'At most 60 characters.')
      .refine((value) => !/[\p{Cc}\p{Cf}]/u.test(value), 'Letters that can be seen, please.'),
  );

/** What a challenge is for: one that was handed out for one purpose answers no other. */
export type ChallengePurpose = 'sign-in' | 'second-factor' | 'proof' | 'new-passkey';

export const passkeyRequestInput = z.object({
  purpose: z.enum(['sign-in', 'second-factor', 'proof']),
});
const next = z.string().max(500).optional();
export const passkeySignInInput = z.object({ passkey: assertionSchema, next });
export const addPasskeyInput = z.object({ name: passkeyNameSchema, passkey: attestationSchema });
const id = base64url(1400);
export const renamePasskeyInput = z.object({ id, name: passkeyNameSchema });
export const passkeyIdSchema = id;
