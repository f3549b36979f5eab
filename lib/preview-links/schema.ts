import { z } from 'zod';
import { id } from '@/lib/input';
import { oneLine } from '@/lib/one-line';

/** How long a link may live. */
export const previewDays = [1, 3, 7, 14, 30] as const;
/** So many links of one story may be open at once. */
export const mostPreviewLinks = 20;

const label = z
  .string()
  .transform(oneLine)
  .pipe(z.string().min(1, 'Say for whom it is.').max(100, 'At most 100 characters.'));
const days = z.coerce
  .number()
  .int('A whole number of days.')
  .min(1, 'At least a day.')
  .max(30, 'At most 30 days.');

/** POST /articles/{id}/previews. */
export const previewLinkInput = z.object({ label, days: days.default(7) });
export type PreviewLinkInput = z.output<typeof previewLinkInput>;

export const previewLinkForm = previewLinkInput.extend({ storyId: id });
export const revokePreviewForm = z.object({ storyId: id, id });
export const previewLinkParams = z.object({ ref: id, link: id });
/** What newSecret() makes; anything else is no link. */
export const previewToken = z.string().regex(/^[\w-]{43}$/);

export type PreviewLinkState = 'open' | 'expired' | 'revoked';
export type PreviewLinkEntry = {
  id: number;
  label: string;
  state: PreviewLinkState;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  uses: number;
  by: string | null;
};

const time = z.iso.datetime();
export const previewLinkAnswer = z.object({
  id: z.int(),
  label: z.string(),
  state: z.enum(['open', 'expired', 'revoked']),
  createdAt: time,
  expiresAt: time,
  lastUsedAt: time.nullable(),
  uses: z.int(),
});
export const madePreviewAnswer = z.object({ id: z.int(), url: z.string(), expiresAt: time });
