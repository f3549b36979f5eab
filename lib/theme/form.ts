import { z } from 'zod';
import { formOf } from '@/lib/settings/groups';

const typed = formOf('theme').omit({ group: true, confirmed: true });

/** What the form of the theme sends: colours and faces to save or to look at, or the wish for the design's own. */
export const themeForm = z.discriminatedUnion('intent', [
  typed.extend({ intent: z.literal('save') }),
  typed.extend({ intent: z.literal('preview') }),
  z.object({ intent: z.literal('default') }),
]);
