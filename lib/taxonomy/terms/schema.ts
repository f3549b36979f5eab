import { z } from 'zod';
import { id } from '@/lib/input';
import { xmlText } from '@/lib/xml-text';

export type TermKind = 'section' | 'topic' | 'author';

export const termLimits = { name: 80, slug: 120, text: 1_000, perPage: 100 } as const;

export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `At most ${max} characters.`)
    .regex(/^\P{Cc}*$/u, 'One line, please.')
    .overwrite(xmlText);

export const termName = line(termLimits.name).pipe(z.string().min(1, 'It needs a name.'));
/** Empty: made of the name. What makes an address is looked at in the mutation, which knows the old one. */
export const termSlug = line(termLimits.slug).pipe(z.string().toLowerCase());
export const termText = z
  .string()
  .overwrite(xmlText)
  .trim()
  .max(termLimits.text, `At most ${termLimits.text} characters.`);

/** The number of another one; an empty choice of a form is none. */
export const otherTerm = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  id.nullable(),
);
export const termParams = z.object({ id });
