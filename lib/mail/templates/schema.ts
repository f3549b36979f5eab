import { z } from 'zod';
import { isMailKind, type MailKind } from '@/lib/mail/templates/catalogue';

export const mailLimits = { subject: 150, text: 5_000, filledSubject: 250 } as const;

/** A mail's subject and text, with placeholders or filled in. */
export type MailWords = { subject: string; text: string };

const clean = (value: string) =>
  value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');

export const mailWordsSchema = z.object({
  subject: z
    .string()
    .transform((value) => clean(value).trim())
    .pipe(
      z
        .string()
        .min(1, 'A mail needs a subject.')
        .max(mailLimits.subject, `At most ${mailLimits.subject} characters.`)
        .regex(/^[^\n]*$/, 'A subject is one line.'),
    ),
  text: z
    .string()
    .transform((value) =>
      clean(value)
        .replace(/[ \t]+$/gm, '')
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1, 'A mail needs a text.')
        .max(mailLimits.text, `At most ${mailLimits.text} characters.`),
    ),
});

/** What is sent by the form of a mail: what to do with the words in it. `seen` is when they were changed last, or empty. */
export const mailTemplateForm = mailWordsSchema.extend({
  kind: z.string().refine(isMailKind, 'No such mail.') as unknown as z.ZodType<MailKind>,
  intent: z.enum(['save', 'preview', 'test', 'default']),
  seen: z.string().max(40),
});
