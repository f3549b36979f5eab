'use server';

import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { confirmNewsletters, setOwnNewsletters } from '@/lib/newsletters/subscriptions/mutations';
import { confirmNewsletterForm, ownNewslettersForm } from '@/lib/newsletters/subscriptions/schema';
import { confirmNewsletterPath } from '@/lib/paths';

/** For whoever has the mail: opening its link confirms nothing, since machines open links as well. */
export const confirmNewslettersAction = action({
  input: confirmNewsletterForm,
  can: null,
  secrets: ['token'],
  async run({ input: { token } }): Promise<never> {
    await confirmNewsletters(token, new Date());
    redirect(confirmNewsletterPath({ done: 'yes' }) as never);
  },
});

export const setOwnNewslettersAction = action({
  input: ownNewslettersForm,
  can: 'account.use',
  async run({ viewer, input: { newsletter } }) {
    await setOwnNewsletters(viewer, newsletter, new Date());
    return { chosen: newsletter };
  },
});
