import { z } from 'zod';
import { emailSchema } from '@/lib/auth/schema';
import { id } from '@/lib/input';

/** Days in which the link of the mail confirms. After them what was asked for and not confirmed is forgotten. */
export const confirmDays = 3;
/** Days after which an address is forgotten that is on no list any more. */
export const forgetDays = 30;

/** Boxes of one name, of which none, one or several are ticked. */
const lists = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(id).max(200),
);

/** The form that signs up. */
export const signUpForm = z.object({
  email: emailSchema,
  newsletter: lists.refine((ids) => ids.length > 0, 'Choose at least one newsletter.'),
});
export type SignUp = z.output<typeof signUpForm>;

/** The form that confirms: one press. */
export const confirmNewsletterForm = z.object({ token: z.string().min(20).max(200) });
/** The form of the account: what is not ticked ends. */
export const ownNewslettersForm = z.object({ newsletter: lists });
