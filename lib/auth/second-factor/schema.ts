import { z } from 'zod';
import { typedPassword } from '@/lib/auth/schema';
import {
  assertionSchema,
  passkeyIdSchema,
  passkeyNameSchema,
} from '@/lib/auth/second-factor/passkeys/schema';

/** A code from an app or a recovery code, with whatever spaces and dashes it was typed with. */
const codeSchema = z.string().trim().min(1, 'Type the code.').max(40, 'That is too long.');

const asJson = z
  .string()
  .max(40_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'The passkey’s answer is not valid JSON.' });
      return z.NEVER;
    }
  });

/** Who asks for a change of factors shows once more who they are: which of these is asked for depends on the account. */
const proof = {
  password: typedPassword.optional(),
  code: z.string().trim().max(40, 'That is too long.').optional(),
  passkey: asJson.pipe(assertionSchema).optional(),
};
export const proofInput = z.object(proof);
export type Proof = z.output<typeof proofInput>;

/** The authenticator app's three steps in one form field, so that a page has one answer to show. */
export const appInput = z.discriminatedUnion('step', [
  z.object({ step: z.literal('start'), ...proof }),
  z.object({ step: z.literal('confirm'), ticket: z.string().max(2_000), code: z.string().max(40) }),
  z.object({ step: z.literal('remove'), ...proof }),
]);
export const newPasskeyInput = z.object({ ...proof, name: passkeyNameSchema });
export const removePasskeyInput = z.object({ ...proof, id: passkeyIdSchema });
const next = z.string().max(500).optional();
export const secondFactorInput = z.object({ code: codeSchema, next });
export const startOverInput = z.object({ next });

/** What a person is asked for before their factors change. */
export type ProofKind =
  /** A code or a passkey. */
  | 'factor'
  | 'password'
  /** No password and no factor: having signed in a moment ago. */
  | 'fresh-session';
